namespace CuiBono.Processes.Exceptions;

/// <summary>Compares a sequence of activities with a path without choices, exactly: by the longest common subsequence.</summary>
/// <remarks>Wagner and Fischer (1974) with insertions and deletions only; of equally long ones the one that follows the earliest events. Where the table would be
/// larger than a bound, each event takes the next step of its activity.</remarks>
internal sealed class LinearPath(int[] path, bool[] ignored)
{
    private const int MaxTable = 4_000_000;

    /// <summary>The deviations, each once; none for a case on the path, or so far on it.</summary>
    /// <param name="sequence">The activities of a case.</param>
    /// <param name="at">The place in the sequence of the first event that deviates, or before which a step is missing.</param>
    public IReadOnlyList<PathDeviation> Compare(ReadOnlySpan<ushort> sequence, out int at)
    {
        at = -1;
        var matched = Match(sequence);
        var last = Array.FindLastIndex(matched, step => step >= 0);
        var reached = last < 0 ? -1 : matched[last];
        var done = new bool[path.Length];
        foreach (var step in matched)
            if (step >= 0)
                done[step] = true;
        var found = new HashSet<PathDeviation>();
        var expected = 0;
        for (var i = 0; i < sequence.Length; i++)
        {
            if (ignored[sequence[i]]) continue;
            if (matched[i] >= 0)
            {
                for (; expected < matched[i]; expected++) Add(found, Missed(sequence, matched, expected), i, ref at);
                expected = matched[i] + 1;
            }
            else
            {
                Add(found, Extra(sequence[i], done, reached), i, ref at);
            }
        }

        return [.. found];
    }

    private static void Add(HashSet<PathDeviation> found, PathDeviation deviation, int place, ref int at)
    {
        found.Add(deviation);
        if (at < 0) at = place;
    }

    private PathDeviation Missed(ReadOnlySpan<ushort> sequence, int[] matched, int step)
    {
        for (var i = 0; i < sequence.Length; i++)
            if (sequence[i] == path[step] && matched[i] < 0)
                return new(DeviationType.Reordered, path[step]);
        return new(DeviationType.Skipped, path[step]);
    }

    private PathDeviation Extra(int activity, bool[] done, int reached)
    {
        var isStep = false;
        for (var step = 0; step < path.Length; step++)
        {
            if (path[step] != activity) continue;
            isStep = true;
            if (!done[step] && step < reached) return new(DeviationType.Reordered, activity);
        }

        return new(!isStep ? DeviationType.Inserted : Array.Exists(done, one => one) && Done(activity, done) ? DeviationType.Repeated : DeviationType.Reordered, activity);
    }

    private bool Done(int activity, bool[] done)
    {
        for (var step = 0; step < path.Length; step++)
            if (path[step] == activity && done[step])
                return true;
        return false;
    }

    /// <summary>The step that each event is, or -1.</summary>
    private int[] Match(ReadOnlySpan<ushort> sequence)
    {
        var matched = new int[sequence.Length];
        Array.Fill(matched, -1);
        var width = path.Length + 1;
        if ((long)(sequence.Length + 1) * width > MaxTable)
        {
            for (var (i, step) = (0, 0); i < sequence.Length; i++)
                if (Array.IndexOf(path, sequence[i], step) is var found and >= 0 && !ignored[sequence[i]])
                    (matched[i], step) = (found, found + 1);
            return matched;
        }

        var common = new int[(sequence.Length + 1) * width];
        for (var i = sequence.Length - 1; i >= 0; i--)
            for (var step = path.Length - 1; step >= 0; step--)
                common[(i * width) + step] = !ignored[sequence[i]] && sequence[i] == path[step]
                    ? common[((i + 1) * width) + step + 1] + 1
                    : Math.Max(common[((i + 1) * width) + step], common[(i * width) + step + 1]);
        for (var (i, step) = (0, 0); i < sequence.Length && step < path.Length;)
        {
            if (!ignored[sequence[i]] && sequence[i] == path[step]) matched[i++] = step++;
            else if (common[(i * width) + step + 1] >= common[((i + 1) * width) + step]) step++;
            else i++;
        }

        return matched;
    }
}
