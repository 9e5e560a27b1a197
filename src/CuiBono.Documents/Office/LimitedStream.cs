namespace CuiBono.Documents.Office;

/// <summary>Counts what comes out of a packed part and stops where the limits are reached, whatever the container declared.</summary>
internal sealed class LimitedStream(Stream inner, long packed, UnpackBudget budget) : Stream
{
    /// <summary>The longest stretch of XML without the start of a tag: no text of a real file comes near it.</summary>
    private const int MaxStretch = 2_000_000;

    private long _unpacked;
    private long _stretch;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _unpacked;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _unpacked += read;
        budget.Count(read, _unpacked, packed);
        var tag = buffer[..read].LastIndexOf((byte)'<');
        _stretch = tag < 0 ? _stretch + read : read - tag;
        if (_stretch > MaxStretch) throw new PartUnreadableException(FindingCodes.BrokenPart, "one piece of its XML is longer than 2 MB");
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
