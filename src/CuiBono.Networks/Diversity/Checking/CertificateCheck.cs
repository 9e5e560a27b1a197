using System.Text.Json;

namespace CuiBono.Networks.Diversity.Checking;

/// <summary>The check of one certificate.</summary>
/// <remarks>
/// "none-shorter" and "none-exists" are proved by cases. In a case some links are closed to each path. A "forced" step holds if the path's ends are separated without the link; then all that shares a risk with it is closed to the other
/// path. An "unusable" step holds if the other path's ends are separated without all that shares a risk with the link; then the link is closed to the path. A "tooLong" step closes to the path every link over which its shortest way and the other path's shortest way together are not shorter than claimed. A case ends where a path's
/// ends are separated or what is left is not shorter than claimed. Under limits "separated" also means that no path within the limits on length and hops is left; a path that must use two links of a node uses no third; and a case ends where
/// the least delay of one path is beyond the most that the other can have. Node-disjointness counts links that meet in a node between the ends as sharing a risk. Where the scope is "located" nothing is said of links with an end without a place. A division by links is complete: the path avoids all of them, or uses one and the other path avoids what shares a risk with each of them; while both paths may use the same links their names do not matter, so "neither" and "the one" are complete.
/// </remarks>
internal sealed class CertificateCheck
{
    private const int MostCases = 10_000;
    private readonly PlainNetwork network;
    private readonly PlainRisks risks;
    private readonly JsonElement certificate;
    private readonly PairEnds ends;
    private readonly List<string> objections = [];
    private readonly HashSet<int> leftOut = [];
    private PlainGraph? graph;
    private PlainLimits? limits;
    private HashSet<int>? offAllPaths;
    private long limit = PlainGraph.None;

    private CertificateCheck(JsonElement certificate, PlainNetwork network, PlainRisks risks)
    {
        (this.certificate, this.network, this.risks) = (certificate, network, risks);
        ends = new PairEnds(certificate.GetProperty("from").GetString(), certificate.GetProperty("to").GetString());
    }

    /// <summary>What speaks against a certificate.</summary>
    public static IReadOnlyList<string> Of(JsonElement certificate, PlainNetwork network, PlainRisks risks)
    {
        var check = new CertificateCheck(certificate, network, risks);
        check.Check(certificate.GetProperty("claim").GetString() ?? "", certificate.GetProperty("verdict").GetString() ?? "");
        return check.objections;
    }

    private void Check(string claim, string verdict)
    {
        var expected = claim switch { "none-shorter" or "paths-valid" => "diverse", "none-exists" => "impossible", "shares" => "shared", "records-missing" => "unknown", _ => null };
        if (expected is null && verdict is "diverse" or "shared") objections.Add($"the verdict {verdict} needs a claim");
        if (expected is not null && verdict != expected) objections.Add($"the claim {claim} does not support the verdict {verdict}");
        if (claim is "none-shorter" or "none-exists" && !Prepare()) return;
        if (certificate.GetProperty("scope").GetString() == "located")
            leftOut.UnionWith(Enumerable.Range(0, network.LinkCount).Where(link => network.IsUnlocated[link]));
        switch (claim)
        {
            case "none-shorter":
                Paths();
                foreach (var link in certificate.GetProperty("leftOut").EnumerateArray())
                {
                    if (!leftOut.Contains(Index(link)) && risks.IsComplete(network.Inventory.Links[Index(link)].Key) && !limits!.IsMissing(Index(link))) objections.Add($"link {Index(link)} is left out though its records are complete");
                    leftOut.Add(Index(link));
                }

                Proof();
                break;
            case "none-exists":
                if (limit != PlainGraph.None) objections.Add("a length is claimed of what is said not to exist");
                Proof();
                break;
            case "paths-valid":
                // What is claimed of lengths and limits is held against paths; that what is given leads from end to end is part of being apart.
                if (certificate.GetProperty("metres").ValueKind != JsonValueKind.Number && (!certificate.TryGetProperty("limits", out var stated) || stated.ValueKind != JsonValueKind.Object)) Apart();
                else if (Prepare()) Paths();
                break;
            case "shares":
                Shared();
                break;
            case "records-missing":
                if (!ends.AreOne && Ways().All(way => way.Count > 0 && way.All(risks.IsComplete) && risks.IsWhole(way, ends)) && Ways().Count == 2) objections.Add("no record is missing");
                break;
            case "undecided":
                break;
            default:
                objections.Add($"the claim {claim} is not known");
                break;
        }
    }

