using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace CuiBono.Processes;

/// <summary>Gives each distinct text a code, from its UTF-8 bytes and without making a string.</summary>
/// <remarks>Open addressing with linear probing. The hash has a seed of its own in each process, so that a hostile log cannot choose texts that collide;
/// codes follow the order of appearance and never depend on it.</remarks>
public sealed class VocabularyBuilder
{
    private static readonly ulong Seed = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8));

    private byte[] text = new byte[256];
    private int[] ends = new int[16];
    private ulong[] slots = new ulong[32];

    /// <summary>How many distinct texts there are.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes of all distinct texts.</summary>
    internal int TextBytes => Count == 0 ? 0 : ends[Count - 1];

    /// <summary>The code of a text, new where it was not seen before.</summary>
    /// <exception cref="InvalidOperationException">All texts together would pass two gigabytes.</exception>
    public int Code(ReadOnlySpan<byte> utf8)
    {
        var hash = Hash(utf8);
        var at = Slot(utf8, hash);
        return slots[at] == 0 ? Add(utf8, hash, at) : (int)slots[at] - 1;
    }

    /// <summary>The code of a text, new where it was not seen before.</summary>
    public int Code(string value)
    {
        var length = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (length > 1024) return Code(Encoding.UTF8.GetBytes(value));
        Span<byte> bytes = stackalloc byte[length];
        return Code(bytes[..Encoding.UTF8.GetBytes(value, bytes)]);
    }

    /// <summary>The text of a code.</summary>
    public ReadOnlySpan<byte> Utf8(int code)
    {
        var start = code == 0 ? 0 : ends[code - 1];
        return text.AsSpan(start, ends[code] - start);
    }

    /// <summary>The code of a text, or -1 where it was never seen.</summary>
    internal int Find(ReadOnlySpan<byte> utf8) => (int)slots[Slot(utf8, Hash(utf8))] - 1;

    /// <summary>The first texts as a builder of their own.</summary>
    internal VocabularyBuilder Copy(int count)
    {
        if (count == Count) return new VocabularyBuilder { text = [.. text], ends = [.. ends], slots = [.. slots], Count = Count };
        var copy = new VocabularyBuilder();
        for (var code = 0; code < count; code++) copy.Code(Utf8(code));
        return copy;
    }

    private int Add(ReadOnlySpan<byte> utf8, uint hash, int at)
    {
        var start = Count == 0 ? 0 : ends[Count - 1];
        var end = (long)start + utf8.Length;
        if (end > Array.MaxLength) throw new InvalidOperationException("The distinct texts of one column pass two gigabytes.");
        if (end > text.Length) Array.Resize(ref text, (int)Math.Min(Array.MaxLength, Math.Max(end, 2L * text.Length)));
        if (Count == ends.Length) Array.Resize(ref ends, 2 * Count);
        utf8.CopyTo(text.AsSpan(start));
        ends[Count] = (int)end;
        slots[at] = (ulong)hash << 32 | (uint)++Count;
        if (4L * Count > 3L * slots.Length) Rehash();
        return Count - 1;
    }

    /// <summary>Where a text is, or the empty slot where it belongs. A slot is the hash, and the code and one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Slot(ReadOnlySpan<byte> utf8, uint hash)
    {
        var (known, mask) = (slots, slots.Length - 1);
        var at = (int)hash & mask;
        while (known[at] is var slot and not 0 && ((uint)(slot >> 32) != hash || !Utf8((int)slot - 1).SequenceEqual(utf8))) at = (at + 1) & mask;
        return at;
    }

    private void Rehash()
    {
        var before = slots;
        slots = new ulong[2 * before.Length];
        var mask = slots.Length - 1;
        foreach (var slot in before)
        {
            if (slot == 0) continue;
            var at = (int)(slot >> 32) & mask;
            while (slots[at] != 0) at = (at + 1) & mask;
            slots[at] = slot;
        }
    }

    /// <summary>Multiply and fold, eight bytes at a time (after Wang Yi's wyhash).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(ReadOnlySpan<byte> value)
    {
        var hash = Seed ^ (ulong)value.Length;
        var rest = value;
        for (; rest.Length > 8; rest = rest[8..]) hash = Fold(hash ^ MemoryMarshal.Read<ulong>(rest), 0xA0761D6478BD642Ful);
        hash = Fold(hash ^ Last(value), 0xE7037ED1A0B428DBul);
        return (uint)(hash ^ (hash >> 32));
    }

    /// <summary>The last eight bytes, or all of a shorter text; some of them twice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Last(ReadOnlySpan<byte> value) => value.Length switch
    {
        >= 8 => MemoryMarshal.Read<ulong>(value[^8..]),
        >= 4 => MemoryMarshal.Read<uint>(value) | (ulong)MemoryMarshal.Read<uint>(value[^4..]) << 32,
        > 0 => value[0] | (uint)value[value.Length / 2] << 8 | (uint)value[^1] << 16,
        _ => 0,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fold(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high ^ BitOperations.RotateLeft(low, 1);
    }
}
