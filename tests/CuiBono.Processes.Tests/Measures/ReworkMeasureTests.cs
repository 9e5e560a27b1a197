using CsCheck;
using CuiBono.Processes.Measures;

namespace CuiBono.Processes.Tests.Measures;

public sealed class ReworkMeasureTests
{
    private static readonly EventLog Log = SmallLog.Of("""
        A | test | 2026-01-05 09:00
        A | fix  | 2026-01-05 10:00
        A | test | 2026-01-05 11:00
        A | live | 2026-01-05 12:00
        B | test | 2026-01-05 09:00
        B | live | 2026-01-05 12:00
        B | live | 2026-01-05 13:00
        C | test | 2026-01-05 09:00
        """);

    [Fact]
    public void Any_activity_done_again_is_rework() => Assert.Equal(
        ["A 1 2026-01-05 11:00", "B 1 2026-01-05 13:00", "C 0 2026-01-05 09:00"], Log.Measure("rework", new MeasureTerms()));

    [Fact]
    public void Only_the_named_ones_count_and_only_until_completion() => Assert.Equal(
        ["A 1 2026-01-05 11:00", "B 0 2026-01-05 12:00", "C 0 open"], Log.Measure("rework", new MeasureTerms { To = "live", Activities = ["test", "live"] }));

    [Fact]
    public void It_is_what_distinct_counts_say() => RandomLog.Cases.Sample(cases =>
    {
        var measured = LogMeasures.Find("rework")!.Of(RandomLog.Build(cases), new MeasureTerms());

        Assert.Equal(
            cases.Index().Where(one => one.Item.Any(item => item.Time is not null))
                .Select(one => (one.Index, one.Item.Select(item => item.Activity).Distinct().Count() < one.Item.Length ? 1.0 : 0.0)),
            measured.Values.Select(value => (value.Case, value.Value)));
    });
}
