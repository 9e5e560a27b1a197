using CuiBono.Statistics.Proportions;

namespace CuiBono.Processes.Exceptions;

/// <summary>Whether some cases become more or fewer among all: the later half of the cases against the earlier half.</summary>
/// <remarks>The halves hold the same number of cases, so that more work alone makes nothing rise. Fisher's exact test to either side.</remarks>
internal sealed class Trend
{
    private const double Level = 0.025;
    private readonly long[] starts;
    private readonly long middle;
    private readonly long from;
    private readonly int early;
    private readonly int late;

    /// <param name="starts">The beginning of each case.</param>
    /// <param name="from">The first instant that counts: go-live.</param>
    public Trend(long[] starts, long from)
    {
        (this.starts, this.from) = (starts, from);
        var counted = starts.Where(start => start != EventLog.NoTime && start >= from).Order().ToArray();
        if (counted.Length == 0) return;
        middle = counted[counted.Length / 2];
        early = counted.Count(start => start < middle);
        late = counted.Length - early;
    }

    /// <summary>1 where the share rises, -1 where it falls, 0 where neither is shown.</summary>
    public int Of(IReadOnlyList<int> cases, out int before, out int after)
    {
        (before, after) = (0, 0);
        foreach (var at in cases)
        {
            if (starts[at] == EventLog.NoTime || starts[at] < from) continue;
            if (starts[at] < middle) before++;
            else after++;
        }

        if (early == 0 || late == 0) return 0;
        var (first, second) = (new Share(before, early), new Share(after, late));
        if (new TwoShares(second, first).ExactlyGreater() < Level) return 1;
        return new TwoShares(first, second).ExactlyGreater() < Level ? -1 : 0;
    }
}
