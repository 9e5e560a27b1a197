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
    private readonly IReadOnlyList<string>[] missing;
    private readonly Conflicts? conflicts;

    private RiskModel(Inventory inventory, RiskBasis basis)
    {
        this.inventory = inventory;
        Basis = basis;
        Lines = LinkLines.Of(inventory);
        things = new RestingThings(inventory);
        missing = new IReadOnlyList<string>[inventory.Links.Count];
        if (basis.IsInventory)
        {
            for (var link = 0; link < missing.Length; link++) missing[link] = [.. things.Of(inventory.Links[link].Key).Missing];
            if (!inventory.Nodes.Any(TakenByMore)) conflicts = Group(-1, -1);
            return;
        }

        for (var link = 0; link < missing.Length; link++)
            missing[link] = Lines.Lines[link] is null ? [$"link {Text(link)} has no place: {Unplaced(inventory.Links[link])}"] : [];
        foreach (var near in Corridors.Of(Lines, basis.TrimMetres!.Value, basis.SeparationMetres!.Value)) corridors.Add((near.A, near.B), near.Metres);
        conflicts = Conflicts.Of(missing.Length, corridors.Keys);
    }

    /// <summary>What counts as a risk.</summary>
    public RiskBasis Basis { get; }

    /// <summary>Where the links run and how long they are.</summary>
    public LinkLines Lines { get; }

    /// <summary>What the verdict reaches down to: "cable", "duct", "declared risks", or the corridor.</summary>
    public string Level => !Basis.IsInventory ? Basis.ToString() : things.Layer?.ToString().ToLowerInvariant() ?? "declared risks";

    /// <summary>Derives the risks.</summary>
    public static RiskModel Of(Inventory inventory, RiskBasis basis) => new(inventory, basis);

    /// <summary>The records that are missing of a link; none: its risks are known.</summary>
    public IReadOnlyList<string> MissingOf(int link) => missing[link];

    /// <summary>Which links share a risk when a pair of paths leads from one node to another: what these two nodes rest on does not count.</summary>
    public Conflicts ConflictsFor(int source, int target) => conflicts ?? Group(source, target);

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
        foreach (var (thing, by) in first)
        {
            if (!second.TryGetValue(thing, out var other)) continue;
            var route = things.Element(thing)?.Route ?? [];
            shared.Add(new SharedThing(KindOf(thing), thing.Id.TrimStart('\u0000').Replace("risk:", "", StringComparison.Ordinal), NameOf(thing), MetresOf(thing, by, other))
            {
                First = by,
                Second = other,
                At = route.Count > 0 ? SurveyedLine.Of(route) is var line ? line.At(line.Metres / 2).Place : null : LinkOf(thing) is { } link && Lines.Lines[link] is { } own ? own.At(own.Metres / 2).Place : null,
            });
        }

        shared.Reverse();
        if (!Basis.IsInventory) shared.AddRange(Beside(a, b));
        return shared;
    }

    /// <summary>The records that are missing of a way.</summary>
    public IReadOnlyList<string> MissingOf(IReadOnlyList<ElementKey> way)
    {
        var all = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var key in way)
        {
            if (Basis.IsInventory) all.UnionWith(things.Of(key).Missing);
            else if (LineOf(key) is null) all.Add($"{key} has no place");
        }

        return [.. all];
    }

    private SortedDictionary<ElementKey, ElementKey> Reached(IReadOnlyList<ElementKey> way, int source, int target)
    {
        var reached = new SortedDictionary<ElementKey, ElementKey>(RestingThings.Order);
        foreach (var key in way)
        {
            if (!Basis.IsInventory)
            {
                reached.TryAdd(key, key);
                continue;
            }

            foreach (var thing in things.Of(key).Things) reached.TryAdd(thing, key);
            if (LinkOf(key) is not { } link) continue;
            foreach (var node in (int[])[inventory.Links[link].From, inventory.Links[link].To])
                if (node != source && node != target && (source >= 0 || target >= 0))
                    foreach (var thing in things.Of(inventory.Nodes[node].Key).Things)
                        if (thing.Kind != ElementKind.Node) reached.TryAdd(thing, key);
        }

        return reached;
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

    private SortedDictionary<ElementKey, List<int>> LinksByThing(int source, int target)
    {
        var byThing = new SortedDictionary<ElementKey, List<int>>(RestingThings.Order);
        for (var link = 0; link < missing.Length; link++)
        {
            var facts = inventory.Links[link];
            foreach (var thing in things.Of(facts.Key).Things) Take(thing, link);
            foreach (var node in (int[])[facts.From, facts.To])
                if (node != source && node != target)
                    foreach (var thing in things.Of(inventory.Nodes[node].Key).Things)
                        if (thing.Kind != ElementKind.Node) Take(thing, link);
        }

        return byThing;

        void Take(ElementKey thing, int link)
        {
            if (!byThing.TryGetValue(thing, out var links)) byThing.Add(thing, links = []);
            if (links.Count == 0 || links[^1] != link) links.Add(link);
        }
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

    private bool TakenByMore(NetworkNode node) => things.Of(node.Key).Things.Count > 1;

    private string KindOf(ElementKey thing) => things.RiskOf(thing) is null ? thing.Kind.ToString().ToLowerInvariant() : "risk";

    private string NameOf(ElementKey thing) => things.RiskOf(thing)?.Name ?? things.Element(thing)?.Name ?? (LinkOf(thing) is { } link ? $"link {Text(link)}" : thing.Id);

    private string Told(ElementKey key) => LinkOf(key) is { } link ? $"link {Text(link)}" : things.Element(key)?.Name ?? key.ToString();

    private string Text(int link) => $"{link} ({inventory.Nodes[inventory.Links[link].From].Name} - {inventory.Nodes[inventory.Links[link].To].Name})";

    private string Unplaced(NetworkLink link) => "no coordinates of " + string.Join(" and ", ((int[])[link.From, link.To]).Where(node => inventory.Nodes[node].Position is null).Select(node => inventory.Nodes[node].Name));
}
