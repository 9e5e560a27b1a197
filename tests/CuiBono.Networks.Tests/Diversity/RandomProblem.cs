using CsCheck;
using CuiBono.Networks.Connectivity;
using CuiBono.Networks.Diversity;
using CuiBono.Networks.Tests.Connectivity;

namespace CuiBono.Networks.Tests.Diversity;

/// <summary>A small network with lengths, ties and links without length among them, and links that share risks.</summary>
internal sealed record RandomProblem(Graph Graph, int[] Metres, (int A, int B)[] Pairs)
{
    public Conflicts Conflicts => Conflicts.Of(Graph.LinkCount, Pairs);

    public Inventory Inventory
    {
        get
        {
            var (from, to) = (Graph.From.ToArray(), Graph.To.ToArray());
            NetworkLink[] links = [.. from.Select((end, link) => new NetworkLink(link, end, to[link]) { Metres = Metres[link] })];
            return new Inventory
            {
                Nodes = [.. Enumerable.Range(0, Graph.NodeCount).Select(node => new NetworkNode("n" + node))],
                Links = links,
                Risks = [.. Pairs.Select((pair, index) => new Risk("r" + index, RiskKind.Declared, "risk") { Takes = [links[pair.A].Key, links[pair.B].Key] })],
            };
        }
    }

    public static Gen<RandomProblem> Of(int nodes, int links, int risks) =>
        from graph in RandomGraph.Upto(nodes, links)
        where graph.NodeCount > 1 && graph.LinkCount > 0
        from metres in Gen.Int[0, 9].Array[graph.LinkCount]
        from pairs in Gen.Select(Gen.Int[0, graph.LinkCount - 1], Gen.Int[0, graph.LinkCount - 1]).Array[0, risks]
        select new RandomProblem(graph, metres, pairs);
}
