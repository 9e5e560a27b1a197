using CuiBono.Networks.Availability;
using CuiBono.Networks.Connectivity;
using CuiBono.Networks.Diversity;
using CuiBono.Networks.Tests.Reference;

namespace CuiBono.Networks.Tests.Availability;

public sealed class ReferenceAvailabilityTests
{
    private const double PerMetre = 4.39 / 1609.344 / 1000 * 12 / 8760;

    public static TheoryData<string> Networks => ZooNetwork.Names;

    [Theory]
    [MemberData(nameof(Networks))]
    public void Unavailability_equals_the_reference_to_nine_digits(string name)
    {
        var network = ZooNetwork.Named(name);
        var lines = LinkLines.Of(network.Inventory);
        var graph = Graph.Of(network.Inventory);
        double[] down = [.. lines.Metres.Select(metres => metres < 0 ? 1 : metres * PerMetre)];
        double[] often = [.. down.Select(share => Math.Min(1, share * 100))];
        SharedEvent[] events = [.. Corridors.Of(lines, 10_000, 5_000).Select(near => new SharedEvent("corridor", 10_000 * PerMetre, [near.A, near.B]))];
        foreach (var pair in network.Expected["availability"]!["pairs"]!.AsArray())
        {
            var (a, b) = (Node((string)pair!["a"]!), Node((string)pair["b"]!));

            Near((double)pair["unavailability"]!, TwoTerminal.Of(graph, down, [], a, b));
            Near((double)pair["unavailability_links_x100"]!, TwoTerminal.Of(graph, often, [], a, b));
            if (pair["unavailability_with_shared_risk_events"] is { } shared) Near((double)shared, TwoTerminal.Of(graph, down, events, a, b));
        }

        int Node(string id) => network.Inventory.Nodes.Index().Single(node => node.Item.Id == id).Index;
    }

    private static void Near(double expected, Unavailability found)
    {
        Assert.True(found.IsExact);
        Assert.Equal(1, found.Low / expected, 1e-9);
    }
}
