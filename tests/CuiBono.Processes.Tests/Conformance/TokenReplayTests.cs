using CsCheck;
using CuiBono.Processes.Conformance;
using CuiBono.Processes.Models;
using CuiBono.Processes.Tests.Models;

namespace CuiBono.Processes.Tests.Conformance;

public sealed class TokenReplayTests
{
    /// <summary>The model of a, then b or c beside d, then e, back by f or to the end by g or h, without silent steps: N1 of van der Aalst, Process Mining (2016), section 8.2.</summary>
    private static readonly PetriNet Published = new(
        ["start", "p1", "p2", "p3", "p4", "p5", "end"],
        [
            Step("a", [0], [1, 2]), Step("b", [1], [3]), Step("c", [1], [3]), Step("d", [2], [4]),
            Step("e", [3, 4], [5]), Step("f", [5], [1, 2]), Step("g", [5], [6]), Step("h", [5], [6]),
        ],
        [1, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 1]);

    [Theory]
    [InlineData("acdeh")]
    [InlineData("abdeg")]
    [InlineData("adcefbdefbdeg")]
    [InlineData("adcefdbefcdefdbeg")]
    public void The_traces_of_the_textbook_replay_without_missing_or_remaining_tokens(string trace)
    {
        var counts = TokenReplay.Of(Replayed.Log(Replayed.Letters(trace)), Published);

        Assert.Equal(1, counts.Log.EstimatedFitness);
        Assert.Equal(1, counts.CleanCases);
    }

    [Fact]
    public void Tokens_are_counted_as_by_hand()
    {
        // a puts two, d takes and puts one, e lacks the token of b or c, h ends; the token before b and c remains.
        var counts = TokenReplay.Of(Replayed.Log(Replayed.Letters("adeh"), Replayed.Letters("adeh")), Published);

        Assert.Equal(new ReplayCounts(12, 12, 2, 2, 0), counts.Log);
        Assert.Equal(1 - 1.0 / 6, counts.Log.EstimatedFitness, 1e-12);
        Assert.Equal(0, counts.CleanCases);
    }

    [Fact]
    public void Events_that_the_net_does_not_know_are_counted() =>
        Assert.Equal(1, TokenReplay.Of(Replayed.Log(Replayed.Letters("acxdeh")), Published).Log.UnknownEvents);

    [Fact]
    public void Silent_steps_are_taken_where_an_event_needs_them()
    {
        var net = PetriNet.Of(RandomTrees.Parsed("->( 'a', X( tau, 'b' ), +( 'c', X( tau, 'd' ) ), 'e' )"));

        Assert.Equal(1, TokenReplay.Of(Replayed.Log(Replayed.Letters("ace")), net).Log.EstimatedFitness);
    }

    [Fact]
    public void A_case_that_fits_a_net_without_silent_steps_and_doubled_activities_is_clean() => RandomNets.Trace.Sample(trace =>
    {
        var log = Replayed.Log(trace);
        if (Alignments.Of(log, Published, AlignmentOptions.Default).FittingCases == 1) Assert.Equal(1, TokenReplay.Of(log, Published).CleanCases);
        else Assert.Equal(0, TokenReplay.Of(log, Published).CleanCases);
    }, iter: 100);

    private static Transition Step(string label, int[] inputs, int[] outputs) =>
        new(label, label, [.. inputs.Select(place => new Arc(place))], [.. outputs.Select(place => new Arc(place))]);
}
