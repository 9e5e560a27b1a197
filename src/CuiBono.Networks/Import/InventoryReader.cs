using System.Text;
using CuiBono.Evidence;

namespace CuiBono.Networks.Import;

/// <summary>Reads a network from files, the format of each told by what it holds and not by its name.</summary>
public static class InventoryReader
{
    private const int HeadBytes = 1 << 14;

    /// <summary>Reads a stream that can go back to its beginning.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="file">Its name, for findings.</param>
    /// <returns>What could be read; findings say what could not.</returns>
    public static Inventory Read(Stream stream, string file) => ReadAll([(file, stream)])[0].Inventory;

    /// <summary>Reads several files: those that are one network only together (the tables of an Open Fibre network, the pages or the dumps of a NetBox) as one, every other for itself.</summary>
    /// <param name="files">The files, whose streams can go back to their beginning.</param>
    /// <returns>The parts, in the order of their first files; one of an unknown format has findings alone.</returns>
    public static IReadOnlyList<InventoryPart> ReadAll(IReadOnlyList<(string File, Stream Stream)> files)
    {
        var opened = new List<OpenedJson?>(files.Count);
        try
        {
            var formats = new List<InventoryFormat>(files.Count);
            foreach (var (file, stream) in files)
            {
                var head = Head(stream);
                opened.Add(IsJson(head) ? OpenedJson.Of(stream, file) : null);
                formats.Add(opened[^1]?.Format ?? FormatOf(head, stream));
            }

            var parts = new List<InventoryPart>();
            for (var at = 0; at < files.Count; at++)
            {
                var format = formats[at];
                if (!AreOne(format)) parts.Add(new InventoryPart(format, [files[at].File], Of(format, files[at], opened[at])));
                else if (formats.IndexOf(format) == at)
                {
                    List<int> all = [.. Enumerable.Range(0, files.Count).Where(index => formats[index] == format)];
                    parts.Add(new InventoryPart(format, [.. all.Select(index => files[index].File)], format == InventoryFormat.OpenFibreTable
                        ? OpenFibreTables.Read([.. all.Select(index => files[index])])
                        : OpenedJson.Guarded(files[at].File, () => NetBoxReader.Of([.. all.Select(index => (files[index].File, opened[index]!.Root))]))));
                }
            }

            return [.. parts.Select(Told)];
        }
        finally
        {
            foreach (var each in opened) each?.Dispose();
        }
    }

    /// <summary>An empty inventory says that it is.</summary>
    private static InventoryPart Told(InventoryPart part) => part.Inventory.Nodes.Count == 0 && part.Inventory.Findings.All(finding => finding.Severity == FindingSeverity.Info)
        ? part with { Inventory = part.Inventory with { Findings = [.. part.Inventory.Findings, .. JsonInventory.Refused(part.Files[0], "network-empty", "The document holds no node and no link.").Findings] } }
        : part;

    private static bool AreOne(InventoryFormat format) => format is InventoryFormat.OpenFibreTable or InventoryFormat.NetBoxDump or InventoryFormat.NetBoxPages;

    private static Inventory Of(InventoryFormat format, (string Name, Stream Stream) file, OpenedJson? json) => format switch
    {
        InventoryFormat.Kml => KmlReader.Read(file.Stream, file.Name),
        InventoryFormat.GraphMl => GraphMlReader.Read(file.Stream, file.Name),
        InventoryFormat.Kmz => KmzReader.Read(file.Stream, file.Name),
        InventoryFormat.ElementList => ElementListReader.Read(file.Stream, file.Name),
        InventoryFormat.CircuitList => CircuitListReader.Read(file.Stream, file.Name),
        _ when json is not null => json.Read(),
        _ => JsonInventory.Refused(file.Name, "format-unknown", "This is no inventory in a format that is read: GraphML, GeoJSON, KML, KMZ, Open Fibre Data Standard, a dump or pages of NetBox, a list of circuits or of pieces in CSV or a network.yaml."),
    };

    private static InventoryFormat FormatOf(ReadOnlySpan<byte> head, Stream stream)
    {
        if (head.StartsWith("PK"u8)) return InventoryFormat.Kmz;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || (Trimmed(head) is { IsEmpty: false } xml && xml[0] == (byte)'<'))
            return XmlInventory.RootOf(stream) switch
            {
                "kml" => InventoryFormat.Kml,
                "graphml" => InventoryFormat.GraphMl,
                "" when head.IndexOf("<kml"u8) >= 0 => InventoryFormat.Kml,
                "" when head.IndexOf("<graphml"u8) >= 0 || head[0] >= 0xFE => InventoryFormat.GraphMl,
                _ => InventoryFormat.Unknown,
            };
        var text = Encoding.UTF8.GetString(head);
        return OpenFibreTables.Holds(text) ? InventoryFormat.OpenFibreTable : ElementListReader.Holds(text) ? InventoryFormat.ElementList : CircuitListReader.Holds(text) ? InventoryFormat.CircuitList : InventoryFormat.Unknown;
    }

    private static byte[] Head(Stream stream)
    {
        var head = new byte[HeadBytes];
        var start = stream.Position;
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = start;
        return head[..length];
    }

    private static bool IsJson(ReadOnlySpan<byte> head) => Trimmed(head) is { IsEmpty: false } text && text[0] is (byte)'{' or (byte)'[';

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> head) => (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head).TrimStart(" \t\r\n"u8);
}
