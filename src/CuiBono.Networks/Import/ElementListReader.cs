using System.Text;
using System.Text.Json.Nodes;
using CuiBono.Evidence;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Import;

/// <summary>Reads a list of the pieces of an inventory in CSV: a row a cable, duct, manhole, bridge or feed of power, with its ends and what it rests on.</summary>
/// <remarks>
/// The first row names the columns "kind" and "id", and where known "name", "from" and "to", "route", "rests_on". A route is a point or a line in well-known text, in degrees, longitude first: "LINESTRING (7.45 46.94, 7.46 46.94)". What a piece rests on is a list that semicolons part, each a kind and an id:
/// "duct D-17; structure old bridge". An end is a kind and an id too; an id alone is a node's. Rows of one piece are one piece that rests on what any of them says.
/// </remarks>
public static class ElementListReader
{
    private const int MostBytes = 64 << 20;

    private static readonly string[] KindNames = ["kind", "layer"];
    private static readonly string[] IdNames = ["id", "element", "element id", "element_id"];
    private static readonly string[] NameNames = ["name"];
    private static readonly string[] FromNames = ["from", "a", "a end", "a_end"];
    private static readonly string[] ToNames = ["to", "b", "z", "z end", "z_end"];
    private static readonly string[] RouteNames = ["route", "geometry", "wkt"];
    private static readonly string[] CircuitNames = ["circuit", "via", "path", "provider", "carrier"];
    private static readonly string[] RestsOnNames = ["rests_on", "rests on", "in"];

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The document, in UTF-8 or with a mark of another Unicode.</param>
    /// <param name="file">Its name, for findings.</param>
    /// <returns>What could be read; findings say what could not.</returns>
    public static Inventory Read(Stream stream, string file)
    {
        if (stream.Length - stream.Position > MostBytes) return JsonInventory.Refused(file, "too-large", $"The list has more than {MostBytes >> 20} MB.");
        using var text = new StreamReader(stream, Encoding.UTF8, true, -1, leaveOpen: true);
        var first = text.ReadLine() ?? "";
        var header = CsvRows.Header(first);
        var findings = new FindingList(file);
        var reading = new Reading(file, findings, header);
        foreach (var (line, cells) in CsvRows.Of(text, CsvRows.SeparatorOf(first), 2, line => findings.QuoteOpen(line)))
        {
            if (cells.Skip(header.Count).Any(cell => cell.Length > 0)) findings.Warn("row-too-wide", "The row has more cells than the first one has names, as when a text with a separator has no quotes, and is left out.", line);
            else if (cells.Exists(cell => cell.Length > 0)) reading.Add(line, cells);
        }

        return reading.ToInventory();
    }

    /// <summary>True where the first line of a text names the kind and the id of pieces, and nothing that only circuits have.</summary>
    internal static bool Holds(string head)
    {
        var header = CsvRows.Header(CsvRows.FirstLine(head));
        return CsvRows.Column(header, KindNames) >= 0 && CsvRows.Column(header, IdNames) >= 0 && CsvRows.Column(header, CircuitNames) < 0;
    }

    private sealed class Reading(string file, FindingList findings, List<string> header)
    {
        private readonly int kindAt = CsvRows.Column(header, KindNames);
        private readonly int idAt = CsvRows.Column(header, IdNames);
        private readonly int nameAt = CsvRows.Column(header, NameNames);
        private readonly int fromAt = CsvRows.Column(header, FromNames);
        private readonly int toAt = CsvRows.Column(header, ToNames);
        private readonly int routeAt = CsvRows.Column(header, RouteNames);
        private readonly int restsOnAt = CsvRows.Column(header, RestsOnNames);
        private readonly Dictionary<ElementKey, int> at = [];
        private readonly List<NetworkElement> elements = [];

        public void Add(int line, List<string> cells)
        {
            var (kind, id) = (CsvRows.Cell(cells, kindAt) is { } word ? ElementWord.KindOf(word) : null, CsvRows.Cell(cells, idAt));
            if (kind is null or < ElementKind.Circuit or > ElementKind.Region || id is null)
            {
                findings.Warn("element-unknown", $"'{CsvRows.Cell(cells, kindAt)} {id}' is no kind and id of a piece, such as 'duct D-17'; the row is left out.", line);
                return;
            }

            var place = new SourcePlace(file) { Line = line };
            var below = new List<ElementKey>();
            foreach (var piece in (CsvRows.Cell(cells, restsOnAt) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) below.Add(Piece(piece, line));
            var key = new ElementKey(kind.Value, id);
            if (at.TryAdd(key, elements.Count))
            {
                elements.Add(new NetworkElement(key) { Name = CsvRows.Cell(cells, nameAt) ?? id, RestsOn = below, Ends = Ends(cells), Route = Route(cells, line), Place = place });
                return;
            }

            // A row more of a piece that is known adds what it rests on, and what was not known yet.
            var known = elements[at[key]];
            ((List<ElementKey>)known.RestsOn).AddRange(below);
            elements[at[key]] = known with
            {
                Name = known.Name == id ? CsvRows.Cell(cells, nameAt) ?? id : known.Name,
                Ends = known.Ends.Count > 0 ? known.Ends : Ends(cells),
                Route = known.Route.Count > 0 ? known.Route : Route(cells, line),
            };
        }

        public Inventory ToInventory() => new() { Elements = elements, Findings = findings.All };

        private ElementKey Piece(string text, int line)
        {
            if (ElementWord.Parse(text) is { Kind: < ElementKind.Link } key) return key;
            findings.Warn("element-unknown", $"'{text}' is no kind and id, such as 'duct D-17'; it stands as a record that is missing.", line);
            return new ElementKey(ElementKind.Structure, text);
        }

        private List<ElementKey> Ends(List<string> cells) =>
            CsvRows.Cell(cells, fromAt) is { } from && CsvRows.Cell(cells, toAt) is { } to ? [End(from), End(to)] : [];

        private static ElementKey End(string text) => ElementWord.Parse(text) ?? new ElementKey(ElementKind.Node, text);

        private List<GeoPoint> Route(List<string> cells, int line)
        {
            if (CsvRows.Cell(cells, routeAt) is not { } text) return [];
            var geometry = WellKnownText.Geometry(text);
            JsonArray? coordinates = geometry?["coordinates"]?.AsArray();
            var route = new List<GeoPoint>();
            if (coordinates is not null)
                foreach (var position in (string?)geometry!["type"] == "Point" ? [coordinates] : coordinates.Select(each => each!.AsArray())) route.Add(new GeoPoint((double)position[0]!, (double)position[1]!));
            if (route.Count > 0 && route.TrueForAll(place => Math.Abs(place.Longitude) <= 180 && Math.Abs(place.Latitude) <= 90)) return route;
            findings.Warn("place-unreadable", $"'{(text.Length > 60 ? text[..60] + "..." : text)}' is no point or line in well-known text, in degrees; the piece has none.", line);
            return [];
        }
    }
}
