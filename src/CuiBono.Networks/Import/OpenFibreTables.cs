using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CuiBono.Evidence;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Import;

/// <summary>Reads networks from the tables of the Open Fibre Data Standard 0.3 in CSV: networks, nodes, spans, organisations, links and the providers of nodes and spans.</summary>
/// <remarks>
/// A column's name is the JSON pointer of its field ("nodes/0/location"), places are well-known text, and rows of one network share its id. What a table is, is told by its columns. Each row becomes the record that the
/// standard's JSON has, so that the rules of <see cref="OpenFibreReader"/> hold. Phases, contracts and international connections say nothing of what rests on what and are not used.
/// </remarks>
internal sealed class OpenFibreTables
{
    private const int MostBytes = 64 << 20;
    private const int MostDepth = 4;

    // The standard's deepest pointer has six.
    private const int MostParts = 12;

    private static readonly string[] Groups = ["nodes", "spans", "organisations", "phases", "contracts", "links"];
    private static readonly string[] Parts = ["networkProviders", "internationalConnections"];

    private readonly OpenFibreNetworks reading;
    private readonly Dictionary<string, JsonElement> networks = new(StringComparer.Ordinal);
    private readonly HashSet<string> toldNetworks = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Group, string Network, string Id), JsonArray> providers = [];
    private readonly List<Row> rows = [];

    private OpenFibreTables(string file) => reading = new OpenFibreNetworks(file);

    /// <summary>Reads the tables of one folder.</summary>
    public static Inventory Read(IReadOnlyList<(string File, Stream Stream)> tables)
    {
        var set = new OpenFibreTables(tables[0].File);
        foreach (var (file, stream) in tables) set.Table(file, stream);
        return set.ToInventory();
    }

    /// <summary>True where the first line of a text has the columns of one of the standard's tables.</summary>
    public static bool Holds(string head)
    {
        var header = Header(head);
        return header.Contains("id", StringComparer.Ordinal) && (Groups.Any(group => header.Exists(name => name.StartsWith($"{group}/0/", StringComparison.Ordinal))) || IsNetworks(header));
    }

    private static bool IsNetworks(List<string> header) => header.Exists(name => name is "crs/name" or "crs/uri" or "publisher/name" or "publisher/identifier/id");

    private static List<string> Header(string text)
    {
        var first = text.AsSpan().TrimStart('\uFEFF');
        if (first.IndexOfAny('\r', '\n') is >= 0 and var end) first = first[..end];
        return [.. CsvRows.Of(new StringReader(first.ToString()), ',').SelectMany(row => row.Cells)];
    }

    private void Table(string file, Stream stream)
    {
        if (stream.Length - stream.Position > MostBytes)
        {
            reading.Findings.Refuse("too-large", $"The table has more than {MostBytes >> 20} MB.", file: file);
            return;
        }

        using var text = new StreamReader(stream, Encoding.UTF8, true, -1, leaveOpen: true);
        var header = Header(text.ReadLine() ?? "");
        var group = Groups.FirstOrDefault(group => header.Exists(name => name.StartsWith($"{group}/0/", StringComparison.Ordinal))) ?? "networks";
        foreach (var (line, cells) in CsvRows.Of(text, ',', 2, line => reading.Findings.QuoteOpen(line, file)))
        {
            if (!cells.Exists(cell => cell.Length > 0)) continue;
            var place = new SourcePlace(file) { Line = line };
            if (cells.Count > header.Count) reading.Findings.Warn("row-too-wide", "The row has more cells than the table has columns, as when a text with a comma has no quotes, and is left out.", place.Line, file);
            else if (Record(header, cells) is { } record) Take(group, header, record, place);
            else reading.Findings.Warn("record-unreadable", "The row has no id of a network and is left out.", place.Line, file);
        }
    }

    /// <summary>A row as the object that its pointers describe; null where no network is named.</summary>
    private static JsonObject? Record(List<string> header, List<string> cells)
    {
        var record = new JsonObject();
        foreach (var (name, cell) in header.Zip(cells))
        {
            var parts = name.Split('/');
            if (cell.Length == 0 || parts.Length > MostParts) continue;
            var at = record;
            foreach (var part in parts[..^1])
                if (part != "0") at = at[part] as JsonObject ?? (JsonObject)(at[part] = new JsonObject());
            at[parts[^1]] = cell;
        }

        return record["id"] is JsonValue ? record : null;
    }

    private void Take(string group, List<string> header, JsonObject record, SourcePlace place)
    {
        var network = (string)record["id"]!;
        if (group == "networks")
        {
            if (!networks.TryAdd(network, JsonSerializer.SerializeToElement(record))) reading.Findings.Warn("record-repeated", $"Network {network} stands twice; the first counts.", place.Line, place.File);
            return;
        }

        if (record[group] is not JsonObject fields) return;
        if (group == "organisations" && Text(fields, "id") is { } organisation) reading.Lists(network, organisation);
        if (group == "links" && Text(fields, "rel") is { } rel && rel.StartsWith("tag:opentelecomdata.net", StringComparison.Ordinal)) OpenFibreReader.NotFetched(reading, Text(fields, "href"));
        if (group is not ("nodes" or "spans")) return;
        var prefix = $"{group}/0/";
        List<string> named = [.. header.Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && name != $"{prefix}id")];
        var isPart = named.Count > 0 && named.TrueForAll(name => Parts.Any(part => name.StartsWith($"{prefix}{part}/", StringComparison.Ordinal)));
        if (fields["networkProviders"] is JsonObject provider && Text(fields, "id") is { } id)
        {
            if (!providers.TryGetValue((group, network, id), out var list)) providers.Add((group, network, id), list = []);
            list.Add(provider.DeepClone());
        }

        rows.Add(new Row(group, network, fields, place, isPart));
    }

    private Inventory ToInventory()
    {
        var known = rows.Where(row => !row.IsPart).Select(row => (row.Group, row.Network, Text(row.Fields, "id"))).ToHashSet();
        foreach (var group in (string[])["nodes", "spans"])
            foreach (var row in rows.Where(row => row.Group == group))
            {
                if (!row.IsPart) Read(row);
                else if (!known.Contains((group, row.Network, Text(row.Fields, "id")))) reading.Findings.Warn("record-unmatched", $"The row is about {group[..^1]} '{Text(row.Fields, "id")}' of network {row.Network}, which no table has.", row.Place.Line, row.Place.File);
            }

        return reading.ToInventory();
    }

    private void Read(Row row)
    {
        if (SystemOf(row.Network, row.Place) is not { } system) return;
        var (fields, isNode) = (row.Fields, row.Group == "nodes");
        if (providers.TryGetValue((row.Group, row.Network, Text(fields, "id") ?? ""), out var users)) fields["networkProviders"] = users.DeepClone();
        var geometry = fields[isNode ? "location" : "route"] switch
        {
            JsonValue text => WellKnownText.Geometry((string)text!) ?? new JsonObject(),
            JsonObject columns => Columns(columns),
            _ => null,
        };
        var (record, shape) = (JsonSerializer.SerializeToElement(fields), geometry is null ? default : JsonSerializer.SerializeToElement(geometry));
        if (isNode) reading.Node(row.Network, record, shape, system, $"Node {Text(fields, "id") ?? "of this row"}", row.Place);
        else reading.Span(row.Network, record, shape, system, $"Span {Text(fields, "id") ?? "of this row"}", row.Place);
    }

    /// <summary>A place in columns of its own: "location/coordinates/0" and "/1", or "location/coordinates" as a JSON list.</summary>
    private static JsonObject Columns(JsonObject columns)
    {
        if (columns["coordinates"] is JsonObject { Count: 2 } pair && pair["1"] is JsonValue second && pair["0"] is JsonValue first)
            return WellKnownText.Geometry($"POINT ({(string)first!} {(string)second!})") ?? [];
        if (columns["coordinates"] is not JsonValue text) return [];
        try
        {
            return new JsonObject { ["type"] = Text(columns, "type"), ["coordinates"] = JsonNode.Parse((string)text!, documentOptions: new JsonDocumentOptions { MaxDepth = MostDepth }) };
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private CoordinateSystem? SystemOf(string network, SourcePlace place)
    {
        if (!networks.TryGetValue(network, out var record))
        {
            if (toldNetworks.Add(network)) reading.Findings.Warn("network-unlisted", $"Network {network} is in no table of networks; its places are taken for longitude and latitude.", place.Line, place.File);
            return CoordinateSystem.Degrees;
        }

        if (OpenFibreReader.SystemOf(record) is { } system) return system;
        if (toldNetworks.Add(network)) reading.Findings.Refuse("crs-unsupported", $"The coordinates of network {network} are in '{OpenFibreReader.CrsName(record)}', which is not converted; its nodes and spans are left out.", place.Line, place.File);
        return null;
    }

    private static string? Text(JsonObject record, string name) => record[name] is JsonValue text ? (string?)text : null;

    private sealed record Row(string Group, string Network, JsonObject Fields, SourcePlace Place, bool IsPart);
}
