using System.Globalization;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Diversity;

/// <summary>Which links of an inventory share a risk, by which thing, and of which links that is not known.</summary>
/// <remarks>
/// By the inventory a link shares a risk with another where something that takes both is recorded: whatever both rest on, directly or through other layers, and each given risk. What the
/// nodes between the ends of a pair rest on counts for the links at these nodes. By a corridor two links share a risk where their lines, trimmed at both ends, come near each other.
/// </remarks>
public sealed class RiskModel
{
    private readonly Inventory inventory;
    private readonly RestingThings things;
    private readonly Dictionary<(int A, int B), double> corridors = [];
    private readonly IReadOnlyList<string>?[] missing;
    private Conflicts? conflicts;

    private RiskModel(Inventory inventory, RiskBasis basis)
    {
        this.inventory = inventory;
        Basis = basis;
        Lines = LinkLines.Of(inventory);
        things = new RestingThings(inventory);
        missing = new IReadOnlyList<string>?[inventory.Links.Count];
        if (basis.IsInventory) return;

        for (var link = 0; link < missing.Length; link++)
            missing[link] = Lines.Lines[link] is null ? [$"link {Text(link)} has no place: {Unplaced(inventory.Links[link])}"] : [];
        foreach (var near in Corridors.Of(Lines, basis.TrimMetres!.Value, basis.SeparationMetres!.Value)) corridors.Add((near.A, near.B), near.Metres);
        conflicts = Conflicts.Of(missing.Length, corridors.Keys);
    }

    /// <summary>What counts as a risk.</summary>
    public RiskBasis Basis { get; }

    /// <summary>Where the links run and how long they are.</summary>
    public LinkLines Lines { get; }

    /// <summary>Whether a row that is left out of what a way rests on would show: pieces of the lowest layer say where they end, or the way is followed along the graph.</summary>
    public bool ShowsMissingRows => !Basis.IsInventory || things.Layer is null || things.IsLaidOut;

    /// <summary>What the verdict reaches down to: "cable", "duct", "declared risks", or the corridor.</summary>
    public string Level => !Basis.IsInventory ? Basis.ToString() : things.Layer?.ToString().ToLowerInvariant() ?? "declared risks";

    /// <summary>Derives the risks.</summary>
    public static RiskModel Of(Inventory inventory, RiskBasis basis) => new(inventory, basis);

    /// <summary>The records that are missing of a link; none: its risks are known.</summary>
    public IReadOnlyList<string> MissingOf(int link) => missing[link] ??= things.MissingOf(inventory.Links[link].Key);

    /// <summary>Which links share a risk when a pair of paths leads from one node to another: what these two nodes rest on does not count.</summary>
    public Conflicts ConflictsFor(int source, int target) =>
        conflicts ?? (inventory.Nodes.Any(TakenByMore) ? Group(source, target) : conflicts = Group(-1, -1));

    /// <summary>What takes several links at once, each with its links.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<int> Links)> Events(int source, int target)
    {
        var events = new List<(string, IReadOnlyList<int>)>();
        if (Basis.IsInventory)
        {
            foreach (var (thing, links) in LinksByThing(source, target)) events.Add((NameOf(thing), links));
            return events;
        }

        for (var link = 0; link < missing.Length; link++) events.Add(($"link {Text(link)} and what runs beside it", [link, .. conflicts!.Of(link)]));
        return events;
    }

    /// <summary>What two ways share, the deepest first.</summary>
    /// <param name="a">The pieces of the one: links, circuits, cables.</param>
    /// <param name="b">The pieces of the other.</param>
    /// <param name="source">The node at one end, or -1.</param>
    /// <param name="target">The node at the other end, or -1.</param>
    public IReadOnlyList<SharedThing> SharedBy(IReadOnlyList<ElementKey> a, IReadOnlyList<ElementKey> b, int source, int target)
    {
        var (first, second) = (Reached(a, source, target), Reached(b, source, target));
        var shared = new List<SharedThing>();
        foreach (var number in first.Keys.Where(second.ContainsKey).OrderByDescending(things.Key, RestingThings.Order))
        {
            var (thing, by, other) = (things.Key(number), first[number], second[number]);
            var route = things.Element(number)?.Route ?? [];
            shared.Add(new SharedThing(KindOf(thing), RestingThings.IdOf(thing), NameOf(thing), MetresOf(thing, by, other))
            {
                First = by,
                Second = other,
                At = route.Count > 0 ? SurveyedLine.Of(route) is var line ? line.At(line.Metres / 2).Place : null : LinkOf(thing) is { } link && Lines.Lines[link] is { } own ? own.At(own.Metres / 2).Place : null,
            });
        }

        if (!Basis.IsInventory) shared.AddRange(Beside(a, b));
        return shared;
    }

    /// <summary>The records that are missing of a way.</summary>
    public IReadOnlyList<string> MissingOf(IReadOnlyList<ElementKey> way)
    {
        var all = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var key in way)
        {
            if (Basis.IsInventory) all.UnionWith(things.MissingOf(key));
            else if (LineOf(key) is null) all.Add($"{key} has no place");
        }

