using System.Text;

namespace CuiBono.Documents;

/// <summary>What a file's bytes are, and for those that cannot be read, why.</summary>
/// <param name="Format">The format, or <see cref="SourceFormat.Unknown"/>.</param>
/// <param name="Code">The finding's code where the format is unknown.</param>
/// <param name="Why">The reason where the format is unknown.</param>
internal readonly record struct ContentKind(SourceFormat Format, string Code = "", string Why = "")
{
    private const int Looked = 64 * 1024;

    public static ContentKind Of(ReadOnlySpan<byte> content, string name, TextEncoding? declared = null)
    {
        if (content.IsEmpty) return new(SourceFormat.Unknown, FindingCodes.EmptyFile, "the file is empty");
        if (content[..Math.Min(content.Length, 1024)].IndexOf("%PDF-"u8) >= 0) return new(SourceFormat.Pdf);
        if (content.StartsWith("PK\x03\x04"u8) || content.StartsWith("PK\x05\x06"u8)) return Office.OfficeKind.Of(content);
        if (content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return OfCompound(content);
        if (Foreign(content) is { } foreign) return Unknown($"the file is {foreign}, which is not read");
        if (TextContent.LooksBinary(content[..Math.Min(content.Length, Looked)], declared)) return Unknown("the file is binary and none of the formats that are read");

        return new(OfText(content, name, declared));
    }

    private static ContentKind Unknown(string why) => new(SourceFormat.Unknown, FindingCodes.UnknownFormat, why);

    /// <summary>The OLE compound container: encrypted Office files and the formats before 2007. Stream names are UTF-16.</summary>
    private static ContentKind OfCompound(ReadOnlySpan<byte> content)
    {
        if (Holds(content, "EncryptedPackage")) return new(SourceFormat.Unknown, FindingCodes.Encrypted, "the Office file is encrypted; save it without a password");
        if (Holds(content, "WordDocument")) return Unknown("the file is a Word document of the format before 2007 (.doc); save it as .docx");
        if (Holds(content, "PowerPoint Document")) return Unknown("the file is a presentation of the format before 2007 (.ppt); save it as .pptx");
        if (Holds(content, "Workbook") || Holds(content, "Book")) return Unknown("the file is a workbook of the format before 2007 (.xls); save it as .xlsx");
        return Unknown("the file is an OLE container (an Outlook message or an old Office file), which is not read");
    }

    private static bool Holds(ReadOnlySpan<byte> content, string stream) => content.IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;

    private static string? Foreign(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("{\\rtf"u8)) return "Rich Text (.rtf)";
        if (content.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return "a gzip archive";
        if (content.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF])) return "a 7z archive";
        if (content.StartsWith("Rar!"u8)) return "a RAR archive";
        if (content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])) return "a PNG image";
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return "a JPEG image";
        if (content.StartsWith("GIF8"u8)) return "a GIF image";
        if (content.StartsWith("PK"u8) && content.Length > 2 && content[2] < 0x20) return "a damaged zip archive";

        var start = content[..Math.Min(content.Length, 512)];
        if (start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) start = start[3..];
        start = start.TrimStart(" \t\r\n"u8);
        if (StartsWithIgnoringCase(start, "<!doctype html") || StartsWithIgnoringCase(start, "<html")) return "a web page (.html)";
        return StartsWithIgnoringCase(start, "<?xml") ? "an XML file" : null;
    }

    /// <summary>An object with a named property, or a list of objects: no other text begins so.</summary>
    private static bool LooksLikeJson(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("\uFEFF \t\r\n");
        if (text.IsEmpty || text[0] is not ('{' or '[')) return false;
        var next = text[1..].TrimStart();
        return !next.IsEmpty && next[0] == (text[0] == '{' ? '"' : '{');
    }

    private static bool StartsWithIgnoringCase(ReadOnlySpan<byte> content, string word) =>
        content.Length >= word.Length && Ascii.EqualsIgnoreCase(content[..word.Length], word);

    private static SourceFormat OfText(ReadOnlySpan<byte> content, string name, TextEncoding? declared) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        _ when LooksLikeJson(TextContent.Peek(content, 512, declared)) => SourceFormat.Json,
        ".md" or ".markdown" or ".txt" or ".text" or ".yaml" or ".yml" => SourceFormat.Markdown,
        ".csv" or ".tsv" or ".tab" => SourceFormat.Csv,
        _ => Tables.CsvDialect.LooksLikeTable(TextContent.Peek(content, Looked, declared)) ? SourceFormat.Csv : SourceFormat.Markdown,
    };
}
