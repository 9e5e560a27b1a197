using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Diversity.Checking;

/// <summary>Works out by plain means what two pieces share and what is missing of one.</summary>
internal sealed class PlainRisks
{
    private readonly PlainNetwork network;
    private readonly PlainChain chain;
    private readonly bool isPhysical;
    private readonly HashSet<ElementKind> onLinks;
    private readonly ILookup<ElementKey, string> risksTaking;
    private readonly Dictionary<ElementKey, PlainLine?> lines = [];
    private readonly Dictionary<ElementKey, bool> complete = [];
    private readonly Dictionary<ElementKey, HashSet<string>> thingsOf = [];
    private readonly HashSet<int>?[] nearest;
    private readonly double?[] metres;

    public PlainRisks(PlainNetwork network, RiskBasis basis)
    {
        (this.network, Basis) = (network, basis);
        var inventory = network.Inventory;
        chain = new PlainChain(network);
        onLinks = [.. inventory.Elements.Where(element => element.RestsOn.Any(key => key.Kind == ElementKind.Link)).Select(element => element.Key.Kind)];
        isPhysical = network.Lowest is not null || inventory.Links.Any(link => link.RestsOn.Any(IsPhysical));
        risksTaking = inventory.Risks.SelectMany(risk => risk.Takes, (risk, key) => (risk, key)).ToLookup(each => each.key, each => "risk:" + each.risk.Id);
        nearest = new HashSet<int>?[network.LinkCount];
        metres = [.. inventory.Links.Select(link => link.Metres ?? (Places(link.Key) is { } places ? places.Zip(places.Skip(1), GreatCircle.Metres).Sum() : null))];
        WholeMetres = [.. metres.Select(length => (long)Math.Round(length ?? 0))];
    }

    public RiskBasis Basis { get; }

    /// <summary>The length of each link as the file or its line gives it; 0 where neither does.</summary>
    public long[] WholeMetres { get; }

    /// <summary>The length of a link, or null.</summary>
    public double? Metres(int link) => metres[link];

    /// <summary>The links that share a risk with one, itself among them.</summary>
    public HashSet<int> Near(int link, PairEnds ends)
    {
        var (key, found) = (network.Inventory.Links[link].Key, new HashSet<int> { link });
        foreach (var other in nearest[link] ??= Nearest(key))
            if (!Basis.IsInventory || Share(key, network.Inventory.Links[other].Key, ends)) found.Add(other);
        return found;
    }

    public bool Share(ElementKey a, ElementKey b, PairEnds ends)
    {
        if (a == b) return true;
        if (Basis.IsInventory) return Things(a, ends).Overlaps(Things(b, ends));
        return Line(a) is { } one && Line(b) is { } other && one.IsWithin(other, Basis.SeparationMetres!.Value);
    }

    /// <summary>All that takes a piece with it, risks as "risk:id"; what its links' nodes rest on counts unless they are the ends.</summary>
    public IReadOnlySet<string> Things(ElementKey piece, PairEnds ends)
    {
        var passed = ends.AreNamed ? Passed(piece) : [];
        return ends.AreNamed && !passed.Exists(node => ends.Has(node.Id)) ? Things(piece) : Things(piece, passed.Where(node => !ends.Has(node.Id)));
    }

    /// <summary>Whether everything needed to call a piece diverse is on record.</summary>
    public bool IsComplete(ElementKey piece)
    {
        if (!Basis.IsInventory) return Line(piece) is not null;
        foreach (var key in network.Under(piece))
        {
            if (!complete.TryGetValue(key, out var holds)) complete.Add(key, holds = IsHeld(key));
            if (!holds) return false;
        }

        return true;
    }

    /// <summary>Whether what a way rests on leads from one of its ends to the other, where the inventory says where its pieces end.</summary>
    public bool IsWhole(IReadOnlyList<ElementKey> way, PairEnds ends)
    {
        var (start, end) = network.NodeOf(ends.From) is { } a && network.NodeOf(ends.To) is { } b ? (chain.Spot(network.Inventory.Nodes[a].Key), chain.Spot(network.Inventory.Nodes[b].Key)) : EndsOf(way);
        var keys = new HashSet<ElementKey>();
        foreach (var key in way) keys.UnionWith(network.Under(key));
        if (Basis.IsInventory && chain.IsLaidOut) return start is not null && PlainChain.Join([.. keys.Where(key => key.Kind == network.Lowest).SelectMany(chain.Spans)], start, end);
        List<(string, string)> links = [.. keys.Select(network.Link).OfType<NetworkLink>().Select(chain.Ends)];
        return links.Count == 0 || PlainChain.Join(links, start, end);
    }

