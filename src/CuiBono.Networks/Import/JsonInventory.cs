using System.Text.Json;
using CuiBono.Evidence;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Import;

/// <summary>Opens JSON within limits and tells which inventory it is.</summary>
internal static class JsonInventory
{
    private const int MostBytes = 256 << 20;
    private const int MostDepth = 64;

    public static Inventory Read(Stream stream, string file, Func<JsonElement, Inventory> reading)
    {
        if (stream.Length - stream.Position > MostBytes) return Refused(file, "too-large", $"The document has more than {MostBytes >> 20} MB.");
        try
        {
            using var document = JsonDocument.Parse(stream, new JsonDocumentOptions { MaxDepth = MostDepth });
            return reading(document.RootElement);
        }
        catch (JsonException wrong)
        {
            return new Inventory { Findings = [new Finding("json-unreadable", "The document is no JSON, or nested too deep.", new SourcePlace(file) { Line = (int)Math.Min(int.MaxValue, (wrong.LineNumber ?? 0) + 1) })] };
        }
        catch (InvalidOperationException)
        {
            return Refused(file, "json-unreadable", "The document holds text that is no Unicode.");
        }
    }

    public static Inventory OfAnyKind(JsonElement root, string file)
    {
        if (GeoJsonReader.Holds(root)) return OpenFibreReader.HoldsFeatures(root) ? OpenFibreReader.OfFeatures(root, file) : GeoJsonReader.Of(root, file);
        if (OpenFibreReader.Holds(root)) return OpenFibreReader.Of(root, file);
        if (NetBoxReader.Holds(root)) return NetBoxReader.Of(root, file);
        if (Text(List(root, "results").FirstOrDefault(), "url") is { } url && (url.Contains("/api/dcim/", StringComparison.Ordinal) || url.Contains("/api/circuits/", StringComparison.Ordinal)))
            return Refused(file, "netbox-rest-unsupported", "This is a page of NetBox's REST interface, which is not read; give the dump of its tables: manage.py dumpdata --natural-foreign dcim circuits.");
        return Refused(file, "format-unknown", "The JSON is neither GeoJSON nor Open Fibre Data Standard nor a dump of NetBox.");
    }

    public static Inventory Refused(string file, string code, string message) => new() { Findings = [new Finding(code, message, new SourcePlace(file))] };

    /// <summary>A text or number of an object as text; null where there is none.</summary>
    public static string? Text(JsonElement element, string name) => Value(element, name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString() is { Length: > 0 } some ? some : null,
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    /// <summary>A value of an object; undefined where there is none.</summary>
    public static JsonElement Value(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    /// <summary>The entries of an object's list; none where there is no list.</summary>
    public static IEnumerable<JsonElement> List(JsonElement element, string name) => Value(element, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>The two first numbers of a position; null where it is none.</summary>
    public static (double X, double Y)? Pair(JsonElement position) =>
        position.ValueKind == JsonValueKind.Array && position.GetArrayLength() >= 2 && position[0].ValueKind == JsonValueKind.Number && position[1].ValueKind == JsonValueKind.Number
        && position[0].TryGetDouble(out var x) && position[1].TryGetDouble(out var y) && double.IsFinite(x) && double.IsFinite(y)
            ? (x, y)
            : null;

    /// <summary>A position in a system of coordinates as a place; null where it is none.</summary>
    public static GeoPoint? Place(JsonElement position, CoordinateSystem system) => Pair(position) is var (x, y) ? system.Place(x, y) : null;

    /// <summary>A list of positions as a line; null where one of them is none.</summary>
    public static List<GeoPoint>? Line(JsonElement positions, CoordinateSystem system)
    {
        var line = new List<GeoPoint>();
        if (positions.ValueKind != JsonValueKind.Array) return null;
        foreach (var position in positions.EnumerateArray())
        {
            if (Place(position, system) is not { } place) return null;
            line.Add(place);
        }

        return line;
    }
}
