namespace CuiBono.Processes.Import;

/// <summary>The packed bytes of an input: looks at the first, counts them, and can be given more behind its end.</summary>
internal sealed class PackedStream : ForwardStream
{
    private readonly Stream source;
    private readonly byte[] first = new byte[2];
    private readonly int firstCount;
    private int firstGiven;
    private ReadOnlyMemory<byte> appended;

    public PackedStream(Stream source)
    {
        this.source = source;
        firstCount = source.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
    }

    /// <summary>Whether the input starts as a gzip member does (RFC 1952, 2.3.1).</summary>
    public bool IsGzip => firstCount == 2 && first[0] == 0x1F && first[1] == 0x8B;

    /// <summary>How many bytes of the source were given.</summary>
    public long Given { get; private set; }

    /// <summary>Whether a read found the source at its end.</summary>
    public bool IsPastEnd { get; private set; }

    public void Append(ReadOnlyMemory<byte> bytes) => appended = bytes;

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        int read;
        if (firstGiven < firstCount)
        {
            read = Math.Min(buffer.Length, firstCount - firstGiven);
            first.AsSpan(firstGiven, read).CopyTo(buffer);
            firstGiven += read;
        }
        else if (IsPastEnd)
        {
            read = Math.Min(buffer.Length, appended.Length);
            appended.Span[..read].CopyTo(buffer);
            appended = appended[read..];
            return read;
        }
        else
        {
            read = source.Read(buffer);
            IsPastEnd = read == 0;
        }

        Given += read;
        return read;
    }
}