    private bool Prepare()
    {
        if (network.NodeOf(ends.From) is not { } source || network.NodeOf(ends.To) is not { } target || source == target)
        {
            objections.Add("the ends are not two nodes of the inventory");
            return false;
        }

        graph = new PlainGraph(network, risks.WholeMetres, source, target);
        limits = new PlainLimits(network, risks, certificate, source, target, Slack);
        if (certificate.GetProperty("metres") is { ValueKind: JsonValueKind.Number } claimed) limit = claimed.GetInt64();
        return true;
    }

    private void Paths()
    {
        Apart();
        var ways = Ways();
        var paths = ways.Select(PathOf).ToList();
        foreach (var path in paths)
            if (!graph!.IsPath(path)) objections.Add("a path does not lead from one end to the other");
        if (objections.Count == 0) objections.AddRange(limits!.Objections(paths));
        if (objections.Count > 0 || limit == PlainGraph.None) return;
        var total = paths.Sum(path => path.Sum(graph!.Metres));
        if (Math.Abs(total - limit) > Slack) objections.Add($"the paths are {total} m long, not {limit} m");
    }

    /// <summary>The links of a way as listed, or, where that is no path, those that it runs over in order.</summary>
    private List<int> PathOf(List<ElementKey> way)
    {
        List<int> listed = [.. way.Select(key => network.Link(key)?.Index ?? -1)];
        return graph!.IsPath(listed) ? listed : graph.InOrder(way.SelectMany(network.Under).Select(network.Link).OfType<NetworkLink>().Select(link => link.Index));
    }

    private void Apart()
    {
        var ways = Ways();
        if (ways.Count != 2 || ways.Any(way => way.Count == 0)) objections.Add("there are not two paths");
        if (ends.AreOne) objections.Add("both ends are one node");
        if (objections.Count > 0) return;
        foreach (var key in ways[0].Concat(ways[1]))
            if (!risks.IsComplete(key)) objections.Add($"{key} has records missing");
        if (objections.Count == 0)
            foreach (var way in ways)
                if (!risks.IsWhole(way, ends)) objections.Add($"what a way over {way[0]} rests on does not lead from one end to the other");
        foreach (var a in ways[0])
            foreach (var b in ways[1])
                if (risks.Share(a, b, ends)) objections.Add($"{a} and {b} share a risk");
    }

    private void Shared()
    {
        var ways = Ways();
        var named = certificate.GetProperty("shared").EnumerateArray().ToList();
        if (named.Count == 0 || ways.Count != 2) objections.Add("nothing shared is named");
        foreach (var thing in named)
        {
            var (first, second) = (Key(thing.GetProperty("first")), Key(thing.GetProperty("second")));
            var (kind, id) = (thing.GetProperty("kind").GetString()!, thing.GetProperty("id").GetString()!);
            if (ways.Count != 2 || !ways[0].Contains(first) || !ways[1].Contains(second)) objections.Add($"{first} and {second} are not on the two paths");
            else if (kind == "corridor" ? !risks.Share(first, second, ends) : !Reaches(first, kind, id) || !Reaches(second, kind, id)) objections.Add($"{kind} {id} is not shared");
        }
    }

    private bool Reaches(ElementKey key, string kind, string id) => key.ToString() == $"{kind} {id}" || risks.Things(key, ends).Contains(kind == "risk" ? "risk:" + id : $"{kind} {id}");

    /// <summary>All cases of the proof, however deep they lie.</summary>
    private void Proof()
    {
        var cases = certificate.GetProperty("proof");
        var open = new Stack<(int Number, Sides Sides)>([(0, new Sides())]);
        var seen = 0;
        while (objections.Count == 0 && open.TryPop(out var next))
        {
            if (++seen > Math.Min(cases.GetArrayLength(), MostCases) || next.Number < 0 || next.Number >= cases.GetArrayLength()) objections.Add("the cases of the proof do not fit together");
            else Case(cases[next.Number], next.Sides, open);
        }
    }

    /// <summary>One case of the proof; what is closed to the paths is its own copy.</summary>
    private void Case(JsonElement part, Sides sides, Stack<(int Number, Sides Sides)> open)
    {
        foreach (var step in part.GetProperty("steps").EnumerateArray())
        {
            var first = IsFirst(step);
            var (mine, theirs) = (sides.Closed(first), sides.Closed(!first));
            if (step.TryGetProperty("forced", out var forced))
            {
                var link = Index(forced);
                if (!IsOut(closed => mine.Contains(closed) || closed == link)) objections.Add($"a path need not use link {link}");
                Use(sides, first, link);
            }
            else if (step.TryGetProperty("tooLong", out _))
            {
                if (limit == PlainGraph.None) objections.Add("what is too long is not claimed");
                mine.UnionWith(TooLong(mine, limit - Slack - graph!.Shortest(Left(theirs))));
            }
            else
            {
                var link = Index(step.GetProperty("unusable"));
                var near = Near(link);
                if (!IsOut(closed => theirs.Contains(closed) || near.Contains(closed))) objections.Add($"a path may use link {link}");
                mine.Add(link);
            }
        }

        if (Divided(part) is not { } by)
        {
            if (!IsEnded(sides)) objections.Add("a case of the proof is left open");
            return;
        }

        var isFirst = IsFirst(part);
        var avoids = sides.Copy();
        avoids.Closed(isFirst).UnionWith(by);
        if (sides.NamesDoNotMatter) avoids.Closed(!isFirst).UnionWith(by);
        open.Push((part.GetProperty("avoids").GetInt32(), avoids));
        if (by is [var one]) Use(sides, isFirst, one);
        else sides.Closed(!isFirst).UnionWith(by.Select(Near).Aggregate((common, near) => [.. common.Where(near.Contains)]));
        open.Push((part.GetProperty("uses").GetInt32(), sides));
    }

