using CuiBono.Processes.Performance;

namespace CuiBono.Processes.Tests.Performance;

public sealed class CaseArrivalTests
{
    [Fact]
    public void Gaps_lie_between_consecutive_starts_in_time()
    {
        const long Second = TimeSpan.TicksPerSecond;
        var log = RandomLog.Build([[new("a", 100 * Second), new("b", 500 * Second)], [new("a", 0)], [new("a", 10 * Second)], [new("a", null)]]);

        Assert.Equal(new CaseArrival(3, 50, 50), CaseArrival.Of(log));
        Assert.Equal(new CaseArrival(0, double.NaN, double.NaN), CaseArrival.Of(RandomLog.Build([])));
    }
}
