using System.Buffers.Binary;
using System.IO.Compression;

namespace CuiBono.Tables;

/// <summary>The beginning and the end of a file's content, unpacked where it is packed with gzip.</summary>
/// <param name="Head">The first bytes.</param>
/// <param name="Last">The last byte that is no white space; 0 where there is none.</param>
/// <param name="IsPacked">Whether the file is packed.</param>
/// <param name="IsCut">Whether the packed file's own length, which stands at its end (RFC 1952, 2.3.1), is not that of its content.</param>
/// <param name="IsTooLong">Whether it unpacks to more than is allowed.</param>
internal sealed record FileEnds(byte[] Head, byte Last, bool IsPacked, bool IsCut, bool IsTooLong)
{
    private const int Chunk = 64 * 1024;

    /// <exception cref="InvalidDataException">The file is packed and broken.</exception>
    public static FileEnds Of(string path, long mostBytes)
    {
        using var file = File.OpenRead(path);
        var buffer = new byte[Chunk];
        var length = file.ReadAtLeast(buffer, Chunk, throwOnEndOfStream: false);
        if (buffer is not [0x1F, 0x8B, ..])
        {
            var head = buffer[..length];
            var last = LastOf(head);
            if (file.Length > length)
            {
                file.Position = file.Length - Chunk;
                last = LastOf(buffer.AsSpan(0, file.ReadAtLeast(buffer, Chunk, throwOnEndOfStream: false)));
            }

            return new FileEnds(head, last, false, false, false);
        }

        var stated = Stated(file);
        file.Position = 0;
        using var content = new GZipStream(file, CompressionMode.Decompress);
        byte[]? first = null;
        var end = (byte)0;
        var total = 0L;
        while (content.ReadAtLeast(buffer, Chunk, throwOnEndOfStream: false) is > 0 and var count)
        {
            first ??= buffer[..count];
            if (LastOf(buffer.AsSpan(0, count)) is var last and not 0) end = last;
            total += count;
            if (total > mostBytes) return new FileEnds(first, end, true, false, true);
        }

        return new FileEnds(first ?? [], end, true, (uint)total != stated, false);
    }

    private static uint Stated(FileStream file)
    {
        if (file.Length < 4) return 0;
        file.Position = file.Length - 4;
        Span<byte> size = stackalloc byte[4];
        file.ReadExactly(size);
        return BinaryPrimitives.ReadUInt32LittleEndian(size);
    }

    private static byte LastOf(ReadOnlySpan<byte> bytes) => bytes.TrimEnd(" \t\r\n"u8) is [.., var last] ? last : (byte)0;
}
