using System.Globalization;

namespace CuiBono.Networks.Diversity;

/// <summary>Holds limits against two ways that are given, by the links that they run over.</summary>
/// <remarks>The links beneath a way are put in order from its one end to its other. Where they are no single path without a node twice, or a figure that a limit asks for is not on record, it is not known whether the limits are met.</remarks>
internal sealed class GivenWays(Inventory inventory, RiskModel risks, PairLimits limits)
{
    private readonly LinkFigures figures = new(inventory, risks.Lines.Metres, limits);

    /// <summary>The verdict with what the limits say of its ways.</summary>
    public PairVerdict Judged(PairVerdict verdict, int source, int target)
    {
        if (limits.IsNone || verdict.Ways.Count != 2) return verdict;
        var paths = verdict.Ways.Select(way => Ordered(risks.LinksUnder(way), source, target)).ToList();
        verdict = verdict with { Limits = limits };
        List<string> unordered = [.. paths.Index().Where(path => path.Item.Count == 0).Select(path => $"the links of path {path.Index + 1} are not on record as one path from end to end")];
        if (unordered.Count == 0 && !Ends(paths[0]).SetEquals(Ends(paths[1]))) unordered.Add("the two paths are not on record as joining the same two nodes");
        if (unordered.Count > 0) return verdict with { LimitsMissing = unordered };
        List<string> missing = [.. paths.SelectMany(path => path).Distinct().Select(figures.Missing).OfType<string>().Order(StringComparer.Ordinal)];
        PathFigures[] of = [.. paths.Select(figures.Of)];
        var beyond = Beyond(of, paths).ToList();
        return verdict with { Paths = paths, Figures = of, BeyondLimits = beyond, LimitsMissing = missing, LimitsMet = beyond.Count > 0 ? false : missing.Count > 0 ? null : true };
    }

    private IEnumerable<string> Beyond(PathFigures[] of, List<List<int>> paths)
    {
        foreach (var (number, path) in of.Index())
        {
            if (path.Metres > limits.MostMetres) yield return string.Create(CultureInfo.InvariantCulture, $"path {number + 1} is {path.Metres} m long, more than {limits.MostMetres} m");
            if (path.Hops > limits.MostHops) yield return string.Create(CultureInfo.InvariantCulture, $"path {number + 1} has {path.Hops} hops, more than {limits.MostHops}");
        }

        if (Math.Abs((of[0].Picoseconds - of[1].Picoseconds) ?? 0) is var apart && apart > limits.MostDelayDifference)
            yield return string.Create(CultureInfo.InvariantCulture, $"the latencies are {apart / 1e9:0.######} ms apart, more than {limits.MostDelayDifference / 1e9:0.######} ms");
        if (!limits.NodeDisjoint) yield break;
        foreach (var node in Inner(paths[0]).Intersect(Inner(paths[1])).Order()) yield return $"both paths pass node {inventory.Nodes[node].Name}";
    }

    /// <summary>Links as one path from one node to the other, or between any two where neither is known; empty where they are none.</summary>
    private List<int> Ordered(IReadOnlyList<int> links, int source, int target)
    {
        var at = links.SelectMany(link => ((int[])[inventory.Links[link].From, inventory.Links[link].To]).Select(node => (node, link))).ToLookup(each => each.node, each => each.link);
        List<int> ends = [.. at.Where(node => node.Count() == 1).Select(node => node.Key).Order()];
        if (ends.Count != 2 || at.Any(node => node.Count() > 2) || (source >= 0 && !ends.Contains(source)) || (target >= 0 && !ends.Contains(target))) return [];
        var (path, here) = (new List<int>(), source >= 0 ? source : ends[0]);
        while (at[here].Except(path.TakeLast(1)).FirstOrDefault(-1) is >= 0 and var next)
        {
            path.Add(next);
            here = inventory.Links[next].From == here ? inventory.Links[next].To : inventory.Links[next].From;
        }

        // What is left over is a ring beside the path.
        return path.Count == links.Count ? path : [];
    }

    private HashSet<int> Ends(List<int> path)
    {
        var odd = new HashSet<int>();
        foreach (var link in path)
        {
            odd.SymmetricExceptWith([inventory.Links[link].From]);
            odd.SymmetricExceptWith([inventory.Links[link].To]);
        }

        return odd;
    }

    private IEnumerable<int> Inner(List<int> path) => path.SelectMany(link => (int[])[inventory.Links[link].From, inventory.Links[link].To]).Except(Ends(path));
}
