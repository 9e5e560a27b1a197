using System.Globalization;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Diversity.Checking;

/// <summary>Works out by plain means what two pieces share and what is missing of one.</summary>
internal sealed class PlainRisks(Inventory inventory, RiskBasis basis, string? from, string? to)
{
    private readonly Dictionary<int, HashSet<int>> near = [];

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
        if (Link(piece) is { } link)
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
        var layers = inventory.Elements.Select(element => element.Key.Kind).Where(kind => kind is >= ElementKind.Circuit and <= ElementKind.Duct).ToList();
        var physical = layers.Count > 0 || inventory.Links.Any(link => link.RestsOn.Any(key => key.Kind is >= ElementKind.Circuit and <= ElementKind.Structure));
        foreach (var key in keys)
        {
            if (!Exists(key)) return false;
            var below = Below(key);
            if (key.Kind == ElementKind.Link && physical && !below.Any(next => next.Kind is >= ElementKind.Circuit and <= ElementKind.Structure)) return false;
            if (layers.Count > 0 && key.Kind >= ElementKind.Service && key.Kind < layers.Max()
                && !below.Any(next => next.Kind == ElementKind.Link || (next.Kind > key.Kind && next.Kind <= ElementKind.Structure))) return false;
        }

        return true;
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

        return inventory.Elements.FirstOrDefault(element => element.Key == key) is { Route.Count: > 0 } found ? found.Route : null;
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
        ElementKind.Node => inventory.Nodes.Any(node => node.Id == key.Id),
        ElementKind.Service => inventory.Services.Any(service => service.Id == key.Id),
        _ => inventory.Elements.Any(element => element.Key == key),
    };

    private List<ElementKey> Below(ElementKey key) => key.Kind switch
    {
        ElementKind.Link => [.. Link(key)?.RestsOn ?? []],
        ElementKind.Node => [.. inventory.Nodes.FirstOrDefault(node => node.Id == key.Id)?.RestsOn ?? []],
        ElementKind.Service => [.. inventory.Services.FirstOrDefault(service => service.Id == key.Id)?.Paths.SelectMany(path => path) ?? []],
        _ => [.. inventory.Elements.Where(element => element.Key == key).SelectMany(element => element.RestsOn)],
    };
}
