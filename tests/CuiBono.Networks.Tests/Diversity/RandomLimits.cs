using CsCheck;
using CuiBono.Networks.Diversity;

namespace CuiBono.Networks.Tests.Diversity;

/// <summary>Limits that small networks meet or break, and delays that follow from lengths or do not.</summary>
internal static class RandomLimits
{
    public static readonly Gen<PairLimits> Any =
        from nodes in Gen.Bool
        from metres in Sometimes(Gen.Int[0, 30])
        from hops in Sometimes(Gen.Int[1, 6])
        from apart in Sometimes(Gen.Int[0, 80])
        select new PairLimits { NodeDisjoint = nodes, MostMetres = metres, MostHops = hops, MostDelayDifference = apart, PicosecondsPerMetre = 10 };

    public static Gen<PairQuestion> Question(int nodes, int links, int risks) =>
        from problem in RandomProblem.Of(nodes, links, risks)
        from limits in Any
        from own in Gen.Bool
        from delays in Gen.Long[0, 90].Array[problem.Graph.LinkCount]
        select new PairQuestion(problem.Graph, problem.Metres, problem.Conflicts, 0, 1) { Limits = limits, Picoseconds = own ? delays : null };

    private static Gen<int?> Sometimes(Gen<int> value) => Gen.Select(Gen.Bool, value, (given, number) => given ? (int?)number : null);
}
