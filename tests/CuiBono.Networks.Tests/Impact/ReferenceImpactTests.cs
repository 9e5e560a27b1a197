using CuiBono.Networks.Connectivity;
using CuiBono.Networks.Diversity;
using CuiBono.Networks.Geometry;
using CuiBono.Networks.Impact;
using CuiBono.Networks.Tests.Reference;

namespace CuiBono.Networks.Tests.Impact;

public sealed class ReferenceImpactTests
{
    public static TheoryData<string> Networks => ZooNetwork.Names;

    [Theory]
    [MemberData(nameof(Networks))]
    public void Blast_radii_equal_the_reference(string name)
    {
        var network = ZooNetwork.Named(name);
        var expected = network.Expected["blast_radius"]!;
        var graph = Graph.Of(network.Inventory);
        var lines = LinkLines.Of(network.Inventory);
        var blast = BlastRadius.Of(graph);
        var loss = new Loss(graph);
        var conflicts = Corridors.Of(lines, 10_000, 5_000).Select(near => loss.Take([], [near.A, near.B])).ToList();
        var disks = network.Inventory.Nodes.Index().Where(node => node.Item.Position is not null)
            .Select(node => (node.Item.Id, Disk: Ground.Around(UnitVector.Of(node.Item.Position!.Value), Ground.DefaultMetres, network.Inventory, lines))).ToList();
        var lost = disks.ConvertAll(disk => loss.Take(disk.Disk.Nodes, disk.Disk.Links));

        Assert.Equal((long)expected["connected_pairs"]!, Components.Of(graph).ConnectedPairs);
        Assert.Equal((long)expected["node_failure_pairs_lost_sum"]!, blast.Nodes.Sum());
        Assert.Equal((long)expected["link_failure_pairs_lost_sum"]!, blast.Links.Sum());
        Assert.Equal((long)expected["conflict_pair_failure_pairs_lost_sum"]!, conflicts.Sum());
        Assert.Equal((long)expected["conflict_pair_failures_that_disconnect"]!, conflicts.Count(pairs => pairs > 0));
        Assert.Equal((long)expected["disk25km_nodes_hit_sum"]!, disks.Sum(disk => disk.Disk.Nodes.Count));
        Assert.Equal((long)expected["disk25km_links_hit_sum"]!, disks.Sum(disk => disk.Disk.Links.Count(link => lines.Lines[link] is not null)));
        Assert.Equal((long)expected["disk25km_pairs_lost_sum"]!, lost.Sum());
        Assert.Equal(expected["node_failure_top5"]!.AsArray().Select(top => (long)top![1]!), blast.Nodes.OrderDescending().Take(5));
        Assert.Equal(expected["link_failure_top5"]!.AsArray().Select(top => (long)top![1]!), blast.Links.OrderDescending().Take(5));
        Assert.Equal(expected["disk25km_top5"]!.AsArray().Select(top => (long)top![1]!), lost.OrderDescending().Take(5));
    }
}
