using System.Globalization;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Diversity.Checking;

/// <summary>Works out by plain means whether pieces lead from one end to the other: each end is called by the first name of all that is at its place.</summary>
internal sealed class PlainChain
{
    private const double Touching = 1;
    private readonly PlainNetwork network;
    private readonly ElementKind layer;
    private readonly ILookup<ElementKey, NetworkNode> nodesOn;
    private readonly List<(GeoPoint Place, ElementKey? Key)> places = [];
    private readonly Dictionary<string, string> spots = [];

    public PlainChain(PlainNetwork network)
    {
        (this.network, layer) = (network, network.Lowest ?? ElementKind.Flow);
        var inventory = network.Inventory;
        nodesOn = inventory.Nodes.SelectMany(node => node.RestsOn.Where(key => key.Kind == ElementKind.Structure), (node, key) => (node, key)).ToLookup(each => each.key, each => each.node);
        foreach (var node in inventory.Nodes)
            if (node.Position is { } place) places.Add((place, node.Key));
        foreach (var element in inventory.Elements)
        {
            if (element.Key.Kind == ElementKind.Structure && element.Route.Count == 1) places.Add((element.Route[0], element.Key));
            else if (element.Key.Kind == layer && element.Route.Count > 1) places.AddRange([(element.Route[0], null), (element.Route[^1], null)]);
        }

        places.Sort((x, y) => x.Place.Latitude.CompareTo(y.Place.Latitude));
        IsLaidOut = inventory.Elements.Any(element => element.Key.Kind == layer && (element.Ends.Count == 2 || element.Route.Count > 1));
    }

    public bool IsLaidOut { get; }

    /// <summary>The ends of a piece, one pair for each part of it; none: they are not on record.</summary>
    public List<(string A, string B)> Spans(ElementKey piece)
    {
        if (network.Elements(piece).FirstOrDefault(element => element.Ends.Count == 2) is { } named) return [(Spot(named.Ends[0]), Spot(named.Ends[1]))];
        if (piece.Kind == layer && network.Elements(piece).FirstOrDefault(element => element.Route.Count > 1) is { } line) return [(Spot(line.Route[0]), Spot(line.Route[^1]))];
        return [.. network.LinksOn(piece).Where(link => piece.Kind != layer || link.RestsOn.All(key => key == piece || key.Kind > ElementKind.Duct)).Select(Ends)];
    }

    /// <summary>The nodes of a link.</summary>
    public (string A, string B) Ends(NetworkLink link) => (Spot(network.Inventory.Nodes[link.From].Key), Spot(network.Inventory.Nodes[link.To].Key));

    /// <summary>What an end at a thing is called.</summary>
    public string Spot(ElementKey key) => Spot(key, null);

    /// <summary>Whether parts lead from one end to the other; where no ends are given, whether they hang together.</summary>
    public static bool Join(List<(string A, string B)> parts, string? from, string? to)
    {
        if (from is null && parts.Count == 0) return true;
        var reached = new HashSet<string> { from ?? parts[0].A };
        for (var before = 0; before != reached.Count;)
        {
            before = reached.Count;
            foreach (var (a, b) in parts)
                if (reached.Contains(a) || reached.Contains(b)) reached.UnionWith([a, b]);
        }

        return from is null ? parts.TrueForAll(part => reached.Contains(part.A)) : reached.Contains(to!);
    }

    private string Spot(GeoPoint place) => Spot(null, place);

    private string Spot(ElementKey? key, GeoPoint? place)
    {
        var start = key?.ToString() ?? Text(place!.Value);
        if (spots.TryGetValue(start, out var known)) return known;
        var (reached, open) = (new HashSet<string>(), new Queue<(ElementKey? Key, GeoPoint? Place)>([(key, place)]));
        while (open.TryDequeue(out var next))
        {
            if (!reached.Add(next.Key?.ToString() ?? Text(next.Place!.Value))) continue;
            foreach (var beside in next.Key is { } thing ? At(thing) : Near(next.Place!.Value)) open.Enqueue(beside);
        }

        var name = reached.Min(StringComparer.Ordinal)!;
        foreach (var each in reached) spots[each] = name;
        return name;
    }

    private IEnumerable<(ElementKey?, GeoPoint?)> At(ElementKey thing)
    {
        if (thing.Kind == ElementKind.Node)
        {
            if (network.NodeOf(thing.Id) is not { } index) yield break;
            var node = network.Inventory.Nodes[index];
            if (node.Position is { } place) yield return (null, place);
            foreach (var below in node.RestsOn.Where(key => key.Kind == ElementKind.Structure)) yield return (below, null);
        }
        else
        {
            foreach (var element in network.Elements(thing).Where(element => element.Key.Kind == ElementKind.Structure && element.Route.Count == 1)) yield return (null, element.Route[0]);
            foreach (var node in nodesOn[thing]) yield return (node.Key, null);
        }
    }

    private IEnumerable<(ElementKey?, GeoPoint?)> Near(GeoPoint place)
    {
        // A metre is less than a hundred-thousandth of a degree of latitude.
        var (low, high) = (0, places.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (places[middle].Place.Latitude < place.Latitude - 1e-5) low = middle + 1;
            else high = middle;
        }

        for (var at = low; at < places.Count && places[at].Place.Latitude <= place.Latitude + 1e-5; at++)
        {
            if (places[at].Place == place ? places[at].Key is not null : GreatCircle.Metres(places[at].Place, place) <= Touching)
                yield return places[at].Place == place ? (places[at].Key, null) : (null, places[at].Place);
        }
    }

    private static string Text(GeoPoint place) => string.Create(CultureInfo.InvariantCulture, $"{place.Latitude:R} {place.Longitude:R}");
}
