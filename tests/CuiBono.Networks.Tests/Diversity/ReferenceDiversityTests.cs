using CuiBono.Networks.Diversity;
using CuiBono.Networks.Tests.Reference;

namespace CuiBono.Networks.Tests.Diversity;

public sealed class ReferenceDiversityTests
{
    public static TheoryData<string> Networks => ZooNetwork.Names;

    [Theory]
    [MemberData(nameof(Networks))]
    public void Lengths_corridors_and_all_pairs_equal_the_reference(string name)
    {
        var network = ZooNetwork.Named(name);
        var expected = network.Expected["diversity"]!;
        var lines = LinkLines.Of(network.Inventory);
        var corridors = Corridors.Of(lines, 10_000, 5_000);
        var totals = AllPairs.Of(network.Inventory, RiskModel.Of(network.Inventory, RiskBasis.DefaultCorridor));

        Assert.Equal(ZooNetwork.Integers(expected["edge_metres"]!), ZooNetwork.Integers(expected["edge_index"]!).Select(link => lines.Metres[link]));
        Assert.Equal(expected["conflicts"]!.AsArray().Select(near => ((int)near![0]!, (int)near[1]!)), corridors.Select(near => (near.A, near.B)));
        foreach (var (near, reference) in corridors.Zip(expected["conflicts"]!.AsArray())) Assert.Equal((double)reference![2]!, near.Metres, 0.051);
        Assert.Equal((long)expected["link_disjoint_pair_exists"]!, totals.LinkDisjoint);
        Assert.Equal((long)expected["claimed_diverse_not_truly"]!, totals.SharedThoughLinkDisjoint);
        Assert.Equal((long)expected["no_srlg_disjoint_pair"]!, totals.Impossible);
        Assert.Equal(0, totals.Unknown);
        Assert.Equal((long)expected["sum_min_link_disjoint_metres"]!, totals.SumLinkDisjointMetres);
        Assert.Equal((long)expected["sum_min_srlg_disjoint_metres"]!, totals.SumDiverseMetres);
        Assert.Equal((string)expected["results_sha256"]!, totals.ResultsSha256);
    }
}
