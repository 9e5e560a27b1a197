using CsCheck;
using CuiBono.Processes.Models;
using CuiBono.Processes.Tests.Models;

namespace CuiBono.Processes.Tests.Conformance;

/// <summary>Small nets and traces: nets of trees, and nets of any arcs, weights and markings that mean nothing.</summary>
internal static class RandomNets
{
    private static readonly Gen<List<Arc>> Arcs = Gen.Select(Gen.Int[0, 4], Gen.Frequency((6, Gen.Const(1)), (1, Gen.Const(2)))).Select((place, weight) => new Arc(place, weight)).List[0, 2]
        .Select(arcs => arcs.DistinctBy(arc => arc.Place).ToList());

    private static readonly Gen<Transition> Step = Gen.Select(Gen.Int[0, 5], Arcs, Arcs).Select((label, inputs, outputs) => new Transition("t", label > 2 ? null : Name(label), inputs, outputs));

    public static Gen<string[]> Trace { get; } = Gen.Int[0, 5].Select(Name).Array[0, 7];

    public static Gen<PetriNet> OfTrees { get; } = RandomTrees.Any.Select(PetriNet.Of);

    public static Gen<PetriNet> Wild { get; } = Gen.Select(Step.List[1, 7], Gen.Int[0, 4], Gen.Int[0, 4]).Select((transitions, first, last) =>
    {
        var (initial, final) = (new int[5], new int[5]);
        initial[first] = 1;
        final[last] = 1;
        return new PetriNet(["p", "q", "r", "s", "t"], transitions, initial, final);
    });

    private static string Name(int at) => ((char)('a' + at)).ToString();
}
