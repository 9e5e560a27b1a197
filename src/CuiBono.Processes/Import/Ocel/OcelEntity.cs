using System.Text;

namespace CuiBono.Processes.Import.Ocel;

/// <summary>An event or object as its format tells it, before it is known what its type declares; used again for each.</summary>
internal sealed class OcelEntity
{
    private byte[] text = new byte[1024];
    private int length;

    /// <summary>One value of an attribute.</summary>
    public readonly record struct Value(OcelSlice Name, OcelSlice Text, AttributeKind Kind, OcelSlice Time, long At);

    /// <summary>One relation to an object.</summary>
    public readonly record struct Relation(OcelSlice Object, OcelSlice Qualifier, long At);

    /// <summary>Its id, type and time; all may miss.</summary>
    public OcelSlice Id, Type, Time;

    /// <summary>Where it begins: a line, or what the reader makes of it.</summary>
    public long At;

    public List<Value> Values { get; } = [];

    public List<Relation> Relations { get; } = [];

    public ReadOnlySpan<byte> Utf8(OcelSlice slice) => text.AsSpan(slice.Start, slice.Length);

    public void Clear(long at)
    {
        (length, Id, Type, Time, At) = (0, default, default, default, at);
        Values.Clear();
        Relations.Clear();
    }

    public OcelSlice Add(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Space(utf8.Length));
        return Used(utf8.Length);
    }

    public OcelSlice Add(string value) => Used(Encoding.UTF8.GetBytes(value, Space(Encoding.UTF8.GetMaxByteCount(value.Length))));

    /// <summary>Room for a text of at most so many bytes; <see cref="Used"/> says how many it took.</summary>
    public Span<byte> Space(int count)
    {
        if (text.Length - length < count) Array.Resize(ref text, checked((int)Math.Min(Array.MaxLength, Math.Max((long)length + count, 2L * text.Length))));
        return text.AsSpan(length, count);
    }

    public OcelSlice Used(int count)
    {
        length += count;
        return new OcelSlice(length - count, count);
    }
}
