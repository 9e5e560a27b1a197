using System.Globalization;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Diversity.Checking;

/// <summary>Works out by plain means what two pieces share and what is missing of one.</summary>
internal sealed class PlainRisks(Inventory inventory, RiskBasis basis, string? from, string? to)
{
    private readonly Dictionary<int, HashSet<int>> near = [];
    private readonly ILookup<ElementKey, NetworkElement> elements = inventory.Elements.ToLookup(element => element.Key);
    private readonly Dictionary<string, NetworkNode> nodes = inventory.Nodes.DistinctBy(node => node.Id).ToDictionary(node => node.Id);
    private readonly ElementKind? lowest = inventory.Elements.Select(element => (ElementKind?)element.Key.Kind).Where(kind => kind is >= ElementKind.Circuit and <= ElementKind.Duct).Max();
    private readonly HashSet<ElementKind> onLinks = [.. inventory.Elements.Where(element => element.RestsOn.Any(key => key.Kind == ElementKind.Link)).Select(element => element.Key.Kind)];
    private PlainChain? chain;

    /// <summary>The links that share a risk with one, itself among them.</summary>
    public HashSet<int> Near(int link)
    {
        if (near.TryGetValue(link, out var known)) return known;
        var found = new HashSet<int> { link };
        for (var other = 0; other < inventory.Links.Count; other++)
            if (Share(inventory.Links[link].Key, inventory.Links[other].Key)) found.Add(other);
        return near[link] = found;
    }

    public bool Share(ElementKey a, ElementKey b)
    {
        if (a == b) return true;
        if (basis.IsInventory) return Things(a).Overlaps(Things(b));
        return Line(a) is { } one && Line(b) is { } other && one.IsWithin(other, basis.SeparationMetres!.Value);
    }

    /// <summary>All that takes a piece with it, risks as "risk:id".</summary>
    public HashSet<string> Things(ElementKey piece)
    {
        var keys = new HashSet<ElementKey>();
        Collect(piece, keys);
        foreach (var link in keys.Select(Link).OfType<NetworkLink>().ToList())
            foreach (var node in (int[])[link.From, link.To])
                if ((from is not null || to is not null) && inventory.Nodes[node].Id is var id && id != from && id != to) Collect(inventory.Nodes[node].Key, keys);
        var things = new HashSet<string>();
        foreach (var key in keys)
            if (key.Kind != ElementKind.Node) things.Add(key.ToString());
        foreach (var risk in inventory.Risks)
            if (risk.Takes.Any(keys.Contains)) things.Add("risk:" + risk.Id);
        return things;
    }

    /// <summary>Whether everything needed to call a piece diverse is on record.</summary>
    public bool IsComplete(ElementKey piece)
    {
        if (!basis.IsInventory) return Line(piece) is not null;
        var keys = new HashSet<ElementKey>();
        Collect(piece, keys);
        var physical = lowest is not null || inventory.Links.Any(link => link.RestsOn.Any(key => key.Kind is >= ElementKind.Circuit and <= ElementKind.Structure));
        foreach (var key in keys)
        {
            if (!Exists(key)) return false;
            var below = Below(key);
            if (key.Kind == ElementKind.Link && physical && !below.Any(next => next.Kind is >= ElementKind.Circuit and <= ElementKind.Structure)) return false;
            var isHeld = key.Kind is >= ElementKind.Service and <= ElementKind.Duct && (key.Kind < lowest || onLinks.Contains(key.Kind));
            if (isHeld && !below.Any(next => next.Kind == ElementKind.Link || (next.Kind > key.Kind && next.Kind <= ElementKind.Structure))) return false;
            if (!IsWhole(key)) return false;
        }

        return true;
    }

    /// <summary>Whether what a way rests on leads from one of its ends to the other, where the inventory says where its pieces end.</summary>
    public bool IsWhole(IReadOnlyList<ElementKey> way)
    {
        var ends = ((string?[])[from, to]).Select(id => id is null ? null : nodes.GetValueOrDefault(id)).OfType<NetworkNode>().ToList();
        var (start, end) = ends.Count == 2 ? (Chain.Spot(ends[0].Key), Chain.Spot(ends[1].Key)) : EndsOf(way);
        var keys = new HashSet<ElementKey>();
        foreach (var key in way) Collect(key, keys);
        if (basis.IsInventory && Chain.IsLaidOut) return start is not null && PlainChain.Join([.. keys.Where(key => key.Kind == lowest).SelectMany(Chain.Spans)], start, end);
        List<(string, string)> links = [.. keys.Select(Link).OfType<NetworkLink>().Select(Chain.Ends)];
        return links.Count == 0 || PlainChain.Join(links, start, end);
    }

