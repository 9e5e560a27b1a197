using CuiBono.Networks.Connectivity;
using CuiBono.Networks.Tests.Reference;

namespace CuiBono.Networks.Tests.Connectivity;

public sealed class ReferenceConnectivityTests
{
    public static TheoryData<string> Networks => ZooNetwork.Names;

    [Theory]
    [MemberData(nameof(Networks))]
    public void Connectivity_equals_the_reference(string name)
    {
        var network = ZooNetwork.Named(name);
        var expected = network.Expected["connectivity"]!;
        var graph = Graph.Of(network.Inventory);
        var components = Components.Of(graph);
        var between = Betweenness.Of(graph);

        Assert.Equal(expected["components"]!.GetValue<int>(), components.Count);
        Assert.Equal(ZooNetwork.Integers(expected["bridges"]!), Bridges.Of(graph));
        Assert.Equal(expected["articulation_points"]!.AsArray().Select(id => id!.GetValue<string>()), ArticulationPoints.Of(graph).Select(node => network.Inventory.Nodes[node].Id));
        Assert.Equal(ZooNetwork.Histogram(expected["edge_connectivity_histogram"]!), EdgeConnectivity.Histogram(graph).ToDictionary());
        Assert.Equal(ZooNetwork.Histogram(expected["node_connectivity_histogram"]!), NodeConnectivity.Histogram(graph).ToDictionary());
        Assert.Equal(expected["betweenness_sum"]!.GetValue<double>(), between.Sum(), 1e-3);
        foreach (var top in expected["top_betweenness"]!.AsArray())
        {
            var node = network.Inventory.Nodes.Index().Single(node => node.Item.Id == top![0]!.GetValue<string>()).Index;
            Assert.Equal(top![1]!.GetValue<double>(), between[node], 1e-5);
        }
    }
}
