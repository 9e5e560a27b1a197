using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CuiBono.Documents.Office;

/// <summary>Tells what a zip container holds, from its directory and its list of content types.</summary>
internal static class OfficeKind
{
    private const int EndRecord = 22;
    private const int MaxTypes = 4_000_000;

    public static ContentKind Of(ReadOnlySpan<byte> content)
    {
        if (EndOfDirectory(content) is not { } end)
            return new(SourceFormat.Unknown, FindingCodes.BrokenFile, "the zip container is cut off or damaged");

        var offset = BinaryPrimitives.ReadUInt32LittleEndian(content[(end + 16)..]);
        var names = new List<string>();
        var types = "";
        for (long at = offset; at + 46 <= content.Length && content[(int)at..].StartsWith("PK\x01\x02"u8);)
        {
            var entry = content[(int)at..];
            var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(entry[28..]);
            if (entry.Length < 46 + nameLength) break;
            var name = Encoding.UTF8.GetString(entry.Slice(46, nameLength)).Replace('\\', '/');
            if (name.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase)) types = Inflate(content, entry);
            if (names.Count < 1000) names.Add(name);
            at += 46 + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(entry[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
        }

        return OfTypes(types) ?? OfNames(names);
    }

    private static ContentKind? OfTypes(string types)
    {
        if (types.Contains("sheet.binary.macroEnabled.main", StringComparison.Ordinal)) return Unknown("the file is a binary workbook (.xlsb); save it as .xlsx");
        if (Holds(types, "wordprocessingml.document.main", "wordprocessingml.template.main", "word.document.macroEnabled.main", "word.template.macroEnabledTemplate.main")) return new(SourceFormat.Word);
        if (types.Contains("presentationml.", StringComparison.Ordinal) && Holds(types, "presentation.main", "slideshow.main", "template.main")) return new(SourceFormat.PowerPoint);
        if (types.Contains("powerpoint.", StringComparison.Ordinal) && types.Contains(".macroEnabled.main", StringComparison.Ordinal)) return new(SourceFormat.PowerPoint);
        return Holds(types, "spreadsheetml.sheet.main", "spreadsheetml.template.main", "excel.sheet.macroEnabled.main", "excel.template.macroEnabled.main") ? new(SourceFormat.Excel) : null;
    }

    private static ContentKind OfNames(List<string> names)
    {
        if (names.Contains("mimetype")) return Unknown("the file is an OpenDocument or EPUB file; save it as an Office or PDF file");
        if (names.Exists(name => name.StartsWith("word/", StringComparison.OrdinalIgnoreCase))) return new(SourceFormat.Word);
        if (names.Exists(name => name.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase))) return new(SourceFormat.PowerPoint);
        if (names.Exists(name => name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase))) return new(SourceFormat.Excel);
        return Unknown("the file is a zip archive; unpack it and name the files in it");
    }

    private static ContentKind Unknown(string why) => new(SourceFormat.Unknown, FindingCodes.UnknownFormat, why);

    private static bool Holds(string types, params ReadOnlySpan<string> any)
    {
        foreach (var type in any)
            if (types.Contains(type, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>Where the record that ends a zip directory stands; a comment of up to 64 KiB may follow it.</summary>
    private static int? EndOfDirectory(ReadOnlySpan<byte> content)
    {
        var from = Math.Max(0, content.Length - EndRecord - ushort.MaxValue);
        var at = content[from..].LastIndexOf("PK\x05\x06"u8);
        return at < 0 || from + at + EndRecord > content.Length ? null : from + at;
    }

    /// <summary>The start of one entry's content as text; "" where it is damaged.</summary>
    private static string Inflate(ReadOnlySpan<byte> content, ReadOnlySpan<byte> entry)
    {
        var method = BinaryPrimitives.ReadUInt16LittleEndian(entry[10..]);
        long packed = BinaryPrimitives.ReadUInt32LittleEndian(entry[20..]);
        long header = BinaryPrimitives.ReadUInt32LittleEndian(entry[42..]);
        if (header + 30 > content.Length) return "";
        var local = content[(int)header..];
        var start = header + 30 + BinaryPrimitives.ReadUInt16LittleEndian(local[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(local[28..]);
        if (start + packed > content.Length) return "";
        var bytes = content.Slice((int)start, (int)packed);
        if (method == 0) return Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, MaxTypes)]);
        if (method != 8) return "";
        try
        {
            using var inflated = new DeflateStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
            var text = new byte[MaxTypes / 4];
            var length = inflated.ReadAtLeast(text, text.Length, throwOnEndOfStream: false);
            return Encoding.UTF8.GetString(text, 0, length);
        }
        catch (InvalidDataException)
        {
            return "";
        }
    }
}
