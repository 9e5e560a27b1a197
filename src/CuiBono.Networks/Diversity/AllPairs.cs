using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CuiBono.Networks.Connectivity;

namespace CuiBono.Networks.Diversity;

/// <summary>The shortest diverse pair of every pair of located nodes, the located part of the network taken as the whole world.</summary>
public static class AllPairs
{
    /// <summary>Goes through all pairs in document order.</summary>
    /// <param name="inventory">The network; nodes without a place and their links are left out.</param>
    /// <param name="lengths">The lengths of its links.</param>
    /// <param name="conflicts">Which links share a risk.</param>
    /// <param name="each">Is told every pair: the nodes, the metres without a common link and without a shared risk; -1 none, -2 not sure.</param>
    public static PairTotals Of(Inventory inventory, LinkLines lengths, Conflicts conflicts, Action<int, int, long, long>? each = null)
    {
        var graph = Graph.Of(inventory);
        var closed = new bool[graph.LinkCount];
        var metres = new int[closed.Length];
        for (var link = 0; link < closed.Length; link++)
        {
            closed[link] = inventory.Nodes[graph.From[link]].Position is null || inventory.Nodes[graph.To[link]].Position is null || lengths.Metres[link] < 0;
            metres[link] = Math.Max(0, lengths.Metres[link]);
        }

        var search = new PairSearch(graph, metres, conflicts, closed);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long pairs = 0, linkDisjoint = 0, shared = 0, impossible = 0, unknown = 0, sumLink = 0, sumDiverse = 0;
        for (var a = 0; a < graph.NodeCount; a++)
        {
            if (inventory.Nodes[a].Position is null) continue;
            search.From(a);
            for (var b = a + 1; b < graph.NodeCount; b++)
            {
                if (inventory.Nodes[b].Position is null) continue;
                var (without, diverse) = search.Lengths(b);
                if (without >= 0)
                {
                    linkDisjoint++;
                    sumLink += without;
                    if (diverse == PairSearch.NotSure) unknown++;
                    else if (diverse < 0) impossible++;
                    else sumDiverse += diverse;
                    if (diverse != without && diverse != PairSearch.NotSure) shared++;
                }

                each?.Invoke(a, b, without, diverse);
                var line = string.Create(CultureInfo.InvariantCulture, $"{(pairs > 0 ? "\n" : "")}{inventory.Nodes[a].Id},{inventory.Nodes[b].Id},{without},{diverse}");
                hash.AppendData(Encoding.UTF8.GetBytes(line));
                pairs++;
            }
        }

        return new PairTotals(pairs, linkDisjoint, shared, impossible, unknown, sumLink, sumDiverse, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
