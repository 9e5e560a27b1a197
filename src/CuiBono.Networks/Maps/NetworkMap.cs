using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Maps;

/// <summary>A network laid out as a picture: on the earth where its nodes have places, else as a schematic drawing.</summary>
/// <remarks>The same inventory and layers are drawn the same. No tiles and no coastlines: the map says where things are to each other.</remarks>
public sealed class NetworkMap
{
    private const double Bow = 5;
    private readonly NodePlaces places;

    private NetworkMap(Inventory inventory, MapLayers layers, double width)
    {
        (Inventory, Layers) = (inventory, layers);
        places = new NodePlaces(inventory, width);
        Lines = LinesOf();
        Radii = [.. Sizes(layers.NodePairsCut, inventory.Nodes.Count, inventory.Nodes.Count > 800 ? 1.6 : 2.8, 10)];
        Widths = [.. Sizes(layers.LinkPairsCut, inventory.Links.Count, 1.2, 5)];
    }

    /// <summary>Lays a network out.</summary>
    public static NetworkMap Of(Inventory inventory, MapLayers layers) => Of(inventory, layers, NodePlaces.FullWidth);

    /// <summary>Lays a network out in a width of so many pixels.</summary>
    public static NetworkMap Of(Inventory inventory, MapLayers layers, double width) => new(inventory, layers, width);

    /// <summary>The network.</summary>
    public Inventory Inventory { get; }

    /// <summary>What is drawn over it.</summary>
    public MapLayers Layers { get; }

    /// <summary>Whether nodes stand where they are on the earth.</summary>
    public bool IsGeographic => places.PixelsPerMetre is not null;

    internal NodePlaces Places => places;

    internal IReadOnlyList<IReadOnlyList<MapPoint>> Lines { get; }

    internal IReadOnlyList<double> Radii { get; }

    internal IReadOnlyList<double> Widths { get; }

    internal string NameOf(NetworkLink link) => $"link {link.Index}: {link.Name ?? $"{Inventory.Nodes[link.From].Name} - {Inventory.Nodes[link.To].Name}"}";

    private IReadOnlyList<MapPoint>[] LinesOf()
    {
        var lines = new IReadOnlyList<MapPoint>[Inventory.Links.Count];
        var beside = new Dictionary<(int, int), int>();
        foreach (var (index, link) in Inventory.Links.Index())
        {
            var ends = (Math.Min(link.From, link.To), Math.Max(link.From, link.To));
            beside.TryGetValue(ends, out var before);
            beside[ends] = before + 1;
            var isPlaced = places.IsPlaced[link.From] && places.IsPlaced[link.To];
            IReadOnlyList<MapPoint> line = isPlaced && SurveyedLine.Of(Inventory, link) is { } surveyed ? places.Of(surveyed) : [places.Of(link.From), places.Of(link.To)];
            lines[index] = before > 0 && link.Route.Count == 0 ? Bowed(line, (before + 1) / 2 * (before % 2 == 1 ? Bow : -Bow) * (link.From <= link.To ? 1 : -1)) : line;
        }

        return lines;
    }

    /// <summary>A line beside itself, so that several links between two nodes are seen.</summary>
    private static List<MapPoint> Bowed(IReadOnlyList<MapPoint> line, double by)
    {
        var (x, y) = (line[^1].X - line[0].X, line[^1].Y - line[0].Y);
        var length = Math.Sqrt((x * x) + (y * y));
        if (length < 1) return [.. line];
        if (line.Count < 5) line = [.. Enumerable.Range(0, 9).Select(step => new MapPoint(line[0].X + (x * step / 8), line[0].Y + (y * step / 8)))];
        return [.. line.Select((point, at) => (point, Share: 4.0 * at * (line.Count - 1 - at) / ((line.Count - 1) * (line.Count - 1))))
            .Select(each => new MapPoint(each.point.X - (y / length * by * each.Share), each.point.Y + (x / length * by * each.Share)))];
    }

    private static IEnumerable<double> Sizes(IReadOnlyList<long> pairs, int count, double least, double most)
    {
        var worst = pairs.Count == 0 ? 0 : pairs.Max();
        for (var at = 0; at < count; at++) yield return worst == 0 || at >= pairs.Count ? least : least + ((most - least) * Math.Sqrt((double)pairs[at] / worst));
    }
}
