using System.Text.Json;
using CuiBono.Evidence;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Import;

/// <summary>Gathers nodes and spans of the Open Fibre Data Standard, whose ids are unique within a network only, and joins them.</summary>
internal sealed class OpenFibreNetworks(string file)
{
    private readonly List<(string Network, NetworkNode Node)> nodes = [];
    private readonly Dictionary<(string Network, string Id), int> byId = [];
    private readonly HashSet<(string Network, string Id)> left = [];
    private readonly HashSet<(string Network, string Organisation)> listed = [];
    private readonly List<SpanRecord> spans = [];
    private readonly Dictionary<string, NetworkElement> organisations = new(StringComparer.Ordinal);

    public FindingList Findings { get; } = new(file);

    public void Node(string network, JsonElement node, JsonElement location, CoordinateSystem system, string where, SourcePlace? place = null)
    {
        if (JsonInventory.Text(node, "id") is not { } id)
        {
            Warn("node-without-id", $"{where} has no id and is left out.", place);
            return;
        }

        if (!InService(node, where, place))
        {
            left.Add((network, id));
            return;
        }

        if (!Add(network, node, id, location, system, where, place)) Warn("node-repeated", $"{where}: node {id} stands twice in its network; the first counts.", place);
    }

    public void Span(string network, JsonElement span, JsonElement route, CoordinateSystem system, string where, SourcePlace? place = null)
    {
        if (!InService(span, where, place)) return;
        var line = new List<GeoPoint>();
        if (route.ValueKind == JsonValueKind.Object)
        {
            if (JsonInventory.Text(route, "type") == "LineString" && JsonInventory.Line(JsonInventory.Value(route, "coordinates"), system) is { Count: >= 2 } surveyed) line = surveyed;
            else Warn("route-unreadable", $"{where}: the route is no line of places; the span has none.", place);
        }

        spans.Add(new SpanRecord(network, JsonInventory.Text(span, "id"), JsonInventory.Text(span, "name"), End(network, span, "start", system, where), End(network, span, "end", system, where), line, Below(network, span), where, place ?? new SourcePlace(file)));
    }

    public Inventory ToInventory()
    {
        var names = nodes.GroupBy(node => node.Node.Id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        List<NetworkNode> all = [.. nodes.Select(each => names.Contains(each.Node.Id) ? each.Node with { Id = $"{each.Network}/{each.Node.Id}" } : each.Node)];
        var (links, loops) = (new List<NetworkLink>(), 0);
        foreach (var span in spans)
        {
            if (Index(span, span.Start, "start") is not { } from || Index(span, span.End, "end") is not { } to) continue;
            if (from == to) loops++;
            else links.Add(new NetworkLink(links.Count, from, to) { Id = span.Id, Name = span.Name, Route = Directed(span.Line, all[from].Position, all[to].Position), RestsOn = span.Below, Place = span.Place });
        }

        if (all.Count == 0 && spans.Count == 0) Findings.Refuse("network-empty", "No node and no span could be read.");
        return new Inventory { Nodes = all, Links = links, Elements = [.. organisations.Values], SelfLoops = loops, Findings = Findings.All };
    }

    private int? Index(SpanRecord span, string? end, string which)
    {
        if (end is not null && byId.TryGetValue((span.Network, end), out var index)) return index;
        if (end is not null && left.Contains((span.Network, end))) Warn("not-in-service", $"{span.Where}: its {which} is node {end}, which is not in service; the span is left out.", span.Place);
        else Warn("edge-without-node", $"{span.Where}: its {which} is '{end}', which is no node of its network; the span is left out.", span.Place);
        return null;
    }

    /// <summary>The id of a span's end: JSON names the node, GeoJSON holds a copy of it.</summary>
    private string? End(string network, JsonElement span, string which, CoordinateSystem system, string where)
    {
        if (JsonInventory.Text(span, which) is { } name) return name;
        var copy = JsonInventory.Value(span, which);
        if (JsonInventory.Text(copy, "id") is not { } id) return null;
        if (!byId.ContainsKey((network, id)) && !left.Contains((network, id)) && copy.EnumerateObject().Skip(1).Any()) Node(network, copy, JsonInventory.Value(copy, "location"), system, $"{where}.{which}");
        return id;
    }

    private bool Add(string network, JsonElement node, string id, JsonElement location, CoordinateSystem system, string where, SourcePlace? place)
    {
        if (byId.ContainsKey((network, id))) return false;
        GeoPoint? position = null;
        if (location.ValueKind == JsonValueKind.Object)
        {
            if (JsonInventory.Text(location, "type") == "Point") position = JsonInventory.Place(JsonInventory.Value(location, "coordinates"), system);
            if (position is null) Warn("place-unreadable", $"{where}: the location is no point in the network's system of coordinates; the node has no place.", place);
        }

        byId.Add((network, id), nodes.Count);
        nodes.Add((network, new NetworkNode(id) { Name = JsonInventory.Text(node, "name") ?? id, Position = position, RestsOn = Below(network, node), Place = place ?? new SourcePlace(file) }));
        return true;
    }

    private void Warn(string code, string message, SourcePlace? place) => Findings.Warn(code, message, place?.Line, place?.File);

    private bool InService(JsonElement record, string where, SourcePlace? place)
    {
        if (JsonInventory.Text(record, "status") is not { } status || status == "operational") return true;
        Warn("not-in-service", $"{where} is '{status}' and is left out.", place);
        return false;
    }

    /// <summary>Names the organisations that a network lists; a reference to another is said.</summary>
    public void Lists(string network, string organisation) => listed.Add((network, organisation));

    private List<ElementKey> Below(string network, JsonElement record)
    {
        var keys = new List<ElementKey>();
        if (Organisation(network, JsonInventory.Value(record, "physicalInfrastructureProvider")) is { } owner) keys.Add(owner);
        List<ElementKey> users = [.. JsonInventory.List(record, "networkProviders").Select(user => Organisation(network, user)).OfType<ElementKey>().Distinct()];
        if (users is [var only] && !keys.Contains(only)) keys.Add(only);
        return keys;
    }

    private ElementKey? Organisation(string network, JsonElement reference)
    {
        if ((JsonInventory.Text(reference, "id") ?? JsonInventory.Text(reference, "name")) is not { } id) return null;
        if (JsonInventory.Text(reference, "id") is not null && listed.Count > 0 && listed.Add((network, id))) Findings.Warn("organisation-unlisted", $"Organisation '{id}' is named in network {network} and not among its organisations.");
        var key = new ElementKey(ElementKind.Landlord, id);
        organisations.TryAdd(id, new NetworkElement(key) { Name = JsonInventory.Text(reference, "name") ?? id, Place = new SourcePlace(file) });
        return key;
    }

    /// <summary>A line in the direction of its link: the standard leaves the direction open.</summary>
    private static List<GeoPoint> Directed(List<GeoPoint> line, GeoPoint? from, GeoPoint? to)
    {
        if (line.Count < 2 || from is not { } start || to is not { } end) return line;
        if (GreatCircle.Metres(start, line[0]) + GreatCircle.Metres(end, line[^1]) > GreatCircle.Metres(start, line[^1]) + GreatCircle.Metres(end, line[0])) line.Reverse();
        return line;
    }

    private sealed record SpanRecord(string Network, string? Id, string? Name, string? Start, string? End, List<GeoPoint> Line, List<ElementKey> Below, string Where, SourcePlace Place);
}
