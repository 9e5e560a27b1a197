using CuiBono.Processes.Measures;

namespace CuiBono.Processes.Tests.Measures;

public sealed class OrderFalloutMeasureTests
{
    private static readonly EventLog Log = SmallLog.Of("""
        A | order | 2026-01-05 09:00
        A | error | 2026-01-05 10:00
        A | live  | 2026-01-06 09:00
        B | order | 2026-01-05 09:00
        B | live  | 2026-01-06 09:00
        B | error | 2026-01-07 09:00
        C | order | 2026-01-05 09:00
        D | order |
        """);

    private static readonly MeasureTerms Terms = new() { Activities = ["error"] };

    [Fact]
    public void Fallout_is_final_at_the_failure_and_its_absence_at_completion() => Assert.Equal(
        ["A 1 2026-01-05 10:00", "B 0 2026-01-06 09:00", "C 0 open", "left out: D have no time"], Log.Measure("order-fallout", Terms with { To = "live" }));

    [Fact]
    public void Without_a_completion_a_case_ends_with_its_last_event() => Assert.Equal(
        ["A 1 2026-01-05 10:00", "B 1 2026-01-07 09:00", "C 0 2026-01-05 09:00", "left out: D have no time"], Log.Measure("order-fallout", Terms));
}
