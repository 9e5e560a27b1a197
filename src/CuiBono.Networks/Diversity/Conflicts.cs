namespace CuiBono.Networks.Diversity;

/// <summary>Which links share a risk. Every link conflicts with itself; that is not listed.</summary>
public sealed class Conflicts
{
    private readonly int[] first;
    private readonly int[] others;

    private Conflicts(int[] first, int[] others)
    {
        this.first = first;
        this.others = others;
    }

    /// <summary>The number of links.</summary>
    public int LinkCount => first.Length - 1;

    /// <summary>The number of unordered pairs of links that share a risk.</summary>
    public int PairCount => others.Length / 2;

    /// <summary>Packs pairs of links; their order and repetition do not matter.</summary>
    public static Conflicts Of(int linkCount, IEnumerable<(int A, int B)> pairs)
    {
        var kept = new List<(int A, int B)>();
        foreach (var (a, b) in pairs)
        {
            if (a == b) continue;
            kept.Add((a, b));
            kept.Add((b, a));
        }

        kept.Sort();
        var first = new int[linkCount + 1];
        var others = new List<int>(kept.Count);
        for (var at = 0; at < kept.Count; at++)
        {
            if (at > 0 && kept[at] == kept[at - 1]) continue;
            first[kept[at].A + 1]++;
            others.Add(kept[at].B);
        }

        for (var link = 0; link < linkCount; link++) first[link + 1] += first[link];
        return new Conflicts(first, [.. others]);
    }

    /// <summary>The other links that share a risk with one, ascending.</summary>
    public ReadOnlySpan<int> Of(int link) => others.AsSpan(first[link], first[link + 1] - first[link]);

    /// <summary>Whether two links share a risk; a link does with itself.</summary>
    public bool Between(int a, int b) => a == b || Of(a).BinarySearch(b) >= 0;
}
