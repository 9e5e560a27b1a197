using CuiBono.Evidence;

namespace CuiBono.Networks.Import;

/// <summary>Reads a network from a file, its format told by what it holds and not by its name.</summary>
public static class InventoryReader
{
    private const int HeadBytes = 1 << 12;

    /// <summary>Reads a stream that can go back to its beginning.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="file">Its name, for findings.</param>
    /// <returns>What could be read; findings say what could not.</returns>
    public static Inventory Read(Stream stream, string file)
    {
        var head = new byte[HeadBytes];
        var start = stream.Position;
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = start;
        return FormatOf(head.AsSpan(0, length)) switch
        {
            'x' when XmlInventory.RootOf(stream) == "kml" => KmlReader.Read(stream, file),
            'x' => GraphMlReader.Read(stream, file),
            'z' => KmzReader.Read(stream, file),
            'j' => JsonInventory.Read(stream, file, root => JsonInventory.OfAnyKind(root, file)),
            _ when CircuitListReader.Holds(System.Text.Encoding.UTF8.GetString(head.AsSpan(0, length))) => CircuitListReader.Read(stream, file),
            _ => new Inventory { Findings = [new Finding("format-unknown", "This is no inventory in a format that is read: GraphML, GeoJSON, KML, KMZ, Open Fibre Data Standard, a dump of NetBox, a list of circuits in CSV or a network.yaml.", new SourcePlace(file))] },
        };
    }

    /// <summary>x for XML, j for JSON, z for ZIP, ? for what is neither; XML in UTF-16 begins with a mark.</summary>
    private static char FormatOf(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return 'x';
        if (head.StartsWith("PK"u8)) return 'z';
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) head = head[3..];
        head = head.TrimStart(" \t\r\n"u8);
        return head.IsEmpty ? '?' : head[0] switch { (byte)'<' => 'x', (byte)'{' or (byte)'[' => 'j', _ => '?' };
    }
}
