using System.Text.Json;

namespace CuiBono.Networks.Diversity.Checking;

/// <summary>The limits that a certificate states, held against paths and against what is left to a path, by plain means.</summary>
internal sealed class PlainLimits
{
    // Beyond these nothing is a network on earth, and sums would not fit.
    private const long MostMetresOfLink = int.MaxValue;
    private const long MostPerMetre = 1_000_000;
    private const long MostLimit = 1_000_000_000_000_000;
    private readonly PlainNetwork network;
    private readonly long?[] metres;
    private readonly long?[] delays;
    private readonly int source;
    private readonly int target;
    private readonly long slack;
    private readonly long? most;
    private readonly int? hops;
    private readonly long? difference;
    private readonly long perMetre;

    public PlainLimits(PlainNetwork network, PlainRisks risks, JsonElement certificate, int source, int target, long slack)
    {
        this.network = network;
        var inventory = network.Inventory;
        (this.source, this.target, this.slack) = (source, target, slack);
        metres = [.. inventory.Links.Select(link => risks.Metres(link.Index) is { } known and >= 0 and < MostMetresOfLink ? (long?)(long)Math.Round(known) : null)];
        if (certificate.TryGetProperty("limits", out var stated) && stated.ValueKind == JsonValueKind.Object)
        {
            NodeDisjoint = stated.GetProperty("nodeDisjoint").GetBoolean();
            perMetre = stated.GetProperty("picosecondsPerMetre").GetInt64();
            (most, hops, difference) = (Number("metres"), (int?)Math.Min(Number("hops") ?? -1, int.MaxValue) is { } links and >= 0 ? links : null, Number("delayDifferencePicoseconds"));
            if (perMetre is < 0 or > MostPerMetre || Number("hops") < 0 || most is < 0 or > MostLimit || difference is < 0 or > MostLimit) throw new FormatException("a limit is out of range");
        }

        delays = [.. inventory.Links.Select(link => link.Picoseconds ?? metres[link.Index] * perMetre)];

        long? Number(string name) => stated.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : null;
    }

    public bool NodeDisjoint { get; }

    /// <summary>Whether a path by itself or beside the other can break a limit.</summary>
    public bool BoundPaths => most is not null || hops is not null || difference is not null;

    /// <summary>Whether a limit asks for something that is not known of a link.</summary>
    public bool IsMissing(int link) => (most is not null && metres[link] is null) || (difference is not null && delays[link] is null);

    /// <summary>The links that meet one in a node between the ends, where such meetings are excluded.</summary>
    public IEnumerable<int> Meeting(int link)
    {
        if (!NodeDisjoint) return [];
        return ((int[])[network.From[link], network.To[link]]).Where(Inner).SelectMany(network.LinksAt);

        bool Inner(int node) => node != source && node != target;
    }

    /// <summary>What speaks against two paths.</summary>
    public IEnumerable<string> Objections(IReadOnlyList<List<int>> paths)
    {
        var visited = paths.Select(Nodes).ToList();
        if (NodeDisjoint && visited[0].Intersect(visited[1]).Any(node => node != source && node != target)) yield return "the paths meet in a node between their ends";
        foreach (var (number, path) in paths.Index())
        {
            if (BoundPaths && visited[number].Distinct().Count() < visited[number].Count) yield return $"path {number + 1} visits a node twice";
            if (hops is not null && path.Count > hops) yield return $"path {number + 1} has {path.Count} links, more than {hops}";
            if (most is not null && (path.Any(link => metres[link] is null) || path.Sum(link => metres[link]!.Value) > most + slack)) yield return $"path {number + 1} is longer than {most} m, or its length is not known";
        }

        if (difference is null) yield break;
        if (paths.Any(path => path.Any(link => delays[link] is null)) || Math.Abs(paths[0].Sum(link => delays[link]!.Value) - paths[1].Sum(link => delays[link]!.Value)) > difference + slack * perMetre)
            yield return $"the delays of the paths differ by more than {difference} ps, or are not known";
    }

    /// <summary>Whether no path within the limits on length and hops is left.</summary>
    public bool IsOut(Func<int, bool> closed) => Least(closed, metres) is var least && (least >= PlainGraph.None || least > (most ?? PlainGraph.None) - (most is null ? 0 : slack));

    /// <summary>The length of the shortest path within the limit on hops.</summary>
    public long Shortest(Func<int, bool> closed) => Least(closed, metres);

    /// <summary>Whether the delays of two paths cannot come as near each other as they must.</summary>
    public bool AreApart(Func<int, bool> first, Func<int, bool> second) =>
        difference is { } allowed && (Least(first, delays) - allowed - slack * perMetre > Most(second) || Least(second, delays) - allowed - slack * perMetre > Most(first));

    /// <summary>The least metres of two paths together whose delays follow from their lengths and come near each other.</summary>
    public long Together(long first, long second)
    {
        if (difference is null || perMetre == 0 || network.HasDelays) return first + second;
        var apart = difference.Value / perMetre;
        return Math.Max(first, second - apart) + Math.Max(second, first - apart);
    }

    private List<int> Nodes(List<int> path)
    {
        var nodes = new List<int> { source };
        foreach (var link in path) nodes.Add(network.From[link] == nodes[^1] ? network.To[link] : network.From[link]);
        return nodes;
    }

    /// <summary>The least sum by layers of hops (Bellman and Ford); what is not known counts nothing.</summary>
    private long Least(Func<int, bool> closed, long?[] weights)
    {
        var before = new long[network.NodeCount];
        Array.Fill(before, PlainGraph.None);
        before[source] = 0;
        for (var layer = 0; layer < (hops ?? before.Length); layer++)
        {
            var now = (long[])before.Clone();
            for (var link = 0; link < network.LinkCount; link++)
            {
                if (closed(link)) continue;
                var (a, b) = (network.From[link], network.To[link]);
                now[b] = Math.Min(now[b], before[a] + (weights[link] ?? 0));
                now[a] = Math.Min(now[a], before[b] + (weights[link] ?? 0));
            }

            if (now.SequenceEqual(before)) break;
            before = now;
        }

        return Math.Min(before[target], PlainGraph.None);
    }

    /// <summary>No path that visits a node once has more delay: half the sum of the two slowest links at each node that is reached, of one at the ends.</summary>
    private long Most(Func<int, bool> closed)
    {
        var open = network.Inventory.Links.Where(link => !closed(link.Index)).ToList();
        var reached = new HashSet<int> { source };
        for (var grows = true; grows;)
        {
            grows = false;
            foreach (var link in open)
                foreach (var (start, end) in ((int, int)[])[(link.From, link.To), (link.To, link.From)])
                    if (start != target && reached.Contains(start)) grows |= reached.Add(end);
        }

        var twice = 0L;
        foreach (var node in reached)
        {
            var at = open.Where(link => link.From == node || link.To == node).Select(link => delays[link.Index]).ToList();
            if (at.Contains(null)) return PlainGraph.None;
            twice += at.OrderDescending().Take(node == source || node == target ? 1 : 2).Sum(delay => delay!.Value);
        }

        var sum = (twice + 1) / 2;
        return most is null || network.HasDelays ? sum : Math.Min(sum, (most.Value + slack) * perMetre);
    }
}
