using System.Numerics;
using System.Runtime.InteropServices;

namespace CuiBono.Processes;

/// <summary>The distinct sequences of activities of a log's cases; time, resource and attributes do not count.</summary>
/// <remarks>Numbered in the order in which their first case appears. A case without events is a variant too: the empty one.</remarks>
public sealed class Variants
{
    private readonly EventLog log;
    private readonly int[] firstCases;
    private readonly int[] frequencies;
    private readonly int[] caseVariants;

    private Variants(EventLog log, int[] firstCases, int[] frequencies, int[] caseVariants) =>
        (this.log, this.firstCases, this.frequencies, this.caseVariants) = (log, firstCases, frequencies, caseVariants);

    /// <summary>How many variants there are.</summary>
    public int Count => firstCases.Length;

    /// <summary>The cases of each variant.</summary>
    public ReadOnlySpan<int> Frequencies => frequencies;

    /// <summary>The variant of each case.</summary>
    public ReadOnlySpan<int> OfCase => caseVariants;

    /// <summary>The activities of a variant, codes in the log's <see cref="EventLog.ActivityNames"/>.</summary>
    public ReadOnlySpan<ushort> Sequence(int variant)
    {
        var first = firstCases[variant];
        var starts = log.CaseStarts;
        return log.Activities[starts[first]..starts[first + 1]];
    }

    /// <summary>The variants of a log.</summary>
    /// <remarks>A hash of the sequence finds the candidates; sequences with the same hash are compared, so a collision joins nothing.</remarks>
    public static Variants Of(EventLog log)
    {
        var starts = log.CaseStarts;
        var activities = log.Activities;
        var caseVariants = new int[log.CaseCount];
        var first = new int[16];
        var hashes = new ulong[16];
        var frequencies = new int[16];
        var slots = new int[32];
        var count = 0;
        for (var at = 0; at < caseVariants.Length; at++)
        {
            var sequence = activities[starts[at]..starts[at + 1]];
            var hash = Hash(sequence);
            var mask = slots.Length - 1;
            var slot = (int)hash & mask;
            var variant = -1;
            for (; slots[slot] != 0; slot = (slot + 1) & mask)
            {
                var candidate = slots[slot] - 1;
                if (hashes[candidate] != hash) continue;
                var other = first[candidate];
                if (!activities[starts[other]..starts[other + 1]].SequenceEqual(sequence)) continue;
                variant = candidate;
                break;
            }

            if (variant < 0)
            {
                if (count == first.Length)
                {
                    Array.Resize(ref first, 2 * count);
                    Array.Resize(ref hashes, 2 * count);
                    Array.Resize(ref frequencies, 2 * count);
                }

                variant = count++;
                (first[variant], hashes[variant]) = (at, hash);
                slots[slot] = count;
                if (2 * count > slots.Length) slots = Rehash(hashes.AsSpan(0, count), 2 * slots.Length);
            }

            frequencies[variant]++;
            caseVariants[at] = variant;
        }

        return new Variants(log, first[..count], frequencies[..count], caseVariants);
    }

    /// <summary>The variants, the most frequent first; equally frequent ones by their activities, by code point.</summary>
    public int[] ByFrequency()
    {
        var ranks = CanonicalText.Ranks(log.ActivityNames);
        var sorted = Numbers();
        Array.Sort(sorted, (left, right) => frequencies[right].CompareTo(frequencies[left]) is var order and not 0 ? order : Compare(Sequence(left), Sequence(right), ranks));
        return sorted;
    }

    /// <summary>The variants as lines "count TAB activities joined by U+001F", sorted by their activities by code point, joined by line feeds: what
    /// <see cref="Sha256"/> is made of.</summary>
    public void WriteCanonicalText(Stream output)
    {
        var text = new CanonicalText(output);
        var names = log.ActivityNames;
        var ranks = CanonicalText.Ranks(names);
        var sorted = Numbers();
        Array.Sort(sorted, (left, right) => Compare(Sequence(left), Sequence(right), ranks));
        foreach (var variant in sorted)
        {
            text.StartLine();
            text.Write(frequencies[variant]);
            var separator = "\t"u8;
            foreach (var activity in Sequence(variant))
            {
                text.Write(separator);
                text.Write(names.Utf8(activity));
                separator = "\u001F"u8;
            }

            if (Sequence(variant).IsEmpty) text.Write(separator);
        }
    }

    /// <summary>A fingerprint of sequences and counts: SHA-256 of the canonical text, in hexadecimal. Equal variants have equal ones, whatever their codes.</summary>
    public string Sha256() => CanonicalText.Sha256(WriteCanonicalText);

    private int[] Numbers()
    {
        var numbers = new int[Count];
        for (var variant = 0; variant < numbers.Length; variant++) numbers[variant] = variant;
        return numbers;
    }

    private static int Compare(ReadOnlySpan<ushort> left, ReadOnlySpan<ushort> right, int[] ranks)
    {
        var common = left.CommonPrefixLength(right);
        return common < left.Length && common < right.Length ? ranks[left[common]].CompareTo(ranks[right[common]]) : left.Length.CompareTo(right.Length);
    }

    private static int[] Rehash(ReadOnlySpan<ulong> hashes, int size)
    {
        var slots = new int[size];
        for (var variant = 0; variant < hashes.Length; variant++)
        {
            var slot = (int)hashes[variant] & (size - 1);
            while (slots[slot] != 0) slot = (slot + 1) & (size - 1);
            slots[slot] = variant + 1;
        }

        return slots;
    }

    internal static ulong Hash(ReadOnlySpan<ushort> sequence)
    {
        var bytes = MemoryMarshal.AsBytes(sequence);
        var hash = 0x9E3779B97F4A7C15ul ^ (ulong)bytes.Length;
        while (bytes.Length >= 8)
        {
            hash = Fold(hash ^ MemoryMarshal.Read<ulong>(bytes));
            bytes = bytes[8..];
        }

        var rest = 0ul;
        for (var at = 0; at < bytes.Length; at++) rest |= (ulong)bytes[at] << (8 * at);
        return Fold(hash ^ rest);
    }

    private static ulong Fold(ulong value)
    {
        var high = Math.BigMul(value, 0xA0761D6478BD642Ful, out var low);
        return high ^ BitOperations.RotateLeft(low, 1);
    }
}
