using CsCheck;
using CuiBono.Networks.Tests.Connectivity;

namespace CuiBono.Networks.Tests.Diversity;

/// <summary>A small network with a place for every node, within some 100 km.</summary>
internal static class RandomPlaces
{
    public static Gen<Inventory> Of(int nodes, int links) =>
        from graph in RandomGraph.Upto(nodes, links)
        where graph.NodeCount > 1
        from places in Gen.Select(Gen.Double[8, 9], Gen.Double[46, 47]).Array[graph.NodeCount]
        let ends = graph.From.ToArray().Zip(graph.To.ToArray())
        select new Inventory
        {
            Nodes = [.. places.Select((place, node) => new NetworkNode("n" + node) { Position = new(place.Item1, place.Item2) })],
            Links = [.. ends.Select((end, link) => new NetworkLink(link, end.First, end.Second))],
        };
}
