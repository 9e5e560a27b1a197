using CsCheck;
using CuiBono.Processes.Conformance;
using CuiBono.Processes.Models;
using CuiBono.Processes.Tests.Models;
using CuiBono.ProcessTimes;

namespace CuiBono.Processes.Tests.Conformance;

public sealed class AlignmentsTests
{
    [Fact]
    public void The_cost_on_nets_of_trees_is_that_of_the_definition_and_its_moves_are_an_alignment() =>
        RandomNets.OfTrees.Select(RandomNets.Trace.Array[1, 3]).Sample((net, traces) => Compare(net, traces, mustFinish: true), iter: 200);

    [Fact]
    public void The_cost_on_nets_of_any_shape_is_that_of_the_definition_and_its_moves_are_an_alignment() =>
        RandomNets.Wild.Select(RandomNets.Trace.Array[1, 3]).Sample((net, traces) => Compare(net, traces, mustFinish: false), iter: 500);

    [Fact]
    public void The_cost_on_a_net_of_parallel_optional_and_looping_branches_is_that_of_the_definition() => Gen.Int[0, 7].Select(at => ((char)('a' + at)).ToString()).Array[0, 12].Sample(trace =>
    {
        var net = PetriNet.Of(RandomTrees.Parsed("->( +( X( tau, *( 'a', tau ) ), ->( 'b', X( tau, 'c' ) ), *( ->( 'd', +( 'e', X( tau, 'f' ) ) ), tau ), X( tau, ->( 'g', 'h' ) ) ), X( tau, 'a' ) )"));

        Compare(net, [trace], mustFinish: true);
    }, iter: 20);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_costs_of_a_generated_noisy_log_are_those_of_the_definition(int seed)
    {
        var generator = new HardLog((ulong)seed);
        var tree = generator.Tree(7);
        var log = generator.Play(tree, 20, 12);
        var variants = Variants.Of(log);

        Compare(PetriNet.Of(tree), [.. Enumerable.Range(0, variants.Count).Select(at => variants.Sequence(at).ToArray().Select(activity => log.ActivityNames[activity]).ToArray())], mustFinish: true);
    }

    [Fact]
    public void Other_names_change_nothing() => RandomNets.OfTrees.Select(RandomNets.Trace.Array[1, 6]).Sample((net, traces) =>
    {
        var renamed = new PetriNet(net.Places, [.. net.Transitions.Select(one => one with { Label = one.Label is null ? null : Renamed(one.Label) })], net.InitialMarking, net.FinalMarking);

        var (one, other) = (Alignments.Of(Replayed.Log(traces), net, AlignmentOptions.Default), Alignments.Of(Replayed.Log([.. traces.Select(trace => trace.Select(Renamed))]), renamed, AlignmentOptions.Default));

        Assert.Equal(one.VariantOfCase, other.VariantOfCase);
        Assert.Equal(one.Variants.Select(variant => variant.Cost), other.Variants.Select(variant => variant.Cost));
        Assert.Equal(one.Variants.SelectMany(variant => variant.Moves), other.Variants.SelectMany(variant => variant.Moves));
        Assert.Equal(one.LogFitness, other.LogFitness);
        Assert.Equal(
            one.Deviations.Select(deviation => (deviation.Kind, Renamed(deviation.Activity), deviation.Count)).Order(),
            other.Deviations.Select(deviation => (deviation.Kind, deviation.Activity, deviation.Count)).Order());

        // The other way round in the alphabet.
        static string Renamed(string activity) => $"step {(char)('z' - activity[0] + 'a')}";
    }, iter: 100);

    [Fact]
    public void A_net_that_cannot_end_says_so()
    {
        var net = new PetriNet(["p", "q"], [new Transition("a", "a", [new Arc(0)], [new Arc(0)])], [1, 0], [0, 1]);

        var result = Alignments.Of(Replayed.Log(["a"]), net, AlignmentOptions.Default);

        Assert.Equal("The net cannot reach its final marking from its initial one.", result.Problem);
        Assert.Equal(1, result.UnfinishedCases);
        Assert.Null(result.LogFitness);
    }

    [Fact]
    public void A_net_that_makes_tokens_without_end_keeps_the_bound()
    {
        var net = new PetriNet(["p", "q", "r"], [new Transition("more", null, [new Arc(0)], [new Arc(0), new Arc(1), new Arc(2)]), new Transition("a", "a", [new Arc(0)], [new Arc(1)])], [1, 0, 0], [0, 0, 3]);

        var result = Alignments.Of(Replayed.Log(["a"]), net, AlignmentOptions.Default with { MaxStates = 1_000 });

        Assert.NotNull(result.Problem);
    }

    [Fact]
    public void A_variant_beyond_the_bound_is_unfinished_between_proven_bounds_and_left_out_of_the_cost()
    {
        var tree = RandomTrees.Parsed("+( 'a', 'b', 'c', *( +( 'd', 'e' ), tau ) )");
        var trace = Replayed.Letters("eddedecedbeddeedadeeedddecebdea").ToArray();

        var result = Alignments.Of(Replayed.Log(trace), PetriNet.Of(tree), AlignmentOptions.Default with { MaxStates = 24 });

        var variant = result.Variants[0];
        Assert.Equal(1, result.UnfinishedCases);
        Assert.Equal(0, result.Cost);
        Assert.Null(variant.Cost);
        Assert.InRange(SlowAlignment.Cost(PetriNet.Of(tree), trace)!.Value, variant.LowerBound, variant.UpperBound!.Value);
    }

