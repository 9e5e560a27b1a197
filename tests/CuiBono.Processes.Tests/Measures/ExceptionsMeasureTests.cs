using CsCheck;
using CuiBono.Processes.Measures;

namespace CuiBono.Processes.Tests.Measures;

public sealed class ExceptionsMeasureTests
{
    private static readonly MeasureTerms Terms = new() { Path = ["order", "build", "live"] };

    [Fact]
    public void A_case_leaves_the_path_at_its_first_step_beside_it() => Assert.Equal(
        ["A 0 2026-01-05 11:00", "B 1 2026-01-05 10:00", "C 1 2026-01-05 10:00", "D 0 open", "E 1 2026-01-05 09:00"],
        SmallLog.Of("""
            A | order | 2026-01-05 09:00
            A | build | 2026-01-05 10:00
            A | live  | 2026-01-05 11:00
            A | bill  | 2026-01-05 12:00
            B | order | 2026-01-05 09:00
            B | live  | 2026-01-05 10:00
            C | order | 2026-01-05 09:00
            C | order | 2026-01-05 10:00
            D | order | 2026-01-05 09:00
            D | build | 2026-01-05 10:00
            E | build | 2026-01-05 09:00
            """).Measure("exceptions", Terms));

    [Fact]
    public void A_step_that_the_log_does_not_have_is_refused() =>
        Assert.Contains("'build' (path)", Assert.Single(Terms.Check(SmallLog.Of("A | order | 2026-01-05 09:00 \n A | live | 2026-01-05 09:00"), LogMeasures.Find("exceptions")!)), StringComparison.Ordinal);

    [Fact]
    public void It_is_what_comparing_sequences_says() => RandomLog.Cases.Where(cases => cases.SelectMany(events => events).Select(item => item.Activity).Distinct().Count() == 4).Sample(cases =>
    {
        string[] path = ["activity 1", "activity 0", "activity 2"];
        var measured = LogMeasures.Find("exceptions")!.Of(RandomLog.Build(cases), new MeasureTerms { Path = path });

        Assert.Equal(
            cases.Index().Where(one => one.Item.Any(item => item.Time is not null)).Select(one =>
            {
                var begin = one.Item.Take(3).Select(item => item.Activity).ToArray();
                var isOnPath = begin.SequenceEqual(path.Take(begin.Length));
                return (one.Index, isOnPath ? 0.0 : 1.0, isOnPath && begin.Length < 3);
            }),
            measured.Values.Select(value => (value.Case, value.Value, value.IsOpen)));
    });
}
