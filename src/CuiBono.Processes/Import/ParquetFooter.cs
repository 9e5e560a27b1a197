using System.Buffers.Binary;

namespace CuiBono.Processes.Import;

/// <summary>Walks the footer of a Parquet file before it is decoded: a damaged one can keep the decoder busy for ever.</summary>
/// <remarks>Thrift's compact protocol: fields of a type, nested structures and lists, whose sizes must fit the bytes that are left.</remarks>
internal ref struct ParquetFooter
{
    private const int TailLength = 8;
    private const int MaxDepth = 32;

    private ReadOnlySpan<byte> rest;

    /// <summary>Whether the file ends in a footer that is whole. The place in the stream stays.</summary>
    public static bool IsSound(Stream file)
    {
        var start = file.Position;
        Span<byte> tail = stackalloc byte[TailLength];
        if (file.Length - start < TailLength + 4) return false;
        file.Seek(-TailLength, SeekOrigin.End);
        file.ReadExactly(tail);
        var length = BinaryPrimitives.ReadInt32LittleEndian(tail);
        if (!tail[4..].SequenceEqual("PAR1"u8) || length <= 0 || length > file.Length - start - TailLength - 4) return false;
        var footer = new byte[length];
        file.Seek(-TailLength - length, SeekOrigin.End);
        file.ReadExactly(footer);
        file.Position = start;
        return new ParquetFooter { rest = footer }.Structure(0);
    }

    private bool Structure(int depth)
    {
        if (depth > MaxDepth) return false;
        while (Byte(out var header))
        {
            if (header == 0) return true;
            if (header >> 4 == 0 && !Number(out _)) return false;
            if (!Value(header & 15, depth, isElement: false)) return false;
        }

        return false;
    }

    private bool Value(int type, int depth, bool isElement) => type switch
    {
        1 or 2 => !isElement || Byte(out _),
        3 => Byte(out _),
        4 or 5 or 6 => Number(out _),
        7 => Skip(8),
        8 => Number(out var length) && Skip(length),
        9 or 10 => List(depth),
        12 => Structure(depth + 1),
        _ => false,
    };

    private bool List(int depth)
    {
        if (depth > MaxDepth || !Byte(out var header)) return false;
        var size = (ulong)header >> 4;
        if ((size == 15 && !Number(out size)) || size > (ulong)rest.Length) return false;
        for (; size > 0; size--)
            if (!Value(header & 15, depth + 1, isElement: true))
                return false;
        return true;
    }

    private bool Number(out ulong value)
    {
        value = 0;
        for (var shift = 0; shift < 70 && Byte(out var part); shift += 7)
        {
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80) return true;
        }

        return false;
    }

    private bool Byte(out int value)
    {
        value = rest.IsEmpty ? 0 : rest[0];
        return Skip(1);
    }

    private bool Skip(ulong count)
    {
        if (count > (ulong)rest.Length) return false;
        rest = rest[(int)count..];
        return true;
    }
}
