using System.Text.Json;

namespace CuiBono.Processes.Import.Ocel;

/// <summary>The tokens of a JSON text of any length, read from a stream through a buffer that holds the longest of them.</summary>
internal ref struct JsonTokens
{
    private readonly Stream source;
    private readonly int longest;
    private byte[] buffer = new byte[1 << 18];
    private int length;
    private int counted;
    private long lines = 1;
    private bool isFinal;
    private Utf8JsonReader reader;

    public JsonTokens(Stream source, ImportLimits limits)
    {
        this.source = source;
        longest = Math.Min(Array.MaxLength / 2, limits.MaxValueBytes) + 1024;
        while (length < 3 && !isFinal) Fill();
        if (buffer.AsSpan(0, length).StartsWith("\uFEFF"u8)) buffer.AsSpan(3, length -= 3).CopyTo(buffer);
        reader = new Utf8JsonReader(buffer.AsSpan(0, length), isFinal, new JsonReaderState(new JsonReaderOptions { MaxDepth = Math.Max(1, limits.MaxDepth) }));
    }

    /// <summary>Whether a token was longer than the longest value allowed, so that reading ended before it.</summary>
    public bool IsTooLong { get; private set; }

    public readonly JsonTokenType Type => reader.TokenType;

    public readonly int Depth => reader.CurrentDepth;

    /// <summary>The token's bytes: of a text without its quotes, escapes as they are written.</summary>
    public readonly ReadOnlySpan<byte> Bytes => reader.ValueSpan;

    public readonly bool IsEscaped => reader.ValueIsEscaped;

    /// <summary>The line of the token, from 1.</summary>
    public long Line
    {
        get
        {
            var start = Math.Min(length, (int)reader.TokenStartIndex);
            if (start > counted) Count(start);
            return lines;
        }
    }

    /// <exception cref="JsonException">The text is not JSON from here on, breaks off, or is nested too deep.</exception>
    public bool Read()
    {
        while (!reader.Read())
        {
            if (isFinal || IsTooLong) return false;
            Refill();
        }

        return true;
    }

    /// <summary>A property name or text equals this one, whatever its escapes.</summary>
    public readonly bool Is(ReadOnlySpan<byte> text) => reader.ValueIsEscaped ? reader.ValueTextEquals(text) : reader.ValueSpan.SequenceEqual(text);

    /// <summary>Writes the text without escapes and gives its length.</summary>
    /// <exception cref="InvalidOperationException">The text is not Unicode.</exception>
    public readonly int CopyText(Span<byte> to) => reader.CopyString(to);

    private void Count(int end)
    {
        lines += buffer.AsSpan(counted, end - counted).Count((byte)'\n');
        counted = end;
    }

    private void Refill()
    {
        var (used, state) = ((int)reader.BytesConsumed, reader.CurrentState);
        if (used > counted) Count(used);
        buffer.AsSpan(used, length - used).CopyTo(buffer);
        (length, counted) = (length - used, counted - used);
        if (length > longest)
        {
            IsTooLong = true;
            reader = new Utf8JsonReader([], isFinalBlock: false, state);
            return;
        }

        if (length == buffer.Length) Array.Resize(ref buffer, 2 * length);
        Fill();
        reader = new Utf8JsonReader(buffer.AsSpan(0, length), isFinal, state);
    }

    private void Fill()
    {
        var count = source.Read(buffer.AsSpan(length));
        length += count;
        isFinal = count == 0;
    }
}
