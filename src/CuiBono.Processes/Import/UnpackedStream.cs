using System.Globalization;
using System.IO.Compression;

namespace CuiBono.Processes.Import;

/// <summary>The bytes of an input, unpacked where its first bytes say gzip; of a broken or oversized one everything up to the break.</summary>
/// <remarks>Members that follow each other (RFC 1952, 2.2) are read as one; bytes behind the last that start no member are padding. Bad content makes no
/// exception: the stream ends, and <see cref="Break"/> says why. Where a member is damaged, not cut off, up to 4 KiB before the damage are lost.</remarks>
internal sealed class UnpackedStream : ForwardStream
{
    /// <summary>What may be unpacked before the ratio is looked at.</summary>
    private const long RatioFloor = 64L << 20;

    /// <summary>GZipStream gives nothing of a read that meets damage, so it is asked for little at a time.</summary>
    private const int Step = 4096;

    /// <summary>The texts that are put behind the end to ask whether it is one.</summary>
    private static ReadOnlySpan<byte> Question => "a member"u8;

    private static readonly byte[] PackedQuestion = Pack(Question);

    private readonly ImportLimits limits;
    private readonly PackedStream packed;
    private readonly Stream content;
    private byte[] head = [];
    private int headStart;
    private long unpacked;
    private bool isEnded;

    private UnpackedStream(Stream source, ImportLimits limits)
    {
        this.limits = limits;
        packed = new PackedStream(source);
        content = packed.IsGzip ? new GZipStream(packed, CompressionMode.Decompress, leaveOpen: true) : packed;
    }

    /// <summary>Whether the input is packed.</summary>
    public bool IsGzip => packed.IsGzip;

    /// <summary>Why the bytes end before the input does, as code and sentence of a finding; null where they do not, or the end was not reached yet.</summary>
    public (string Code, string Message)? Break { get; private set; }

    /// <summary>The unpacked bytes of a source; the source itself where it is unpacked already, so that one may look at the head and hand it on.</summary>
    public static UnpackedStream Of(Stream source, ImportLimits limits) => source as UnpackedStream ?? new UnpackedStream(source, limits);

    /// <summary>The next bytes, fewer only at the end; the next read gives them again.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        var have = head.Length - headStart;
        if (have < count)
        {
            var longer = new byte[count];
            head.AsSpan(headStart).CopyTo(longer);
            while (Fill(longer.AsSpan(have)) is var more and > 0) have += more;
            (head, headStart) = (longer[..have], 0);
        }

        return head.AsSpan(headStart, Math.Min(have, count));
    }

    /// <summary>Fills the buffer; gives less only at the end.</summary>
    public override int Read(Span<byte> buffer)
    {
        var filled = Math.Min(buffer.Length, head.Length - headStart);
        head.AsSpan(headStart, filled).CopyTo(buffer);
        headStart += filled;
        while (Fill(buffer[filled..]) is var more and > 0) filled += more;
        return filled;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) content.Dispose();
        base.Dispose(disposing);
    }

    private static byte[] Pack(ReadOnlySpan<byte> text)
    {
        using var to = new MemoryStream();
        using (var zip = new GZipStream(to, CompressionLevel.Optimal)) zip.Write(text);
        return to.ToArray();
    }

    private int Fill(Span<byte> buffer)
    {
        if (isEnded || buffer.IsEmpty) return 0;
        var left = limits.MaxBytes - unpacked;
        if (left <= 0) return End("too-many-bytes", string.Create(CultureInfo.InvariantCulture, $"the text is longer than {limits.MaxBytes:N0} bytes and was read up to there"));
        try
        {
            var read = content.Read(buffer[..(int)Math.Min(left, IsGzip ? Math.Min(Step, buffer.Length) : buffer.Length)]);
            unpacked += read;
            if (read == 0 && (!IsGzip || IsWhole())) isEnded = true;
            else if (read == 0) End("truncated-gzip", string.Create(CultureInfo.InvariantCulture, $"the gzip file breaks off; it was read up to there, {unpacked:N0} bytes of text"));
            else if (IsGzip && unpacked > RatioFloor && unpacked / limits.MaxRatio > packed.Given)
                End("gzip-ratio", string.Create(CultureInfo.InvariantCulture, $"a packed byte holds more than {limits.MaxRatio:N0} bytes of text; it was read up to {unpacked:N0} bytes"));
            return read;
        }
        catch (InvalidDataException)
        {
            return End("truncated-gzip", string.Create(CultureInfo.InvariantCulture, $"the gzip file is damaged; it was read up to there, {unpacked:N0} bytes of text"));
        }
    }

    /// <summary>GZipStream ends a cut file and a whole one alike. What tells them apart: behind the end of a whole one it reads another member.</summary>
    private bool IsWhole()
    {
        if (!packed.IsPastEnd) return true;
        packed.Append(PackedQuestion);
        Span<byte> answer = stackalloc byte[Question.Length];
        try
        {
            return content.ReadAtLeast(answer, answer.Length, throwOnEndOfStream: false) == answer.Length && answer.SequenceEqual(Question);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private int End(string code, string message)
    {
        (isEnded, Break) = (true, (code, message));
        return 0;
    }
}