    private static bool IsFirst(JsonElement part) => part.GetProperty("path").GetInt32() switch { 1 => true, 2 => false, _ => throw new FormatException("there are two paths, 1 and 2") };

    private List<int>? Divided(JsonElement part)
    {
        if (part.TryGetProperty("link", out var one)) return [Index(one)];
        if (!part.TryGetProperty("links", out var several)) return null;
        var links = several.EnumerateArray().Select(Index).ToList();
        return links.Count > 0 ? links : throw new FormatException("a case is divided by no link");
    }

    private void Use(Sides sides, bool first, int link)
    {
        sides.Closed(!first).UnionWith(Near(link));
        // A path that must use two links of a node, or one at its end, uses no other there.
        if (!limits!.BoundPaths) return;
        sides.Used(first).Add(link);
        foreach (var node in (int[])[network.From[link], network.To[link]])
        {
            var here = network.LinksAt(node).ToList();
            if (here.Count(sides.Used(first).Contains) >= (graph!.IsEnd(node) ? 1 : 2)) sides.Closed(first).UnionWith(here.Where(each => !sides.Used(first).Contains(each)));
        }
    }

    private bool IsEnded(Sides sides)
    {
        var (first, second) = (sides.Closed(true), sides.Closed(false));
        if (IsOut(first.Contains) || IsOut(second.Contains) || sides.Contradict) return true;
        if (limits!.AreApart(link => Left(first)(link) || OffAllPaths.Contains(link), link => Left(second)(link) || OffAllPaths.Contains(link))) return true;
        var two = graph!.ShortestTwo(link => leftOut.Contains(link) || (first.Contains(link) && second.Contains(link)));
        if (two >= PlainGraph.None || (limit < PlainGraph.None && two >= limit - Slack)) return true;
        return limit < PlainGraph.None && limits.Together(limits.Shortest(Left(first)), limits.Shortest(Left(second))) >= limit - Slack;
    }

    private HashSet<int> Near(int link)
    {
        var near = risks.Near(link, ends);
        near.UnionWith(limits!.Meeting(link));
        return near;
    }

    /// <summary>Dead ends and what else no path between the ends can visit without coming back to a node: it slows no path down.</summary>
    private HashSet<int> OffAllPaths => offAllPaths ??= graph!.OffAllPaths(leftOut.Contains);

    private Func<int, bool> Left(HashSet<int> closed) => link => leftOut.Contains(link) || closed.Contains(link);

    private bool IsOut(Func<int, bool> closed)
    {
        if (graph!.IsSeparated(link => leftOut.Contains(link) || closed(link))) return true;
        return limits!.BoundPaths && limits.IsOut(link => leftOut.Contains(link) || closed(link));
    }

    private List<int> TooLong(HashSet<int> closed, long within)
    {
        var (here, there) = (graph!.Lengths(true, Left(closed)), graph.Lengths(false, Left(closed)));
        return [.. Enumerable.Range(0, network.LinkCount).Where(link => graph.Metres(link) + Math.Min(here[network.From[link]] + there[network.To[link]], here[network.To[link]] + there[network.From[link]]) >= within)];
    }

    // The length of a surveyed line is a sum of parts; two ways of adding may round apart.
    private long Slack => network.HasSurveyedLengths ? network.NodeCount : 0;

    private int Index(JsonElement link)
    {
        var index = link.GetInt32();
        if (index < 0 || index >= network.LinkCount) throw new FormatException($"there is no link {index}");
        return index;
    }

    private List<List<ElementKey>> Ways() => [.. certificate.GetProperty("ways").EnumerateArray().Select(way => way.EnumerateArray().Select(Key).ToList())];

    private static ElementKey Key(JsonElement key) =>
        Enum.TryParse<ElementKind>(key.GetProperty("kind").GetString(), ignoreCase: true, out var kind) ? new ElementKey(kind, key.GetProperty("id").GetString() ?? "") : throw new FormatException("a kind is not known");
}
