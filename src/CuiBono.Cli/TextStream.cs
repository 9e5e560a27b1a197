using System.Text;

namespace CuiBono.Cli;

/// <summary>Passes UTF-8 bytes on to a writer of text, so that a long document is never in memory as a whole.</summary>
/// <param name="writer">Receives the text.</param>
internal sealed class TextStream(TextWriter writer) : Stream
{
    private readonly Decoder decoder = Encoding.UTF8.GetDecoder();

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Span<char> text = stackalloc char[1024];
        while (buffer.Length > 0)
        {
            decoder.Convert(buffer, text, flush: false, out var bytes, out var letters, out _);
            writer.Write(text[..letters]);
            buffer = buffer[bytes..];
        }
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
}
