using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace CuiBono.Processes.Import;

/// <summary>The text of a file as valid UTF-8, whatever its encoding, without its byte order mark.</summary>
/// <remarks>A byte order mark tells UTF-8 and UTF-16. Without one, the first block with letters beyond ASCII decides between UTF-8 and Windows-1252, by whether
/// it holds more sequences that are UTF-8 than ones that are not; later bytes that are not UTF-8 are replaced by U+FFFD and counted.</remarks>
internal sealed class Utf8Text(Stream source)
{
    private const int Block = 1 << 16;
    private const string Windows1252 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private readonly byte[] raw = new byte[Block];
    private byte[] ready = new byte[Block];
    private int readyStart, readyEnd, carried;
    private Decoder? utf16;
    private bool started, decided, isWindows1252, ended;

    /// <summary>The encoding, as far as it is known.</summary>
    public string Encoding { get; private set; } = "UTF-8";

    /// <summary>Sequences that were not UTF-8 and were replaced.</summary>
    public long Replaced { get; private set; }

    /// <summary>Bytes read from the source.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Reads at least one byte, or none at the end.</summary>
    public int Read(Span<byte> destination)
    {
        while (readyStart == readyEnd)
        {
            if (ended) return 0;
            Fill();
        }

        var count = Math.Min(destination.Length, readyEnd - readyStart);
        ready.AsSpan(readyStart, count).CopyTo(destination);
        readyStart += count;
        return count;
    }

    private void Fill()
    {
        var count = source.ReadAtLeast(raw.AsSpan(carried), started ? 1 : 4, throwOnEndOfStream: false);
        BytesRead += count;
        ended = count == 0 || (!started && count < 4);
        var block = raw.AsSpan(0, carried + count);
        carried = 0;
        if (!started)
        {
            started = true;
            block = AfterMark(block);
        }

        (readyStart, readyEnd) = (0, 0);
        if (utf16 is not null) FromUtf16(block);
        else if (isWindows1252) FromWindows1252(block);
        else FromUtf8(block);
    }

    private Span<byte> AfterMark(Span<byte> block)
    {
        if (block is [0xEF, 0xBB, 0xBF, ..])
        {
            decided = true;
            return block[3..];
        }

        if (block is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])) return block;
        var big = block[0] == 0xFE;
        Encoding = big ? "UTF-16BE" : "UTF-16LE";
        utf16 = (big ? System.Text.Encoding.BigEndianUnicode : System.Text.Encoding.Unicode).GetDecoder();
        return block[2..];
    }

    private void FromUtf8(Span<byte> block)
    {
        var whole = ended ? block : block[..^Unfinished(block)];
        if (!decided && !Ascii.IsValid(whole))
        {
            decided = true;
            isWindows1252 = !Utf8.IsValid(whole) && LooksForeign(whole);
            if (isWindows1252)
            {
                Encoding = "Windows-1252";
                FromWindows1252(block);
                return;
            }
        }

        if (Utf8.IsValid(whole)) Append(whole);
        else
            for (var rest = whole; rest.Length > 0;)
            {
                if (Rune.DecodeFromUtf8(rest, out _, out var used) == OperationStatus.Done) Append(rest[..used]);
                else
                {
                    Append("\uFFFD"u8);
                    Replaced++;
                }

                rest = rest[used..];
            }

        carried = block.Length - whole.Length;
        block[whole.Length..].CopyTo(raw);
    }

    private void FromUtf16(ReadOnlySpan<byte> block)
    {
        var characters = new char[block.Length / 2 + 2];
        var count = utf16!.GetChars(block, characters, ended);
        Append(System.Text.Encoding.UTF8.GetBytes(characters, 0, count));
    }

    private void FromWindows1252(ReadOnlySpan<byte> block)
    {
        Span<byte> encoded = stackalloc byte[4];
        foreach (var value in block)
        {
            var character = value is >= 0x80 and < 0xA0 ? Windows1252[value - 0x80] : (char)value;
            Append(encoded[..new Rune(character).EncodeToUtf8(encoded)]);
        }
    }

    private void Append(ReadOnlySpan<byte> text)
    {
        if (readyEnd + text.Length > ready.Length) Array.Resize(ref ready, Math.Max(2 * ready.Length, readyEnd + text.Length));
        text.CopyTo(ready.AsSpan(readyEnd));
        readyEnd += text.Length;
    }

    /// <summary>Bytes of a last sequence that may go on in the next block.</summary>
    private static int Unfinished(ReadOnlySpan<byte> block)
    {
        for (var back = 1; back <= Math.Min(3, block.Length); back++)
        {
            var value = block[^back];
            if (value < 0x80) return 0;
            if (value >= 0xC0) return back < (value >= 0xF0 ? 4 : value >= 0xE0 ? 3 : 2) ? back : 0;
        }

        return 0;
    }

    private static bool LooksForeign(ReadOnlySpan<byte> block)
    {
        var balance = 0;
        while (block.Length > 0)
        {
            var done = Rune.DecodeFromUtf8(block, out var rune, out var used) == OperationStatus.Done;
            if (!done) balance++;
            else if (!rune.IsAscii) balance--;
            block = block[used..];
        }

        return balance > 0;
    }
}