    private static bool IsPhysical(ElementKey key) => key.Kind is >= ElementKind.Circuit and <= ElementKind.Structure;

    /// <summary>The links that share a risk with one between some two ends.</summary>
    private HashSet<int> Nearest(ElementKey link) =>
        [.. network.Inventory.Links.Where(other => Basis.IsInventory ? Things(link).Overlaps(Things(other.Key)) : Share(link, other.Key, default)).Select(other => other.Index)];

    /// <summary>All that takes a piece with it where neither end is a node of its links.</summary>
    private HashSet<string> Things(ElementKey piece)
    {
        if (!thingsOf.TryGetValue(piece, out var things)) thingsOf.Add(piece, things = Things(piece, Passed(piece)));
        return things;
    }

    private HashSet<string> Things(ElementKey piece, IEnumerable<NetworkNode> passed)
    {
        var keys = network.Under(piece).ToHashSet();
        foreach (var node in passed) keys.UnionWith(network.Under(node.Key));
        var things = new HashSet<string>();
        foreach (var key in keys)
        {
            if (key.Kind != ElementKind.Node) things.Add(key.ToString());
            things.UnionWith(risksTaking[key]);
        }

        return things;
    }

    private List<NetworkNode> Passed(ElementKey piece) =>
        [.. network.Under(piece).Select(network.Link).OfType<NetworkLink>().SelectMany(link => (int[])[link.From, link.To]).Select(node => network.Inventory.Nodes[node])];

    private bool IsHeld(ElementKey key)
    {
        if (!network.Exists(key)) return false;
        var below = network.Below(key);
        if (key.Kind == ElementKind.Link && isPhysical && !below.Any(IsPhysical)) return false;
        var isHeld = key.Kind is >= ElementKind.Service and <= ElementKind.Duct && (key.Kind < network.Lowest || onLinks.Contains(key.Kind));
        if (isHeld && !below.Any(next => next.Kind == ElementKind.Link || (next.Kind > key.Kind && next.Kind <= ElementKind.Structure))) return false;
        return IsWhole(key);
    }

    /// <summary>Whether the lowest pieces under one piece lead from its one end to its other.</summary>
    private bool IsWhole(ElementKey key)
    {
        if (!chain.IsLaidOut || (key.Kind > network.Lowest && key.Kind != ElementKind.Link)) return true;
        if (key.Kind == network.Lowest) return chain.Spans(key).Count > 0;
        if (key.Kind != ElementKind.Link && !network.Elements(key).Any(element => element.Ends.Count == 2)) return true;
        var (start, end) = network.Link(key) is { } link ? chain.Ends(link) : chain.Spans(key)[0];
        return PlainChain.Join([.. network.Under(key).Where(next => next.Kind == network.Lowest).SelectMany(chain.Spans)], start, end);
    }

    private (string?, string?) EndsOf(IReadOnlyList<ElementKey> way)
    {
        var odd = new HashSet<string>();
        foreach (var key in way)
        {
            if (network.Link(key) is { } line && line.RestsOn.Any(way.Contains)) continue;
            var parts = network.Link(key) is { } link ? [chain.Ends(link)] : chain.Spans(key);
            if (parts.Count == 0) return (null, null);
            foreach (var (a, b) in parts)
            {
                odd.SymmetricExceptWith([a]);
                odd.SymmetricExceptWith([b]);
            }
        }

        return odd.Count == 2 ? (odd.First(), odd.Last()) : (null, null);
    }

    private PlainLine? Line(ElementKey key)
    {
        if (!lines.TryGetValue(key, out var line)) lines.Add(key, line = Places(key) is { } places ? new PlainLine(places, Basis.TrimMetres!.Value) : null);
        return line;
    }

    private IReadOnlyList<GeoPoint>? Places(ElementKey key)
    {
        if (network.Link(key) is { } link)
        {
            if (link.Route.Count > 0) return link.Route;
            return network.Inventory.Nodes[link.From].Position is { } start && network.Inventory.Nodes[link.To].Position is { } end ? [start, end] : null;
        }

        return network.Elements(key).FirstOrDefault() is { Route.Count: > 0 } found ? found.Route : null;
    }
}
