using System.Globalization;

namespace CuiBono.Networks.Diversity;

/// <summary>Whether the pieces under a way lead from one of its ends to the other, as far as the inventory says where they end: a row that is left out leaves a gap.</summary>
/// <remarks>
/// A piece of the lowest layer ends at the two things that it names, else at the ends of its line, else at the nodes of the links that are its lines. A node is at its place and at the structures that it rests on. Ends that are
/// at most a metre apart touch. As soon as one piece of the layer says where it ends, each must.
/// </remarks>
internal sealed class Laying
{
    private readonly Inventory inventory;
    private readonly RestingThings things;
    private readonly ElementKind layer;
    private readonly Dictionary<ElementKey, List<(int A, int B)>> spans = [];
    private readonly Dictionary<ElementKey, List<int>> linksOn = [];
    private readonly TouchingEnds ends = new();
    private bool isBuilt;

    public Laying(Inventory inventory, RestingThings things)
    {
        (this.inventory, this.things, layer) = (inventory, things, things.Layer ?? ElementKind.Flow);
        IsLaidOut = inventory.Elements.Any(element => element.Key.Kind == layer && (element.Ends.Count == 2 || element.Route.Count > 1));
    }

    public bool IsLaidOut { get; }

    /// <summary>The gap of one piece of which the ends are on record; null where there is none.</summary>
    public string? GapOf(ElementKey key)
    {
        if (!IsLaidOut || key.Kind > layer) return key.Kind == ElementKind.Link && IsLaidOut ? GapOfLink(key) : null;
        Build();
        if (key.Kind == layer) return spans.ContainsKey(key) ? null : $"{key} has no record of where it ends";
        return things.Element(key) is { Ends: [var from, var to] } ? Gap(key.ToString(), [key], ends.At(from), ends.At(to)) : null;
    }

    /// <summary>The gap of a way between two nodes, or between the ends of its pieces where no nodes are given; null where there is none.</summary>
    public string? GapOf(IReadOnlyList<ElementKey> way, int source, int target, bool byLinks)
    {
        Build();
        var name = "the way over " + string.Join(", ", way.Take(3)) + (way.Count > 3 ? ", ..." : "");
        var (start, end) = IsNode(source) && IsNode(target) ? (ends.At(inventory.Nodes[source].Key), ends.At(inventory.Nodes[target].Key)) : EndsOf(way);
        if (byLinks || !IsLaidOut) return GapOfLinks(name, way, start, end);
        return start < 0 ? $"{name} has no record of its two ends" : Gap(name, way, start, end);
    }

    // Ends that differ come as no node of the inventory: then each way has those of its own pieces.
    private bool IsNode(int node) => node >= 0 && node < inventory.Nodes.Count;

    private string? GapOfLink(ElementKey key)
    {
        Build();
        return LinkOf(key) is { } link ? Gap(key.ToString(), [key], ends.At(inventory.Nodes[link.From].Key), ends.At(inventory.Nodes[link.To].Key)) : null;
    }

    private string? Gap(string name, IReadOnlyList<ElementKey> over, int start, int end)
    {
        var chain = new Chain();
        foreach (var key in over)
        {
            foreach (var number in things.Of(key))
            {
                if (things.Key(number).Kind != layer) continue;
                if (!spans.TryGetValue(things.Key(number), out var parts)) return null;
                foreach (var (a, b) in parts) chain.Add(a, b);
            }
        }

        return Told(name, chain, start, end, layer.ToString().ToLowerInvariant());
    }

    private string? GapOfLinks(string name, IReadOnlyList<ElementKey> way, int start, int end)
    {
        var chain = new Chain();
        foreach (var key in way)
            foreach (var number in things.Of(key))
                if (LinkOf(things.Key(number)) is { } link) chain.Add(ends.At(inventory.Nodes[link.From].Key), ends.At(inventory.Nodes[link.To].Key));
        return chain.IsEmpty ? null : Told(name, chain, start, end, "link");
    }

    private string? Told(string name, Chain chain, int start, int end, string what) =>
        chain.Break(start, end) is var (from, to) ? $"{name} breaks off: no {what} on record leads on from {ends.Name(from)} to {ends.Name(to)}" : null;

    /// <summary>The two ends of the pieces of a way, taken one after the other; -1 where they are not on record.</summary>
    private (int, int) EndsOf(IReadOnlyList<ElementKey> way)
    {
        var odd = new SortedSet<int>();
        foreach (var key in way)
        {
            if (LinkOf(key) is { } line && line.RestsOn.Any(way.Contains)) continue;
            List<(int A, int B)> parts = LinkOf(key) is { } link ? [(ends.At(inventory.Nodes[link.From].Key), ends.At(inventory.Nodes[link.To].Key))]
                : things.Element(key) is { Ends: [var from, var to] } ? [(ends.At(from), ends.At(to))]
                : spans.TryGetValue(key, out var own) ? own
                : [.. linksOn.GetValueOrDefault(key, []).Select(on => (ends.At(inventory.Nodes[inventory.Links[on].From].Key), ends.At(inventory.Nodes[inventory.Links[on].To].Key)))];
            if (parts.Count == 0) return (-1, -1);
            foreach (var (a, b) in parts)
                foreach (var end in (int[])[a, b])
                    if (!odd.Remove(end)) odd.Add(end);
        }

        return odd.Count == 2 ? (odd.Min, odd.Max) : (-1, -1);
    }

    private void Build()
    {
        if (isBuilt) return;
        isBuilt = true;
        foreach (var node in inventory.Nodes)
        {
            if (node.Position is { } place) ends.Join(node.Key, place);
            foreach (var below in node.RestsOn)
                if (below.Kind == ElementKind.Structure) ends.Join(node.Key, below);
        }

        foreach (var link in inventory.Links)
            foreach (var key in link.RestsOn)
                if (key.Kind is >= ElementKind.Circuit and <= ElementKind.Duct) (linksOn.TryGetValue(key, out var links) ? links : linksOn[key] = []).Add(link.Index);
        foreach (var element in inventory.Elements)
            if (element.Key.Kind == ElementKind.Structure && element.Route.Count == 1) ends.Join(element.Key, element.Route[0]);
        if (IsLaidOut)
            foreach (var element in inventory.Elements)
                if (element.Key.Kind == layer) Lay(element.Key);
        ends.Close();
        foreach (var parts in spans.Values)
            for (var part = 0; part < parts.Count; part++) parts[part] = (ends.Of(parts[part].A), ends.Of(parts[part].B));
    }

    private void Lay(ElementKey key)
    {
        if (spans.ContainsKey(key)) return;
        var element = things.Element(key)!;
        if (element.Ends is [var from, var to]) spans.Add(key, [(ends.New(from), ends.New(to))]);
        else if (element.Route.Count > 1) spans.Add(key, [(ends.New(element.Route[0]), ends.New(element.Route[^1]))]);
        else if (linksOn.TryGetValue(key, out var lines) && lines.Where(IsLine).ToList() is { Count: > 0 } own)
            spans.Add(key, [.. own.Select(link => (ends.New(inventory.Nodes[inventory.Links[link].From].Key), ends.New(inventory.Nodes[inventory.Links[link].To].Key)))]);

        bool IsLine(int link) => inventory.Links[link].RestsOn.All(other => other == key || other.Kind > ElementKind.Duct);
    }

    private NetworkLink? LinkOf(ElementKey key) =>
        key.Kind == ElementKind.Link && int.TryParse(key.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var link) && link < inventory.Links.Count ? inventory.Links[link] : null;
}