    private PlainChain Chain => chain ??= new PlainChain(inventory, lowest ?? ElementKind.Flow, elements);

    /// <summary>Whether the lowest pieces under one piece lead from its one end to its other.</summary>
    private bool IsWhole(ElementKey key)
    {
        if (!Chain.IsLaidOut || (key.Kind > lowest && key.Kind != ElementKind.Link)) return true;
        if (key.Kind == lowest) return Chain.Spans(key).Count > 0;
        if (key.Kind != ElementKind.Link && !elements[key].Any(element => element.Ends.Count == 2)) return true;
        var (start, end) = Link(key) is { } link ? Chain.Ends(link) : Chain.Spans(key)[0];
        var below = new HashSet<ElementKey>();
        Collect(key, below);
        return PlainChain.Join([.. below.Where(next => next.Kind == lowest).SelectMany(Chain.Spans)], start, end);
    }

    private (string?, string?) EndsOf(IReadOnlyList<ElementKey> way)
    {
        var odd = new HashSet<string>();
        foreach (var key in way)
        {
            if (Link(key) is { } line && line.RestsOn.Any(way.Contains)) continue;
            var parts = Link(key) is { } link ? [Chain.Ends(link)] : Chain.Spans(key);
            if (parts.Count == 0) return (null, null);
            foreach (var (a, b) in parts)
            {
                odd.SymmetricExceptWith([a]);
                odd.SymmetricExceptWith([b]);
            }
        }

        return odd.Count == 2 ? (odd.First(), odd.Last()) : (null, null);
    }

    /// <summary>The length of a link as the file or its line gives it, or null.</summary>
    public double? Metres(int link)
    {
        if (inventory.Links[link].Metres is { } given) return given;
        if (Places(inventory.Links[link].Key) is not { } places) return null;
        return places.Zip(places.Skip(1), GreatCircle.Metres).Sum();
    }

    private PlainLine? Line(ElementKey key) => Places(key) is { } places ? new PlainLine(places, basis.TrimMetres!.Value) : null;

    private IReadOnlyList<GeoPoint>? Places(ElementKey key)
    {
        if (Link(key) is { } link)
        {
            if (link.Route.Count > 0) return link.Route;
            return inventory.Nodes[link.From].Position is { } start && inventory.Nodes[link.To].Position is { } end ? [start, end] : null;
        }

        return elements[key].FirstOrDefault() is { Route.Count: > 0 } found ? found.Route : null;
    }

    private NetworkLink? Link(ElementKey key) =>
        key.Kind == ElementKind.Link && int.TryParse(key.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < inventory.Links.Count ? inventory.Links[index] : null;

    private void Collect(ElementKey key, HashSet<ElementKey> keys)
    {
        var open = new Queue<ElementKey>([key]);
        while (open.TryDequeue(out var next))
        {
            if (!keys.Add(next)) continue;
            foreach (var below in Below(next)) open.Enqueue(below);
        }
    }

    private bool Exists(ElementKey key) => key.Kind switch
    {
        ElementKind.Link => Link(key) is not null,
        ElementKind.Node => nodes.ContainsKey(key.Id),
        ElementKind.Service => inventory.Services.Any(service => service.Id == key.Id),
        _ => elements.Contains(key),
    };

    private List<ElementKey> Below(ElementKey key) => key.Kind switch
    {
        ElementKind.Link => [.. Link(key)?.RestsOn ?? []],
        ElementKind.Node => [.. nodes.GetValueOrDefault(key.Id)?.RestsOn ?? []],
        ElementKind.Service => [.. inventory.Services.FirstOrDefault(service => service.Id == key.Id)?.Paths.SelectMany(path => path) ?? []],
        _ => [.. elements[key].SelectMany(element => element.RestsOn)],
    };
}
