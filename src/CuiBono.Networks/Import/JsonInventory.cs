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
        using var document = Parse(stream, file, out var refused);
        return document is null ? refused! : OpenedJson.Guarded(file, () => reading(document.RootElement));
    }

    /// <summary>The document; null and the reason where it is none that is read.</summary>
    public static JsonDocument? Parse(Stream stream, string file, out Inventory? refused)
    {
        refused = stream.Length - stream.Position > MostBytes ? Refused(file, "too-large", $"The document has more than {MostBytes >> 20} MB.") : null;
        if (refused is not null) return null;
        try
        {
            return JsonDocument.Parse(stream, new JsonDocumentOptions { MaxDepth = MostDepth });
        }
        catch (JsonException wrong)
        {
            refused = new Inventory { Findings = [new Finding("json-unreadable", "The document is no JSON, or nested too deep.", new SourcePlace(file) { Line = (int)Math.Min(int.MaxValue, (wrong.LineNumber ?? 0) + 1) })] };
            return null;
        }
    }

    public static InventoryFormat FormatOf(JsonElement root) =>
        GeoJsonReader.Holds(root) ? OpenFibreReader.HoldsFeatures(root) ? InventoryFormat.OpenFibre : InventoryFormat.GeoJson
        : OpenFibreReader.Holds(root) ? InventoryFormat.OpenFibre
        : NetBoxReader.IsDump(root) ? InventoryFormat.NetBoxDump
        : NetBoxPages.Holds(root) ? InventoryFormat.NetBoxPages
        : InventoryFormat.Unknown;

    public static Inventory Of(InventoryFormat format, JsonElement root, string file) => format switch
    {
        InventoryFormat.GeoJson => GeoJsonReader.Of(root, file),
        InventoryFormat.OpenFibre => GeoJsonReader.Holds(root) ? OpenFibreReader.OfFeatures(root, file) : OpenFibreReader.Of(root, file),
        InventoryFormat.NetBoxDump or InventoryFormat.NetBoxPages => NetBoxReader.Of([(file, root)]),
        _ => Refused(file, "format-unknown", "The JSON is neither GeoJSON nor Open Fibre Data Standard nor a dump of NetBox (3.3 and later) nor pages of its REST interface (2.8 and later, whose records have a url)."),
    };

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
