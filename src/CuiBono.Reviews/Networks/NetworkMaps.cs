using System.Globalization;
using CuiBono.Networks;
using CuiBono.Networks.Geometry;
using CuiBono.Promises;
using CuiBono.Promises.Yaml;

namespace CuiBono.Reviews.Networks;

/// <summary>Reads the groups of a network.yaml.</summary>
internal static class NetworkMaps
{
    private const double MostMilliseconds = 1_000;

    public static NetworkElement Element(YamlMap map)
    {
        map.Only(NetworkFields.Element);
        if (!map.Has("kind")) map.Missing("kind", $"one of {string.Join(", ", Layers)}");
        var kind = map.Choice<ElementKind>("kind") ?? ElementKind.Structure;
        if (kind is ElementKind.Node or ElementKind.Link or ElementKind.Service or ElementKind.Flow) map.Report("kind", "unknown-value", $"a {KebabCase.Of(kind)} has a list of its own; an element is one of {string.Join(", ", Layers)}");
        var id = Id(map);
        return new NetworkElement(new ElementKey(kind, id)) { Name = map.Text("name") ?? id, RestsOn = Keys(map, "rests_on"), Ends = Ends(map), Route = Route(map), Place = map.Place };
    }

    /// <summary>What a link or node of a file rests on; its key's id is as written.</summary>
    public static LinkAddition Link(YamlMap map)
    {
        map.Only(NetworkFields.Link);
        var milliseconds = NotNegative(map, "latency_ms", map.Number("latency_ms"));
        if (milliseconds > MostMilliseconds) map.Report("latency_ms", "out-of-range", $"a link takes at most {MostMilliseconds} ms one way");
        return new LinkAddition(Addition(map, ElementKind.Link)) { Picoseconds = milliseconds <= MostMilliseconds ? (long)Math.Round(milliseconds.Value * 1e9) : null };
    }

    public static NetworkElement Node(YamlMap map)
    {
        map.Only(NetworkFields.Node);
        return Addition(map, ElementKind.Node);
    }

    private static NetworkElement Addition(YamlMap map, ElementKind kind) => new(new ElementKey(kind, Id(map))) { RestsOn = Keys(map, "rests_on"), Place = map.Place };

    public static Risk Risk(YamlMap map)
    {
        map.Only(NetworkFields.Risk);
        string? hours = "hours";
        var id = Id(map);
        if (!map.Has("takes")) map.Missing("takes", "what is lost with it, such as [duct D1, power P2]");
        return new Risk(id, map.Choice<RiskKind>("kind") ?? RiskKind.Declared, map.Text("name") ?? id)
        {
            Takes = Keys(map, "takes"),
            RatePerYear = NotNegative(map, "rate", map.Number("rate")),
            RepairHours = NotNegative(map, "repair", map.Quantity("repair", ref hours)),
            Source = map.Text("source"),
            Date = map.Date("date"),
            Confidence = (double?)map.Share("confidence"),
            Place = map.Place,
        };
    }

    public static NetworkService Service(YamlMap map)
    {
        map.Only(NetworkFields.Service);
        var id = Id(map);
        return new NetworkService(id)
        {
            Name = map.Text("name") ?? id,
            Customer = map.Text("customer"),
            From = map.Text("from"),
            To = map.Text("to"),
            Paths = [.. map.EntriesOrLists("paths").Select(entry => Path(map, entry))],
            SoldAsDiverse = map.Flag("diverse") ?? false,
            TargetAvailability = (double?)map.Share("target_availability"),
            Place = map.Place,
        };
    }

    public static TransactionFlow Flow(YamlMap map)
    {
        map.Only(NetworkFields.Flow);
        var id = Id(map);
        if (!map.Has("service")) map.Missing("service", "the id of the service that carries the transactions");
        if (!map.Has("per_hour")) map.Missing("per_hour", "transactions an hour");
        return new TransactionFlow(id, map.Text("service") ?? "", NotNegative(map, "per_hour", map.Number("per_hour")) ?? 0)
        {
            Name = map.Text("name") ?? id,
            Customer = map.Text("customer"),
            Place = map.Place,
        };
    }

    public static DiversityClaim Claim(YamlMap map)
    {
        map.Only(NetworkFields.Diverse);
        foreach (var side in (string[])["a", "b"])
            if (!map.Has(side)) map.Missing(side, "what this way runs over, such as [circuit C1]");
        if (!map.Has("name")) map.Missing("name", "how the pair is called");
        return new DiversityClaim(map.Text("name") ?? "", Keys(map, "a"), Keys(map, "b")) { Place = map.Place };
    }

    private static IEnumerable<string> Layers => KebabCase.All<ElementKind>().Where(name => name is not ("flow" or "service" or "node" or "link"));

    private static string Id(YamlMap map)
    {
        if (map.Text("id") is { } id) return id;
        map.Missing("id", "by what other entries name it");
        return "";
    }

    private static List<ElementKey> Keys(YamlMap map, string name)
    {
        var keys = new List<ElementKey>();
        foreach (var entry in map.Entries(name))
            if (Key(map, entry, entry.Text) is { } key) keys.Add(key);
        return keys;
    }

    private static List<ElementKey> Ends(YamlMap map)
    {
        var ends = Keys(map, "ends");
        if (ends.Count is not (0 or 2)) map.Report("ends", "not-two-ends", "a piece has two ends, such as [node A, structure M1]");
        return ends;
    }

    private static List<ElementKey> Path(YamlMap map, YamlEntry entry)
    {
        var keys = new List<ElementKey>();
        foreach (var text in entry.Texts ?? [entry.Text ?? ""])
            if (Key(map, entry, text) is { } key) keys.Add(key);
        return keys;
    }

    private static ElementKey? Key(YamlMap map, YamlEntry entry, string? text)
    {
        if (NetworkReference.Parse(text) is { } key) return key;
        map.Report(entry, "not-a-reference", $"'{text}' names nothing; write kind and id, such as \"duct D1\" or \"link 12\"");
        return null;
    }

    private static List<GeoPoint> Route(YamlMap map)
    {
        var route = new List<GeoPoint>();
        foreach (var entry in map.EntriesOrLists("route"))
        {
            if (entry.Texts is [var east, var north] && Degrees(east, 180) is { } longitude && Degrees(north, 90) is { } latitude) route.Add(new GeoPoint(longitude, latitude));
            else map.Report(entry, "not-a-place", "a place of a route is [longitude, latitude] in degrees");
        }

        return route;
    }

    private static double? Degrees(string text, double most) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= most ? value : null;

    private static double? NotNegative(YamlMap map, string name, decimal? value)
    {
        if (value is not < 0) return (double?)value;
        map.Report(name, "out-of-range", $"'{name}' must be a number from 0 on");
        return null;
    }
}