        return [.. all];
    }

    /// <summary>The records that are missing of a way between two nodes (-1: where no node is given), a gap in what it rests on among them.</summary>
    public IReadOnlyList<string> MissingOf(IReadOnlyList<ElementKey> way, int source, int target) =>
        MissingOf(way) is { Count: > 0 } missing ? missing : way.Count > 0 && things.GapOf(way, source, target, !Basis.IsInventory) is { } gap ? [gap] : [];

    /// <summary>The links that a way runs over, directly or through what it rests on, ascending.</summary>
    internal IReadOnlyList<int> LinksUnder(IReadOnlyList<ElementKey> way)
    {
        var links = new SortedSet<int>();
        foreach (var key in way)
            foreach (var thing in things.Of(key).ToArray())
                if (things.Key(thing).Kind == ElementKind.Link && LinkOf(things.Key(thing)) is { } link) links.Add(link);
        return [.. links];
    }

    private Dictionary<int, ElementKey> Reached(IReadOnlyList<ElementKey> way, int source, int target)
    {
        var reached = new Dictionary<int, ElementKey>();
        foreach (var key in way)
        {
            if (!Basis.IsInventory)
            {
                reached.TryAdd(things.Number(key), key);
                continue;
            }

            foreach (var thing in ThingsOf(key, source, target)) reached.TryAdd(thing, key);
        }

        return reached;
    }

    /// <summary>What takes a piece, and what takes the nodes at which the links in it end, but for the ends of the pair.</summary>
    private IEnumerable<int> ThingsOf(ElementKey key, int source, int target)
    {
        foreach (var thing in things.Of(key).ToArray())
        {
            yield return thing;
            if ((source < 0 && target < 0) || things.Key(thing).Kind != ElementKind.Link || LinkOf(things.Key(thing)) is not { } link) continue;
            foreach (var node in (int[])[inventory.Links[link].From, inventory.Links[link].To])
            {
                if (node == source || node == target || inventory.Nodes[node] is not { } facts || !TakenByMore(facts)) continue;
                foreach (var more in things.Of(facts.Key).ToArray())
                    if (things.Key(more).Kind != ElementKind.Node) yield return more;
            }
        }
    }

    private IEnumerable<SharedThing> Beside(IReadOnlyList<ElementKey> a, IReadOnlyList<ElementKey> b)
    {
        var ways = new List<(ElementKey Key, SurveyedLine Line)>();
        foreach (var key in a.Concat(b))
            if (LineOf(key) is { } line) ways.Add((key, line.Trimmed(Basis.TrimMetres!.Value)));
        var ofFirst = a.Count(key => LineOf(key) is not null);
        foreach (var near in ProximityJoin.Within([.. ways.Select(way => way.Line)], Basis.SeparationMetres!.Value))
        {
            if (near.A >= ofFirst || near.B < ofFirst || ways[near.A].Key == ways[near.B].Key) continue;
            var ((one, line), (other, beside)) = (ways[near.A], ways[near.B]);
            var stretches = SeparationProfile.Of(line, beside, Basis.SeparationMetres.Value);
            yield return new SharedThing("corridor", $"{one} / {other}", string.Create(CultureInfo.InvariantCulture, $"{Told(one)} and {Told(other)} come within {near.Metres:0} m"), stretches.Sum(stretch => stretch.Metres))
            {
                First = one,
                Second = other,
                At = stretches.Count > 0 ? line.At(stretches[0].NearestAt).Place : null,
            };
        }
    }

    private Conflicts Group(int source, int target)
    {
        var pairs = new List<(int, int)>();
        foreach (var (_, links) in LinksByThing(source, target))
            for (var a = 0; a < links.Count; a++)
                for (var b = a + 1; b < links.Count; b++) pairs.Add((links[a], links[b]));
        return Conflicts.Of(missing.Length, pairs);
    }

    private IEnumerable<(ElementKey Thing, List<int> Links)> LinksByThing(int source, int target)
    {
        var byThing = new Dictionary<int, List<int>>();
        for (var link = 0; link < missing.Length; link++)
        {
            foreach (var thing in ThingsOf(inventory.Links[link].Key, source, target))
            {
                if (!byThing.TryGetValue(thing, out var links)) byThing.Add(thing, links = []);
                if (links.Count == 0 || links[^1] != link) links.Add(link);
            }
        }

        return byThing.Select(each => (Thing: things.Key(each.Key), each.Value)).OrderBy(each => each.Thing, RestingThings.Order);
    }

    private SurveyedLine? LineOf(ElementKey key) => LinkOf(key) is { } link ? Lines.Lines[link] : things.Element(key) is { Route.Count: > 0 } element ? SurveyedLine.Of(element.Route) : null;

    private int? LinkOf(ElementKey key) =>
        key.Kind == ElementKind.Link && int.TryParse(key.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var link) && link < inventory.Links.Count ? link : null;

    private double MetresOf(ElementKey thing, ElementKey first, ElementKey second)
    {
        if (things.Element(thing) is { Route.Count: > 0 } element) return SurveyedLine.Of(element.Route).Metres;
        if (LinkOf(thing) is { } own) return Math.Max(0, Lines.Metres[own]);
        if (thing.Kind >= ElementKind.Structure) return 0;
        return LinkOf(first) is { } a && LinkOf(second) is { } b ? Math.Max(0, Math.Min(Lines.Metres[a], Lines.Metres[b])) : 0;
    }

    private bool TakenByMore(NetworkNode node) => things.Of(node.Key).Length > 1;

    private string KindOf(ElementKey thing) => things.RiskOf(thing) is null ? thing.Kind.ToString().ToLowerInvariant() : "risk";

    private string NameOf(ElementKey thing) => things.RiskOf(thing)?.Name ?? things.Element(thing)?.Name ?? (LinkOf(thing) is { } link ? $"link {Text(link)}" : thing.Id);

    private string Told(ElementKey key) => LinkOf(key) is { } link ? $"link {Text(link)}" : things.Element(key)?.Name ?? key.ToString();

    private string Text(int link) => $"{link} ({inventory.Nodes[inventory.Links[link].From].Name} - {inventory.Nodes[inventory.Links[link].To].Name})";

    private string Unplaced(NetworkLink link) => "no coordinates of " + string.Join(" and ", ((int[])[link.From, link.To]).Where(node => inventory.Nodes[node].Position is null).Select(node => inventory.Nodes[node].Name));
}
