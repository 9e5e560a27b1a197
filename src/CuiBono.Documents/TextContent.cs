using System.Buffers;
using System.Text;
using System.Text.Unicode;
using CuiBono.Evidence;

namespace CuiBono.Documents;

/// <summary>Turns the bytes of a text file into text and says what had to be assumed.</summary>
/// <remarks>In this order: a byte order mark, the declared encoding, UTF-16 by its zeros, none where escape sequences of ISO 2022 change the letters, UTF-8 where every byte is valid, UTF-8 with damage where four fifths of what
/// is not ASCII is valid, else Windows-1252, unless the bytes speak against a text in Latin letters; then the file stays unread, for a wrong guess reads as words.</remarks>
internal static class TextContent
{
    private const int Looked = 64 * 1024;
    private const int LongestExample = 40;

    /// <summary>What a decoder gives for bytes without a meaning: its replacement, or the control characters in whose places code pages have letters.</summary>
    private static readonly SearchValues<char> NoLetters = SearchValues.Create([.. Enumerable.Range(0x80, 0x20).Where(unit => unit != 0x85).Select(unit => (char)unit), '\uFFFD']);

    /// <summary>"ESC $", with which ISO 2022 turns to letters of two bytes; all of it is ASCII.</summary>
    private static ReadOnlySpan<byte> SwitchesTwoBytes => [0x1B, (byte)'$'];

    /// <summary>Whether the bytes are no text: NUL bytes without being UTF-16, or many control characters.</summary>
    public static bool LooksBinary(ReadOnlySpan<byte> content, TextEncoding? declared = null)
    {
        if ((ByteOrderMark(content).Encoding ?? declared?.Encoding ?? ByZeros(content)) is { } encoding && encoding is UnicodeEncoding or UTF32Encoding) return false;
        if (content.Contains((byte)0)) return true;
        var controls = 0;
        foreach (var value in content)
            if (value < 0x20 && value is not (9 or 10 or 11 or 12 or 13 or 27)) controls++;
        return controls > 4 + content.Length / 100;
    }

    /// <summary>The first bytes as text, for telling formats apart.</summary>
    public static string Peek(ReadOnlySpan<byte> content, int bytes, TextEncoding? declared = null)
    {
        content = content[..Math.Min(content.Length, bytes)];
        var (encoding, mark) = ByteOrderMark(content);
        return (encoding ?? declared?.Encoding ?? ByZeros(content) ?? Encoding.UTF8).GetString(content[mark..]);
    }

    /// <summary>The text; empty where the encoding cannot be told, and the file is then unread.</summary>
    public static string Decode(ReadOnlySpan<byte> content, Reading reading)
    {
        var (marked, length) = ByteOrderMark(content);
        var body = content[length..];
        var declared = reading.Encoding;
        if (marked is not null)
        {
            if (declared is not null && declared.Encoding.CodePage != marked.CodePage)
                reading.Say(FindingCodes.EncodingDiffers, $"the file is declared as {declared.Name} and its byte order mark says {marked.WebName}; it was read as {marked.WebName}", reading.Whole, FindingSeverity.Warning);
            return With(marked, marked.WebName, body, reading);
        }

        if (declared is not null) return Declared(declared, body, reading);
        if (ByZeros(body) is { } wide)
        {
            reading.Say(FindingCodes.EncodingAssumed, $"the file names no encoding; by its zeros it was read as {wide.WebName}", reading.Whole, FindingSeverity.Info);
            return With(wide, wide.WebName, body, reading);
        }

        if (body.IndexOf(SwitchesTwoBytes) is >= 0 and var at)
        {
            reading.LeaveUnread(FindingCodes.EncodingUnknown, "the file changes its letters by escape sequences (ISO 2022); name its encoding (encoding: in cuibono.yaml, or --encoding), for example iso-2022-jp", reading.Whole with { Line = 1 + body[..at].Count((byte)'\n') });
            return "";
        }

        if (Utf8.IsValid(body)) return Encoding.UTF8.GetString(body);
        var bytes = HighBytes.Of(body);
        if (bytes.IsDamagedUtf8) return With(Encoding.UTF8, "UTF-8", body, reading);
        if (bytes.IsWestern) return Western(body, reading);
        reading.LeaveUnread(
            FindingCodes.EncodingUnknown,
            $"the file is not UTF-8 and not of Latin letters by its bytes; name its encoding (encoding: in cuibono.yaml, or --encoding), for example {string.Join(", ", TextEncoding.Names.Where(name => name is "windows-1251" or "windows-1250" or "shift_jis" or "gb18030"))}",
            reading.Whole with { Line = FirstInvalidLine(body) });
        return "";
    }

