using System.Numerics;

namespace CuiBono.Networks.Diversity;

/// <summary>Sets of links as bits.</summary>
internal static class LinkSet
{
    public static int Words(int links) => (links + 63) >> 6;

    public static bool Has(ReadOnlySpan<ulong> set, int link) => (set[link >> 6] >> link & 1) != 0;

    public static void Add(Span<ulong> set, int link) => set[link >> 6] |= 1UL << link;

    /// <summary>Adds all of another set and says whether anything is new.</summary>
    public static bool Unite(Span<ulong> set, ReadOnlySpan<ulong> more)
    {
        var fresh = 0UL;
        for (var word = 0; word < set.Length; word++)
        {
            fresh |= more[word] & ~set[word];
            set[word] |= more[word];
        }

        return fresh != 0;
    }

    public static bool Meets(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        for (var word = 0; word < a.Length; word++)
            if ((a[word] & b[word]) != 0) return true;
        return false;
    }

    public static bool Same(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b) => a.SequenceEqual(b);

    public static int Count(ReadOnlySpan<ulong> set)
    {
        var count = 0;
        foreach (var word in set) count += BitOperations.PopCount(word);
        return count;
    }

    public static int CountBeyond(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        var count = 0;
        for (var word = 0; word < a.Length; word++) count += BitOperations.PopCount(a[word] & ~b[word]);
        return count;
    }

    /// <summary>How many links are in the first two sets and not in the third.</summary>
    public static int CountBeyond(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, ReadOnlySpan<ulong> without)
    {
        var count = 0;
        for (var word = 0; word < a.Length; word++) count += BitOperations.PopCount(a[word] & b[word] & ~without[word]);
        return count;
    }

    /// <summary>Leaves in a set what is in another too.</summary>
    public static void Meet(Span<ulong> set, ReadOnlySpan<ulong> other)
    {
        for (var word = 0; word < set.Length; word++) set[word] &= other[word];
    }
}
