using CsCheck;
using CuiBono.Processes.Performance;

namespace CuiBono.Processes.Tests.Performance;

public sealed class CaseDurationsTests
{
    [Fact]
    public void Durations_are_those_of_an_obvious_loop() => RandomLog.Cases.Sample(cases =>
    {
        var log = RandomLog.Build(cases);
        var durations = CaseDurations.Of(log);
        var expected = cases.Select(events => events.Max(item => item.Time) - events.Min(item => item.Time)).ToList();
        var known = expected.OfType<long>().Select(ticks => ticks / 1e7).Order().ToList();

        Assert.Equal(expected, Enumerable.Range(0, log.CaseCount).Select(at => durations[at]?.Ticks));
        Assert.Equal(known.Count, durations.Count);
        if (known.Count == 0) return;
        Assert.Equal(known.Average(), durations.MeanSeconds, 1e-6);
        Assert.Equal((known[(known.Count - 1) / 2] + known[known.Count / 2]) / 2, durations.MedianSeconds, 1e-6);
        Assert.Equal((known[0], known[^1]), (durations.MinSeconds, durations.MaxSeconds));
    });

    [Fact]
    public void A_log_without_times_has_no_mean()
    {
        var durations = CaseDurations.Of(RandomLog.Build([[new("a", null)]]));

        Assert.Equal((0, double.NaN, null), (durations.Count, durations.MeanSeconds, durations[0]));
    }
}
