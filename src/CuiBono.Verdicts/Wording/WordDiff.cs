namespace CuiBono.Verdicts.Wording;

/// <summary>The difference of two texts, word by word.</summary>
/// <remarks>The shortest edit script of Myers, "An O(ND) difference algorithm and its variations" (Algorithmica 1, 1986), the greedy form.
/// Where more than <see cref="MostEdits"/> words differ, the part between the first and the last of them counts as rewritten.</remarks>
public static class WordDiff
{
    /// <summary>The most words that may differ before a text counts as rewritten; the search takes the square of it in memory.</summary>
    public const int MostEdits = 1000;

    /// <summary>The parts of both texts in order; words are what white space separates.</summary>
    public static IReadOnlyList<DiffPart> Of(string before, string after)
    {
        var (from, to) = (Words(before), Words(after));
        var start = 0;
        while (start < from.Length && start < to.Length && from[start] == to[start]) start++;
        var end = 0;
        while (end < from.Length - start && end < to.Length - start && from[^(end + 1)] == to[^(end + 1)]) end++;

        var words = new List<(DiffKind Kind, string Word)>();
        foreach (var word in from[..start]) words.Add((DiffKind.Same, word));
        words.AddRange(Middle(from[start..(from.Length - end)], to[start..(to.Length - end)]));
        foreach (var word in from[(from.Length - end)..]) words.Add((DiffKind.Same, word));
        return Runs(words);
    }

    private static List<(DiffKind Kind, string Word)> Middle(string[] from, string[] to)
    {
        var edits = new List<(DiffKind Kind, string Word)>();
        if (Trace(from, to) is not { } trace) return [.. from.Select(word => (DiffKind.Removed, word)), .. to.Select(word => (DiffKind.Added, word))];
        var (x, y) = (from.Length, to.Length);
        for (var edit = trace.Count - 1; edit > 0; edit--)
        {
            var furthest = trace[edit];
            var isAdded = StepsDown(furthest, edit, x - y);
            var diagonal = x - y + (isAdded ? 1 : -1);
            var fromX = furthest[edit + diagonal];
            for (; x > fromX && y > fromX - diagonal; y--) edits.Add((DiffKind.Same, from[--x]));
            edits.Add(isAdded ? (DiffKind.Added, to[--y]) : (DiffKind.Removed, from[--x]));
        }

        while (x > 0) edits.Add((DiffKind.Same, from[--x]));
        edits.Reverse();
        return edits;
    }

    /// <summary>For each number of edits, how far each diagonal had come before the last of them; null where there are too many.</summary>
    private static List<int[]>? Trace(string[] from, string[] to)
    {
        var trace = new List<int[]>();
        var reached = new int[(2 * MostEdits) + 3];
        const int Zero = MostEdits + 1;
        for (var edit = 0; edit <= MostEdits; edit++)
        {
            trace.Add(reached[(Zero - edit)..(Zero + edit + 1)]);
            for (var diagonal = -edit; diagonal <= edit; diagonal += 2)
            {
                var x = edit == 0 ? 0 : StepsDown(trace[edit], edit, diagonal) ? trace[edit][edit + diagonal + 1] : trace[edit][edit + diagonal - 1] + 1;
                while (x < from.Length && x - diagonal < to.Length && from[x] == to[x - diagonal]) x++;
                reached[Zero + diagonal] = x;
                if (x >= from.Length && x - diagonal >= to.Length) return trace;
            }
        }

        return null;
    }

    /// <summary>Whether the way to a diagonal comes from the one above: a word is added, rather than one removed.</summary>
    private static bool StepsDown(int[] furthest, int edit, int diagonal) =>
        diagonal == -edit || (diagonal != edit && furthest[edit + diagonal - 1] < furthest[edit + diagonal + 1]);

    /// <summary>Joins neighbours of one kind; between two words that stand in both, what was removed comes before what was added.</summary>
    private static List<DiffPart> Runs(List<(DiffKind Kind, string Word)> words)
    {
        var parts = new List<DiffPart>();
        for (var at = 0; at < words.Count;)
        {
            var isSame = words[at].Kind == DiffKind.Same;
            var run = words[at..].TakeWhile(word => word.Kind == DiffKind.Same == isSame).ToList();
            foreach (var kind in (DiffKind[])[DiffKind.Same, DiffKind.Removed, DiffKind.Added])
                if (run.Where(word => word.Kind == kind).Select(word => word.Word).ToList() is { Count: > 0 } text)
                    parts.Add(new DiffPart(kind, string.Join(' ', text)));
            at += run.Count;
        }

        return parts;
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