    private static string Declared(TextEncoding declared, ReadOnlySpan<byte> body, Reading reading)
    {
        if (declared.Encoding is not UTF8Encoding && body.ContainsAnyInRange((byte)0x80, (byte)0xFF) && Utf8.IsValid(body))
            reading.Say(FindingCodes.EncodingDiffers, $"the file is declared as {declared.Name} and was read so, though all of it is valid UTF-8; {Example(With(declared.Encoding, body))} shows how it came out", reading.Whole, FindingSeverity.Warning);
        return With(declared.Encoding, declared.Name, body, reading);
    }

    /// <summary>Windows-1252, with words that show a person whether that was right.</summary>
    private static string Western(ReadOnlySpan<byte> body, Reading reading)
    {
        var text = With(CodePagesEncodingProvider.Instance.GetEncoding(1252)!, body);
        reading.Say(
            FindingCodes.NotUtf8,
            $"the file is not UTF-8 from this line on; it was read as Windows-1252, in which it says {Example(text)}; where that is wrong, name its encoding",
            reading.Whole with { Line = FirstInvalidLine(body) },
            FindingSeverity.Warning);
        return text;
    }

    /// <summary>The text in an encoding; bytes that mean nothing in it become U+FFFD or a control character, and the first such line is said.</summary>
    private static string With(Encoding encoding, string name, ReadOnlySpan<byte> body, Reading reading)
    {
        var text = With(encoding, body);
        var wrong = encoding is not UTF8Encoding ? text.AsSpan().IndexOfAny(NoLetters) : Utf8.IsValid(body) ? -1 : text.IndexOf('\uFFFD', StringComparison.Ordinal);
        if (wrong >= 0)
            reading.Say(
                encoding is UTF8Encoding ? FindingCodes.InvalidUtf8 : FindingCodes.InvalidBytes,
                $"the file is not valid {name} from this line on; what could not be decoded is left out or stands as \uFFFD",
                reading.Whole with { Line = 1 + text.AsSpan(0, wrong).Count('\n') },
                FindingSeverity.Warning);
        return text;
    }

    private static string With(Encoding encoding, ReadOnlySpan<byte> body) => encoding.GetString(body);

    /// <summary>The first word that is not plain ASCII, in quotes.</summary>
    private static string Example(string text)
    {
        var at = text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F');
        if (at < 0) return "nothing but ASCII";
        var (start, end) = (at, at);
        while (start > 0 && at - start < LongestExample && !char.IsWhiteSpace(text[start - 1])) start--;
        while (end < text.Length && end - at < LongestExample && !char.IsWhiteSpace(text[end])) end++;
        return $"'{PassageText.Clean(text[start..end], 2 * LongestExample, out _)}'";
    }

    private static (Encoding? Encoding, int Length) ByteOrderMark(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return (Encoding.UTF8, 3);
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return (Encoding.UTF32, 4);
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return (Encoding.Unicode, 2);
        return content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? (Encoding.BigEndianUnicode, 2) : (null, 0);
    }

    /// <summary>UTF-16 without a mark: a third of all units at least are plain letters and blanks, whose upper byte is zero, and no lower byte is.</summary>
    private static Encoding? ByZeros(ReadOnlySpan<byte> content)
    {
        content = content[..(Math.Min(content.Length, Looked) & ~1)];
        if (content.Length < 8) return null;
        var (even, odd) = (0, 0);
        for (var at = 0; at < content.Length; at += 2)
        {
            if (content[at] == 0) even++;
            if (content[at + 1] == 0) odd++;
        }

        var enough = Math.Max(3, content.Length / 6);
        if (even == 0 && odd >= enough) return Encoding.Unicode;
        return odd == 0 && even >= enough ? Encoding.BigEndianUnicode : null;
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
