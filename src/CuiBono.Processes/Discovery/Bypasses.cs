namespace CuiBono.Processes.Discovery;

/// <summary>What would follow what if an activity were taken out of a log, for some activities at once: one pass finds the graphs of all those smaller logs.</summary>
/// <remarks>Taking out an activity joins what stands before and behind each of its runs, and changes nothing else.</remarks>
internal sealed class Bypasses
{
    private const int MaxCells = 1 << 22;
    private readonly int size;
    private readonly int first;
    private readonly int[] around;
    private readonly int[] starts;
    private readonly int[] ends;

    private Bypasses(int size, int first, int count)
    {
        (this.size, this.first) = (size, first);
        (around, starts, ends) = (new int[count * size * size], new int[count * size], new int[count * size]);
    }

    /// <summary>How many activities fit into one pass.</summary>
    public static int Most(int size) => Math.Max(1, MaxCells / (size * size));

    public ReadOnlySpan<int> Around(int activity) => around.AsSpan((activity - first) * size * size, size * size);

    public ReadOnlySpan<int> Starts(int activity) => starts.AsSpan((activity - first) * size, size);

    public ReadOnlySpan<int> Ends(int activity) => ends.AsSpan((activity - first) * size, size);

    /// <summary>For the activities from one on.</summary>
    public static Bypasses Of(SubLog log, int first, int count)
    {
        var size = log.ActivityCount;
        var found = new Bypasses(size, first, count);
        var events = log.Events;
        var traceStarts = log.Starts;
        var weights = log.Weights;
        for (var trace = 0; trace < weights.Length; trace++)
            found.Add(events[traceStarts[trace]..traceStarts[trace + 1]], weights[trace]);
        return found;
    }

    private void Add(ReadOnlySpan<ushort> sequence, int weight)
    {
        var count = starts.Length / size;
        var before = -1;
        for (var at = 0; at < sequence.Length;)
        {
            int activity = sequence[at];
            while (++at < sequence.Length && sequence[at] == activity)
            {
            }

            var slot = activity - first;
            if ((uint)slot < (uint)count)
            {
                if (at == sequence.Length)
                {
                    if (before >= 0) ends[slot * size + before] += weight;
                }
                else if (before < 0)
                {
                    starts[slot * size + sequence[at]] += weight;
                }
                else
                {
                    around[(slot * size + before) * size + sequence[at]] += weight;
                }
            }

            before = activity;
        }
    }
}
