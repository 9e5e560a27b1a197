using CuiBono.Processes.Conformance;
using CuiBono.Processes.Models;
using CuiBono.Processes.Tests.Models;

namespace CuiBono.Processes.Tests.Conformance;

public sealed class PrecisionTests
{
    [Fact]
    public void A_net_that_allows_only_what_is_seen_is_precise() => Assert.Equal(1, Of("->( 'a', X( 'b', 'c' ), 'd' )", "abd", "acd"));

    [Fact]
    public void A_flower_is_imprecise() => Assert.InRange(Of("*( X( 'a', 'b', 'c', 'd', 'e' ), tau )", "abcde")!.Value, 0, 0.2);

    [Fact]
    public void Each_prefix_counts_as_often_as_cases_pass_it()
    {
        // Allowed: a | b c | d, for three cases 3 + 6 + 3 with d; seen: 3 + 3 + 3; nothing is allowed at the end.
        Assert.Equal(9.0 / 12, Of("->( 'a', X( 'b', 'c' ), 'd' )", "abd", "abd", "abd")!.Value, 1e-12);
    }

    [Fact]
    public void A_case_that_does_not_fit_counts_by_the_run_it_is_aligned_with() => Assert.Equal(1, Of("->( 'a', 'b', 'c' )", "axc"));

    [Fact]
    public void A_net_that_cannot_end_has_no_precision()
    {
        var net = new PetriNet(["p", "q"], [], [1, 0], [0, 1]);

        var precision = Precision.Of(Alignments.Of(Replayed.Log(["a"]), net, AlignmentOptions.Default), net);

        Assert.Null(precision.Value);
        Assert.NotNull(precision.Problem);
    }

    private static double? Of(string tree, params string[] words)
    {
        var net = PetriNet.Of(RandomTrees.Parsed(tree));
        return Precision.Of(Alignments.Of(Replayed.Log([.. words.Select(Replayed.Letters)]), net, AlignmentOptions.Default), net).Value;
    }
}
