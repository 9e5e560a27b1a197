using CuiBono.Promises;
using CuiBono.Statistics.Differences;

namespace CuiBono.Outcomes.Tests;

public sealed class WaveDifferencesTests
{
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly DateOnly Second = new(2026, 3, 1);
    private static readonly OutcomePlan Plan = new(Direction.Decrease)
    {
        Unit = "days",
        Target = 5,
        By = new(2026, 8, 31),
        Design = "difference-in-differences",
        Waves = new Dictionary<string, DateOnly> { ["North"] = First, ["South"] = Second },
    };

    private static IEnumerable<Observation> Cohort(int cohort, double before, double early, double late) =>
    [
        .. Made.Run(new(2025, 1, 1), First.AddDays(-1), 60, before, cohort: cohort), .. Made.Run(First, Second.AddDays(-1), 40, early, cohort: cohort),
        .. Made.Run(Second, new(2026, 8, 31), 80, late, cohort: cohort),
    ];

    [Fact]
    public void A_roll_out_whose_waves_are_all_live_is_judged_on_the_time_when_some_were_not()
    {
        var data = Made.Data(Cohort(0, 10, 8, 7), Cohort(1, 20, 21, 15)) with { Cohorts = ["North", "South"] };

        var effect = OutcomeTest.Of(Plan, data, new(2026, 9, 1)).Effect!;

        // North went from 10 to 8, South, not live then, from 20 to 21: -2 less 1.
        Assert.Equal(-3, effect.Value, 9);
        Assert.Equal("North from 2026-01-01 to 2026-02-28 against South, not live then, each against itself from 2025-01-01 to 2025-12-31.", effect.Compared);
        Assert.Null(effect.Remark);
        // Each of the four means spreads by 1: the variances of 60, 40, 60 and 40 cases, with 200/199 for the sample.
        Assert.Equal(Math.Sqrt(200 / 199.0 * ((2 / 60.0) + (2 / 40.0))), effect.StandardError, 9);
    }

    [Fact]
    public void Each_wave_is_compared_with_those_not_live_and_weighed_by_its_cases()
    {
        var data = Made.Data(Cohort(0, 10, 7, 6), Cohort(1, 20, 21, 17), Cohort(2, 30, 31, 32)) with { Cohorts = ["North", "South", "East"] };

        var effect = OutcomeTest.Of(Plan, data, new(2026, 9, 1)).Effect!;

        // In the last 90 days only East is not live, which went up by 2: North -4 - 2, South -3 - 2, as many cases each.
        Assert.Equal(-5.5, effect.Value, 6);
        Assert.StartsWith("North and South from 2026-06-0", effect.Compared, StringComparison.Ordinal);
        Assert.Contains("against East, not live at all", effect.Compared, StringComparison.Ordinal);
    }

    [Fact]
    public void Randomised_needs_a_group_that_never_goes_live()
    {
        var plan = Plan with { Design = "randomised" };
        var allLive = OutcomeTest.Of(plan, Made.Data(Cohort(0, 10, 8, 7), Cohort(1, 20, 21, 15)) with { Cohorts = ["North", "South"] }, new(2026, 9, 1)).Effect!;
        var withControl = OutcomeTest.Of(plan, Made.Data(Cohort(0, 10, 7, 6), Cohort(1, 20, 21, 17), Cohort(2, 30, 31, 32)) with { Cohorts = ["North", "South", "East"] }, new(2026, 9, 1)).Effect!;

        Assert.Equal("difference-in-differences", allLive.Design);
        Assert.Equal("The declared comparison, randomised, cannot be run on these data: no group that never goes live has cases before and after.", allLive.Remark);
        Assert.Equal("randomised", withControl.Design);
    }

    [Fact]
    public void On_a_panel_of_units_it_agrees_with_the_estimator_for_panels()
    {
        var chance = new Random(7);
        double[][] values = [.. Enumerable.Range(0, 30).Select(unit => new[] { 20 + (5 * Made.Normal(chance)), (unit < 12 ? 15 : 19) + (5 * Made.Normal(chance)) })];
        var panel = StaggeredDifferences.Of(values, [.. Enumerable.Range(0, 30).Select(unit => unit < 12 ? 1 : (int?)null)]).Overall;
        var plan = Plan with { Waves = new Dictionary<string, DateOnly> { ["North"] = First } };
        IEnumerable<Observation> OfUnit(int unit) => new DateOnly[] { new(2025, 6, 1), new(2026, 8, 1) }.Select((day, period) => new Observation(day, values[unit][period]) { Cohort = unit < 12 ? 0 : 1, Unit = unit });
        var data = Made.Data(Enumerable.Range(0, 30).SelectMany(OfUnit)) with { Cohorts = ["North", "South"] };

        var effect = OutcomeTest.Of(plan, data, new(2026, 9, 1)).Effect!;

        Assert.Equal(panel.Value, effect.Value, 9);
        Assert.Equal(panel.StandardError * Math.Sqrt(30 / 29.0), effect.StandardError, 9);
    }

    [Fact]
    public void A_case_before_its_own_go_live_is_no_case_of_the_live()
    {
        var plan = Plan with { By = new(2026, 3, 31) };
        var data = Made.Data(Cohort(0, 10, 8, 8), Cohort(1, 20, 20, 6)) with { Cohorts = ["North", "South"] };

        var observed = OutcomeTest.Of(plan, data, new(2026, 3, 31)).Observed!.Value;

        // From January on 8 in the North, from March on 6 in the South; the South's 20 of January and February are not among them.
        Assert.InRange(observed.Value, 6, 8);
    }

    [Fact]
    public void Several_days_of_go_live_are_no_interrupted_series()
    {
        var data = Made.Data(Cohort(0, 10, 8, 7), Cohort(1, 20, 21, 15)) with { Cohorts = ["North", "South"] };

        var effect = OutcomeTest.Of(Plan with { Design = "interrupted-time-series" }, data, new(2026, 9, 1)).Effect!;

        Assert.Equal("The declared comparison, interrupted-time-series, cannot be run on these data: the groups went live on different days, so that no single day divides the series.", effect.Remark);
    }
}
