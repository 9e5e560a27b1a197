namespace CuiBono.Cli.Commands.Process;

/// <summary>A file that says how much of it was read.</summary>
internal sealed class ReadProgress(Stream file, Action<int, int> report) : Stream
{
    private int shown = -1;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => file.Length;

    public override long Position
    {
        get => file.Position;
        set => file.Position = value;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = file.Read(buffer);
        var percent = read == 0 || file.Length == 0 ? 100 : (int)(100 * file.Position / file.Length);
        if (percent != shown) report(shown = percent, 100);
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
