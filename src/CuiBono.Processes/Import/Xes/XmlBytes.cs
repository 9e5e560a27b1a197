using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace CuiBono.Processes.Import.Xes;

/// <summary>The bytes of an XML file as valid UTF-8, whatever its encoding: a byte order mark tells it, then the declaration, then UTF-8 is assumed (XML 1.0, appendix F).</summary>
/// <remarks>Valid UTF-8 is read in place; what is not valid is replaced by U+FFFD and counted.</remarks>
internal sealed class XmlBytes : ForwardStream
{
    private readonly UnpackedStream source;
    private readonly Decoder? decoder;
    private byte[] pending = [];
    private int pendingStart;
    private byte[] carried = [];

    public XmlBytes(UnpackedStream source)
    {
        this.source = source;
        var head = source.Peek(512);
        var mark = 0;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) mark = 3;
        else if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) (mark, EncodingName) = (2, "utf-16BE");
        else if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) (mark, EncodingName) = (2, "utf-16");
        else if (head.StartsWith((ReadOnlySpan<byte>)[0, (byte)'<'])) EncodingName = "utf-16BE";
        else if (head.StartsWith((ReadOnlySpan<byte>)[(byte)'<', 0])) EncodingName = "utf-16";
        else EncodingName = Declared(head);
        source.ReadExactly(new byte[mark]);
        if (EncodingName is "utf-8") return;
        if (Find(EncodingName) is { } encoding) decoder = encoding.GetDecoder();
        else UnknownEncoding = EncodingName;
    }

    /// <summary>The encoding that was read.</summary>
    public string EncodingName { get; private set; } = "utf-8";

    /// <summary>An encoding that the file declares and that is not known; it was read as UTF-8.</summary>
    public string? UnknownEncoding { get; }

    /// <summary>Sequences that are no text in the encoding.</summary>
    public long Replaced { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        while (true)
        {
            if (pendingStart < pending.Length)
            {
                var given = Math.Min(buffer.Length, pending.Length - pendingStart);
                pending.AsSpan(pendingStart, given).CopyTo(buffer);
                pendingStart += given;
                return given;
            }

            if (decoder is not null)
            {
                if (!Decode()) return 0;
                continue;
            }

            var held = Math.Min(carried.Length, buffer.Length);
            carried.AsSpan(0, held).CopyTo(buffer);
            var count = held + source.Read(buffer[held..]);
            var isLast = count < buffer.Length;
            carried = carried[held..];
            var text = buffer[..count];
            var whole = isLast ? count : count - Unfinished(text);
            carried = [.. text[whole..], .. carried];
            if (Utf8.IsValid(text[..whole])) return whole;
            Repair(text[..whole]);
        }
    }

    /// <summary>The encoding that the XML declaration names, in lower case.</summary>
    private static string Declared(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith("<?xml"u8)) return "utf-8";
        var declaration = Encoding.Latin1.GetString(head[..Math.Max(0, head.IndexOf("?>"u8))]);
        var at = declaration.IndexOf("encoding", StringComparison.Ordinal);
        var name = at < 0 ? [] : declaration[(at + 8)..].TrimStart(' ', '\t', '\r', '\n', '=').Split('"', '\'');
        // Bytes that can be read this far are not UTF-16, whatever they say.
        return name.Length < 2 || name[1].ToLowerInvariant() is not { } told || told is "us-ascii" or "utf8" or "utf-16" ? "utf-8" : told;
    }

    private static Encoding? Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private bool Decode()
    {
        var raw = new byte[1 << 16];
        var count = source.Read(raw);
        var characters = new char[decoder!.GetCharCount(raw, 0, count, flush: count == 0)];
        decoder.GetChars(raw.AsSpan(0, count), characters, flush: count == 0);
        foreach (var character in characters)
            if (character == '\uFFFD')
                Replaced++;
        (pending, pendingStart) = (Encoding.UTF8.GetBytes(characters), 0);
        return count > 0 || pending.Length > 0;
    }

    private void Repair(ReadOnlySpan<byte> text)
    {
        var repaired = new ArrayBufferWriter<byte>(text.Length + 64);
        while (text.Length > 0)
        {
            var isValid = Rune.DecodeFromUtf8(text, out _, out var used) == OperationStatus.Done;
            if (!isValid) Replaced++;
            repaired.Write(isValid ? text[..used] : "\uFFFD"u8);
            text = text[used..];
        }

        (pending, pendingStart) = (repaired.WrittenSpan.ToArray(), 0);
    }

    /// <summary>How many bytes at the end begin a letter that goes on behind them.</summary>
    private static int Unfinished(ReadOnlySpan<byte> text)
    {
        for (var back = 1; back <= Math.Min(3, text.Length); back++)
        {
            var lead = text[^back];
            if (lead < 0x80) return 0;
            if (lead >= 0xC0) return back < (lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2) ? back : 0;
        }

        return 0;
    }
}
