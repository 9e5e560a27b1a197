using System.Text;
using System.Text.Unicode;
using CuiBono.Evidence;

namespace CuiBono.Documents;

/// <summary>Turns the bytes of a text file into text and says what had to be assumed.</summary>
internal static class TextContent
{
    /// <summary>What Windows-1252 has in place of the control characters 0x80 to 0x9F.</summary>
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009Džÿ";

    /// <summary>Whether the bytes are no text: NUL bytes without a UTF-16 mark, or many control characters.</summary>
    public static bool LooksBinary(ReadOnlySpan<byte> content)
    {
        if (ByteOrderMark(content).Encoding is { } encoding && encoding is not UTF8Encoding) return false;
        if (content.Contains((byte)0)) return true;
        var controls = 0;
        foreach (var value in content)
            if (value < 0x20 && value is not (9 or 10 or 11 or 12 or 13 or 27)) controls++;
        return controls > 4 + content.Length / 100;
    }

    /// <summary>The first bytes as text, for telling formats apart.</summary>
    public static string Peek(ReadOnlySpan<byte> content, int bytes)
    {
        content = content[..Math.Min(content.Length, bytes)];
        var (encoding, mark) = ByteOrderMark(content);
        return (encoding ?? Encoding.UTF8).GetString(content[mark..]);
    }

    /// <summary>The text of a Markdown file; bytes that are not UTF-8 become U+FFFD, and the first such line is said.</summary>
    public static string DecodeWithReplacement(ReadOnlySpan<byte> content, Reading reading)
    {
        var (encoding, mark) = ByteOrderMark(content);
        var body = content[mark..];
        if (encoding is not null and not UTF8Encoding) return encoding.GetString(body);
        if (!Utf8.IsValid(body))
            reading.Say(
                FindingCodes.InvalidUtf8,
                "the file is not valid UTF-8 from this line on; what could not be decoded stands as \uFFFD",
                reading.Whole with { Line = FirstInvalidLine(body) },
                FindingSeverity.Warning);
        return Encoding.UTF8.GetString(body);
    }

    /// <summary>The text of a table; where it is not UTF-8 it is read as Windows-1252, which spreadsheets write, and that is said.</summary>
    public static string DecodeWithFallback(ReadOnlySpan<byte> content, Reading reading)
    {
        var (encoding, mark) = ByteOrderMark(content);
        var body = content[mark..];
        if (encoding is not null and not UTF8Encoding) return encoding.GetString(body);
        if (Utf8.IsValid(body)) return Encoding.UTF8.GetString(body);
        reading.Say(
            FindingCodes.SecondaryEncoding,
            "the file is not UTF-8 from this line on; it was read as Windows-1252",
            reading.Whole with { Line = FirstInvalidLine(body) },
            FindingSeverity.Warning);
        return string.Create(body.Length, body, static (text, bytes) =>
        {
            for (var at = 0; at < bytes.Length; at++)
                text[at] = bytes[at] is >= 0x80 and <= 0x9F ? Windows1252[bytes[at] - 0x80] : (char)bytes[at];
        });
    }

    private static (Encoding? Encoding, int Length) ByteOrderMark(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return (Encoding.UTF8, 3);
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return (Encoding.UTF32, 4);
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return (Encoding.Unicode, 2);
        return content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? (Encoding.BigEndianUnicode, 2) : (null, 0);
    }

    private static int FirstInvalidLine(ReadOnlySpan<byte> body)
    {
        var line = 1;
        while (true)
        {
            var end = body.IndexOf((byte)'\n');
            if (end < 0 || !Utf8.IsValid(body[..end])) return line;
            body = body[(end + 1)..];
            line++;
        }
    }
}
