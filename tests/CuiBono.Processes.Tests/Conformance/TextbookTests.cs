using System.Text.RegularExpressions;
using CuiBono.Processes.Conformance;
using CuiBono.Processes.Models;

namespace CuiBono.Processes.Tests.Conformance;

/// <summary>The log and the four nets by which van der Aalst, Process Mining (2016), chapter 8, explains conformance: requests for compensation, one letter an activity.</summary>
public sealed class TextbookTests
{
    /// <summary>The 1,391 cases of the book.</summary>
    private static readonly (int Cases, string Trace)[] Full =
    [
        (455, "acdeh"), (191, "abdeg"), (177, "adceh"), (144, "abdeh"), (111, "acdeg"), (82, "adceg"), (56, "adbeh"), (47, "acdefdbeh"), (38, "adbeg"), (33, "acdefbdeh"), (14, "acdefbdeg"),
        (11, "acdefdbeg"), (9, "adcefcdeh"), (8, "adcefdbeh"), (5, "adcefbdeg"), (3, "acdefbdefdbeg"), (2, "adcefdbeg"), (2, "adcefbdefbdeg"), (1, "adcefdbefbdeh"), (1, "adbefbdefdbeg"), (1, "adcefdbefcdefdbeg"),
    ];

    /// <summary>N1: b or c beside d. N2: b or c before d. N3: no choice and no way back. N4: anything between a and g or h.</summary>
    private static readonly PetriNet[] Nets =
    [
        Net(7, "a 0 12", "b 1 3", "c 1 3", "d 2 4", "e 34 5", "f 5 12", "g 5 6", "h 5 6"),
        Net(6, "a 0 1", "b 1 2", "c 1 2", "d 2 3", "e 3 4", "f 4 1", "g 4 5", "h 4 5"),
        Net(7, "a 0 12", "c 1 3", "d 2 4", "e 34 5", "h 5 6"),
        Net(3, "a 0 1", "b 1 1", "c 1 1", "d 1 1", "e 1 1", "f 1 1", "g 1 2", "h 1 2"),
    ];

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 0.9504)]
    [InlineData(3, 0.8797)]
    [InlineData(4, 1)]
    public void Replay_of_the_whole_log_gives_the_fitness_of_the_book(int net, double fitness) =>
        Assert.Equal(fitness, TokenReplay.Of(Log(), Nets[net - 1]).Log.EstimatedFitness, 0.00005);

    [Theory]
    [InlineData(2, "adceg", 6, 6, 1, 1)]
    [InlineData(3, "abdeg", 5, 5, 2, 2)]
    public void Replay_of_one_case_counts_the_tokens_of_the_book(int net, string trace, int produced, int consumed, int missing, int remaining)
    {
        var counts = TokenReplay.Of(Replayed.Log(Replayed.Letters(trace)), Nets[net - 1]).Log;

        Assert.Equal((produced, consumed, missing, remaining), ((int)counts.Produced, (int)counts.Consumed, (int)counts.Missing, (int)counts.Remaining));
    }

    [Theory]
    [InlineData(1, "adceh", 0)]
    [InlineData(2, "adceh", 2)] // d is one step early: inserted there, skipped after c.
    [InlineData(2, "adcefdbeg", 4)] // The same in both rounds.
    [InlineData(3, "abdeg", 4)] // b and g are unknown to N3, its c and h are skipped.
    [InlineData(3, "acdefbdeh", 4)] // One round is all N3 has: f, b, d, e are inserted.
    [InlineData(4, "adcefbdefbdeg", 0)]
    [InlineData(4, "acdefd", 1)] // Only the end is skipped.
    [InlineData(1, "ah", 3)] // c or b, d, and e are skipped.
    public void An_alignment_costs_what_it_does_by_hand(int net, string trace, int cost) =>
        Assert.Equal(cost, Alignments.Of(Replayed.Log(Replayed.Letters(trace)), Nets[net - 1], AlignmentOptions.Default).Cost);

    [Fact]
    public void The_whole_log_fits_the_first_and_the_last_net_and_strays_from_the_second_where_d_comes_first()
    {
        var costs = Nets.Select(net => Alignments.Of(Log(), net, AlignmentOptions.Default)).ToList();

        Assert.Equal((1_391, 0L), (costs[0].FittingCases, costs[0].Cost));
        Assert.Equal((1_391, 0L), (costs[3].FittingCases, costs[3].Cost));

        // Each round is b or c, d, e; one with d first is mended by two moves and not by one, and the others need none.
        Assert.Equal(Full.Sum(variant => 2 * variant.Cases * Regex.Count(variant.Trace, "d[bc]")), costs[1].Cost);
        Assert.Equal(Full.Where(variant => !Regex.IsMatch(variant.Trace, "d[bc]")).Sum(variant => variant.Cases), costs[1].FittingCases);

        // Only acdeh and adceh are runs of N3.
        Assert.Equal(455 + 177, costs[2].FittingCases);
    }

    private static EventLog Log() => Replayed.Log([.. Full.SelectMany(variant => Enumerable.Repeat(Replayed.Letters(variant.Trace), variant.Cases))]);

    /// <summary>A net from its first place to its last; a transition is its label, the places it takes from and those it puts on.</summary>
    private static PetriNet Net(int places, params string[] transitions)
    {
        var (initial, final) = (new int[places], new int[places]);
        (initial[0], final[^1]) = (1, 1);
        return new PetriNet([.. Enumerable.Range(0, places).Select(at => $"p{at}")], [.. transitions.Select(text => text.Split(' ')).Select(parts => new Transition(parts[0], parts[0], Arcs(parts[1]), Arcs(parts[2])))], initial, final);

        static List<Arc> Arcs(string places) => [.. places.Select(place => new Arc(place - '0'))];
    }
}
