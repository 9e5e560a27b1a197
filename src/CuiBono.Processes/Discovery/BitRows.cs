using System.Numerics;

namespace CuiBono.Processes.Discovery;

/// <summary>Sets of small numbers, one a row, as bits.</summary>
internal sealed class BitRows(int rows, int size)
{
    private readonly ulong[] words = new ulong[rows * WordsOf(size)];
    private readonly int width = WordsOf(size);

    /// <summary>A row, 64 numbers a word.</summary>
    public Span<ulong> this[int row] => words.AsSpan(row * width, width);

    public void Add(int row, int number) => words[row * width + (number >> 6)] |= 1ul << number;

    public bool Has(int row, int number) => Has(this[row], number);

    public static int WordsOf(int size) => (size + 63) >> 6;

    public static bool Has(ReadOnlySpan<ulong> set, int number) => (set[number >> 6] >> number & 1) != 0;

    public static void Add(Span<ulong> set, int number) => set[number >> 6] |= 1ul << number;

    public static void Remove(Span<ulong> set, int number) => set[number >> 6] &= ~(1ul << number);

    /// <summary>The first number of a set at or behind a number, or -1.</summary>
    public static int Next(ReadOnlySpan<ulong> set, int from)
    {
        var at = from >> 6;
        if (at >= set.Length) return -1;
        var word = set[at] >> from << from;
        while (word == 0)
        {
            if (++at == set.Length) return -1;
            word = set[at];
        }

        return (at << 6) + BitOperations.TrailingZeroCount(word);
    }

    public static int Count(ReadOnlySpan<ulong> set)
    {
        var count = 0;
        foreach (var word in set) count += BitOperations.PopCount(word);
        return count;
    }

    public static bool Overlap(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        for (var at = 0; at < left.Length; at++)
            if ((left[at] & right[at]) != 0) return true;
        return false;
    }

    /// <summary>Whether everything in the first is in the second.</summary>
    public static bool Within(ReadOnlySpan<ulong> inner, ReadOnlySpan<ulong> outer)
    {
        for (var at = 0; at < inner.Length; at++)
            if ((inner[at] & ~outer[at]) != 0) return false;
        return true;
    }

    public static void Or(Span<ulong> set, ReadOnlySpan<ulong> more)
    {
        for (var at = 0; at < set.Length; at++) set[at] |= more[at];
    }
}