    [Fact]
    public void An_activity_that_the_net_does_not_know_is_inserted_and_the_cases_are_named()
    {
        var net = PetriNet.Of(RandomTrees.Parsed("->( 'a', 'b' )"));

        var result = Alignments.Of(Replayed.Log(Replayed.Letters("axb"), Replayed.Letters("ab"), Replayed.Letters("axb"), Replayed.Letters("a")), net, AlignmentOptions.Default);

        Assert.Equal(3, result.Cost);
        Assert.Equal(1, result.FittingCases);
        Assert.Equal((DeviationKind.Inserted, "x", 2L), (result.Deviations[0].Kind, result.Deviations[0].Activity, result.Deviations[0].Count));
        Assert.Equal([0, 2], result.Deviations[0].Cases);
        Assert.Equal((DeviationKind.Skipped, "b", 1L), (result.Deviations[1].Kind, result.Deviations[1].Activity, result.Deviations[1].Count));
        Assert.Equal(1 - 3.0 / (3 + 2 + 2 + 2 + 3 + 2 + 1 + 2), result.LogFitness!.Value, 1e-12);
    }

    [Fact]
    public void The_answer_does_not_depend_on_the_degree() => RandomNets.OfTrees.Select(RandomNets.Trace.Array[1, 6]).Sample((net, traces) =>
    {
        var (one, two) = (Alignments.Of(Replayed.Log(traces), net, AlignmentOptions.Default), Alignments.Of(Replayed.Log(traces), net, AlignmentOptions.Default with { Degree = 2 }));

        Assert.Equal(one.Variants.SelectMany(variant => variant.Moves), two.Variants.SelectMany(variant => variant.Moves));
        Assert.Equal(one.Variants.Select(variant => variant.States), two.Variants.Select(variant => variant.States));
    }, iter: 50);

    [Fact]
    public void An_event_more_changes_the_cost_by_one_at_most() => RandomNets.OfTrees.Select(RandomNets.Trace, Gen.Int[0, 7]).Sample((net, trace, at) =>
    {
        string[] longer = [.. trace.Take(at), "a", .. trace.Skip(at)];

        var result = Alignments.Of(Replayed.Log(trace, longer), net, AlignmentOptions.Default);

        Assert.InRange(result.Variants[result.VariantOfCase[1]].Cost!.Value - result.Variants[0].Cost!.Value, -1, 1);
    }, iter: 200);

    private static void Compare(PetriNet net, string[][] traces, bool mustFinish)
    {
        // What the twin finishes within a bound, the search must finish within the same one.
        var bound = mustFinish ? 20_000 : 1_000;
        var result = Alignments.Of(Replayed.Log(traces), net, AlignmentOptions.Default with { MaxStates = mustFinish ? bound : 5_000 });
        for (var at = 0; at < traces.Length; at++)
        {
            if (SlowAlignment.Cost(net, traces[at], bound) is not { } expected) continue;
            var variant = result.Variants[result.VariantOfCase[at]];
            if (expected < 0)
            {
                Assert.NotNull(result.Problem);
                continue;
            }

            Assert.InRange(expected, variant.LowerBound, variant.UpperBound ?? int.MaxValue);
            if (variant.Cost is null && !mustFinish) continue;
            Assert.Equal(expected, variant.Cost);
            Assert.Equal(expected, Replayed.Cost(net, traces[at], variant.Moves));
        }
    }

    [Theory]
    [InlineData("sepsis", "imf02", 573, 657, 0.90746, 0.96234)]
    [InlineData("bpic2013_closed", "imf02", 3178, 76, 0.73711, 0.77453)]
    [InlineData("bpic2020_DomesticDeclarations", "imf02", 4196, 8369, 0.94744, 0.95160)]
    [InlineData("receipt_wabo", "imf02", 2465, 713, 0.81550, 0.82778)]
    [InlineData("sepsis", "im", 0, 1050, 1, 1)]
    [InlineData("bpic2013_closed", "im", 0, 1487, 1, 1)]
    [InlineData("bpic2020_DomesticDeclarations", "im", 0, 10357, 1, 1)]
    [InlineData("receipt_wabo", "im", 0, 1434, 1, 1)]
    public void Real_logs_have_their_published_costs(string name, string model, long cost, int fitting, double average, double log)
    {
        var events = RealLogs.Read(name);
        var net = RealLogs.Net(name, model);

        var result = Alignments.Of(events, net, AlignmentOptions.Default);

        Assert.Equal(0, result.UnfinishedCases);
        Assert.Equal(cost, result.Cost);
        Assert.Equal(fitting, result.FittingCases);
        Assert.Equal(average, result.AverageFitness!.Value, 0.00001);
        Assert.Equal(log, result.LogFitness!.Value, 0.00001);
        Assert.Equal(cost, result.Deviations.Sum(deviation => deviation.Count));
    }
}
