using System.Globalization;
using CuiBono.Evidence;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Import;

/// <summary>Joins points and lines of a map to a graph: an end of a line belongs to the node at exactly its place, and where there is none, a node is made. Nothing is snapped.</summary>
internal sealed class PlacedNetwork(string file, FindingList findings)
{
    private readonly List<NetworkNode> nodes = [];
    private readonly Dictionary<string, int> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<GeoPoint, int> byPlace = [];
    private readonly List<(string? Id, string? Name, List<GeoPoint> Line, SourcePlace Source)> lines = [];

    public bool Has(string node) => byId.ContainsKey(node);

    public int Add(string id, string? name, GeoPoint position, int? line = null)
    {
        if (!byPlace.TryAdd(position, nodes.Count)) findings.Warn("place-shared", $"Node {id} stands where {nodes[byPlace[position]].Id} does; lines that end there belong to the latter.", line);
        byId.Add(id, nodes.Count);
        nodes.Add(new NetworkNode(id) { Name = name ?? id, Position = position, Place = new SourcePlace(file) { Line = line } });
        return nodes.Count - 1;
    }

    public void AddLine(string? id, string? name, List<GeoPoint> route, int? line = null) => lines.Add((id, name, route, new SourcePlace(file) { Line = line }));

    public Inventory ToInventory()
    {
        var (links, loops, made) = (new List<NetworkLink>(), 0, 0);
        foreach (var (id, name, route, source) in lines)
        {
            var (from, to) = (End(route[0]), End(route[^1]));
            if (from == to) loops++;
            else links.Add(new NetworkLink(links.Count, from, to) { Id = id, Name = name, Route = route, Place = source });
        }

        if (made > 0) findings.Note("node-made", string.Create(CultureInfo.InvariantCulture, $"{made:N0} ends of lines have no point at exactly their place; a node was made at each place."));
        return new Inventory { Nodes = nodes, Links = links, SelfLoops = loops, Findings = findings.All };

        int End(GeoPoint place)
        {
            if (byPlace.TryGetValue(place, out var known)) return known;
            made++;
            var id = string.Create(CultureInfo.InvariantCulture, $"{place.Longitude} {place.Latitude}");
            while (byId.ContainsKey(id)) id += " (end of a line)";
            return Add(id, null, place);
        }
    }
}
