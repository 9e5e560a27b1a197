using System.Text;
using CuiBono.Evidence;

namespace CuiBono.Networks.Import;

/// <summary>Reads a list of circuits in CSV: a row a circuit with its two ends and, where known, what it runs over and whose it is.</summary>
/// <remarks>
/// The columns are guessed from the first row's names, and the guess is said. "Via" is a list of elements that semicolons part, each a kind and an id: "duct D-17; structure old bridge". A kind that is none is kept as a
/// record that is missing, so that it makes no verdict better. A circuit rests on its provider and on all that it runs over; rows of one circuit are its parts.
/// </remarks>
public static class CircuitListReader
{
    private const int MostBytes = 64 << 20;

    private static readonly string[] CircuitNames = ["circuit", "circuit id", "circuit_id", "circuitid", "cid", "id"];
    private static readonly string[] FromNames = ["from", "a", "a end", "a-end", "a_end", "site a", "site_a", "node a", "a side", "a_side", "a location", "a_location", "location a", "location_a", "source", "src", "a_asset_id"];
    private static readonly string[] ToNames = ["to", "b", "z", "b end", "b-end", "b_end", "z end", "z-end", "z_end", "site b", "site_b", "site z", "site_z", "node b", "b side", "b_side", "z side", "z_side", "b location", "b_location", "z location", "z_location", "location b", "location_b", "location z", "location_z", "target", "destination", "dst", "z_asset_id"];
    private static readonly string[] ViaNames = ["via", "path", "route", "runs over", "elements"];
    private static readonly string[] ProviderNames = ["provider", "carrier", "operator", "supplier"];

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The document, in UTF-8 or with a mark of another Unicode.</param>
    /// <param name="file">Its name, for findings.</param>
    /// <returns>What could be read; findings say what could not.</returns>
    public static Inventory Read(Stream stream, string file)
    {
        if (stream.Length - stream.Position > MostBytes) return JsonInventory.Refused(file, "too-large", $"The list has more than {MostBytes >> 20} MB.");
        using var text = new StreamReader(stream, Encoding.UTF8, true, -1, leaveOpen: true);
        var first = text.ReadLine() ?? "";
        var separator = CsvRows.SeparatorOf(first);
        var header = CsvRows.Header(first);
        var (circuit, from, to, via, provider) = (CsvRows.Column(header, CircuitNames), CsvRows.Column(header, FromNames), CsvRows.Column(header, ToNames), CsvRows.Column(header, ViaNames), CsvRows.Column(header, ProviderNames));
        if (from < 0 || to < 0) return JsonInventory.Refused(file, "circuits-unreadable", "The first row names no columns for both ends of a circuit, such as 'from' and 'to'.");
        var list = new Rows(file, new FindingList(file));
        list.Findings.Note("columns-guessed", $"Columns: circuit {Said(circuit)}, from {Said(from)}, to {Said(to)}, via {Said(via)}, provider {Said(provider)}.", 1);
        foreach (var (line, cells) in CsvRows.Of(text, separator, 2, line => list.Findings.QuoteOpen(line)))
        {
            if (cells.Skip(header.Count).Any(cell => cell.Length > 0)) list.Findings.Warn("row-too-wide", "The row has more cells than the first one has names, as when a text with a separator has no quotes, and is left out.", line);
            else if (cells.Any(cell => cell.Length > 0)) list.Add(line, CsvRows.Cell(cells, circuit), CsvRows.Cell(cells, from), CsvRows.Cell(cells, to), CsvRows.Cell(cells, via), CsvRows.Cell(cells, provider));
        }

        return list.ToInventory();

        string Said(int column) => column < 0 ? "in none" : $"in '{header[column]}'";
    }

    /// <summary>True where the first line of a text names both ends of a circuit.</summary>
    internal static bool Holds(string head)
    {
        var header = CsvRows.Header(CsvRows.FirstLine(head));
        return CsvRows.Column(header, FromNames) >= 0 && CsvRows.Column(header, ToNames) >= 0;
    }

    private sealed class Rows(string file, FindingList findings)
    {
        private readonly List<NetworkNode> nodes = [];
        private readonly Dictionary<string, int> indexOf = new(StringComparer.Ordinal);
        private readonly List<NetworkLink> links = [];
        private readonly Dictionary<ElementKey, NetworkElement> elements = [];
        private int loops;

        public FindingList Findings => findings;

        public void Add(int line, string? circuit, string? from, string? to, string? via, string? provider)
        {
            if (from is null || to is null)
            {
                findings.Warn("circuit-one-end", $"Circuit {circuit ?? "without an id"} has no two ends and is left out.", line);
                return;
            }

            var place = new SourcePlace(file) { Line = line };
            var key = new ElementKey(ElementKind.Circuit, circuit ?? $"row {line}");
            var below = new List<ElementKey>();
            if (provider is not null) below.Add(Known(new ElementKey(ElementKind.Landlord, provider), place));
            foreach (var piece in (via ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) below.Add(Piece(piece, place));
            var before = elements.TryGetValue(key, out var known) ? known : new NetworkElement(key) { Place = place };
            elements[key] = before with { RestsOn = [.. before.RestsOn.Union(below)] };
            var (start, end) = (Node(from, place), Node(to, place));
            if (start == end) loops++;
            else links.Add(new NetworkLink(links.Count, start, end) { Id = circuit, RestsOn = [key], Place = place });
        }

        public Inventory ToInventory() => new() { Nodes = nodes, Links = links, Elements = [.. elements.Values], SelfLoops = loops, Findings = findings.All };

        private ElementKey Piece(string text, SourcePlace place)
        {
            if (ElementWord.Parse(text) is { Kind: > ElementKind.Circuit and < ElementKind.Node } key) return Known(key, place);
            findings.Warn("element-unknown", $"'{text}' is no kind and id, such as 'duct D-17'; it stands as a record that is missing.", place.Line);
            return new ElementKey(ElementKind.Structure, text);
        }

        private ElementKey Known(ElementKey key, SourcePlace place)
        {
            elements.TryAdd(key, new NetworkElement(key) { Place = place });
            return key;
        }

        private int Node(string id, SourcePlace place)
        {
            if (indexOf.TryGetValue(id, out var index)) return index;
            indexOf.Add(id, nodes.Count);
            nodes.Add(new NetworkNode(id) { Place = place });
            return nodes.Count - 1;
        }
    }
}
