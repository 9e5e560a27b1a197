using CuiBono.Evidence;
using CuiBono.Promises;

namespace CuiBono.Outcomes.Tests;

/// <summary>Whatever is in the data: a defined answer in a plain sentence.</summary>
public sealed class LimitsTests
{
    private static readonly DateOnly GoLive = new(2026, 1, 1);
    private static readonly DateOnly AsOf = new(2026, 7, 1);
    private static readonly OutcomePlan Plan = new(Direction.Decrease) { Unit = "days", Baseline = 20, Target = 16, GoLive = GoLive, By = new(2026, 6, 30) };
    private static readonly MetricData Gain = Made.Data(Made.Run(new(2025, 8, 14), new(2025, 12, 31), 100, 20), Made.Run(GoLive, AsOf, 100, 14));

    [Fact]
    public void Less_than_a_year_before_cannot_tell_a_season() =>
        Assert.Equal(["A season cannot be told apart: the data go back 20 weeks before the go-live."], OutcomeTest.Of(Plan, Gain, AsOf).Limits);

    [Fact]
    public void A_year_and_a_half_before_can() => Assert.Empty(OutcomeTest.Of(Plan, Made.Data(Made.Run(new(2024, 6, 1), new(2025, 12, 31), 300, 20), Made.Run(GoLive, AsOf, 100, 14)), AsOf).Limits);

    [Fact]
    public void Values_that_are_no_numbers_are_left_out_and_counted()
    {
        MetricData broken = Gain with { Observations = [.. Gain.Observations, new(GoLive, double.NaN), new(GoLive, double.PositiveInfinity), new(GoLive.AddDays(1), double.NegativeInfinity)] };

        Assert.Equal(OutcomeTest.Of(Plan, Gain, AsOf).Observed, OutcomeTest.Of(Plan, broken, AsOf).Observed);
        Assert.Contains("3 cases without a number as their value are left out.", OutcomeTest.Of(Plan, broken, AsOf).Limits);
        Assert.Equal("None of the 1 case up to 2026-07-01 has a number as its value.", OutcomeTest.Of(Plan, Made.Data([new Observation(GoLive, double.NaN)]), AsOf).Why);
    }

    [Fact]
    public void A_go_live_before_all_data_leaves_nothing_to_compare_with()
    {
        var assessment = OutcomeTest.Of(Plan, Made.Data(Made.Run(GoLive, AsOf, 100, 14)), AsOf);

        Assert.Equal(OutcomeStatus.Met, assessment.Status);
        Assert.Null(assessment.Effect);
        Assert.Null(assessment.Baseline);
        Assert.Equal(["There are no cases from 2025-01-01 to 2025-12-31: nothing is known of before."], assessment.Limits);
    }

    [Fact]
    public void A_baseline_period_without_cases_is_said() =>
        Assert.Contains("There are no cases from 2024-01-01 to 2024-06-30: nothing is known of before.", OutcomeTest.Of(Plan with { BaselinePeriod = Period.Parse("2024-01/2024-06") }, Gain, AsOf).Limits);

    [Fact]
    public void A_baseline_period_after_the_go_live_is_said() =>
        Assert.Contains("The baseline's time from 2026-02-01 to 2026-02-28 begins after the go-live on 2026-01-01: nothing is known of before.", OutcomeTest.Of(Plan with { BaselinePeriod = Period.Parse("2026-02") }, Gain, AsOf).Limits);

    [Fact]
    public void Waves_that_name_no_cohort_leave_nobody_live()
    {
        var assessment = OutcomeTest.Of(Plan with { Waves = new Dictionary<string, DateOnly> { ["Nord"] = GoLive } }, Gain with { Cohorts = ["North", "South"] }, AsOf);

        Assert.Equal(OutcomeStatus.NotMeasured, assessment.Status);
        Assert.Equal("The waves name Nord, but the data know only North and South: nothing says who is live.", assessment.Why);
    }

    [Fact]
    public void A_wave_without_a_case_is_said() =>
        Assert.Contains("The wave 'Nord' has no case; if the data write its name otherwise, its cases count as never live.", OutcomeTest.Of(
            Plan with { Waves = new Dictionary<string, DateOnly> { ["North"] = GoLive, ["Nord"] = GoLive } },
            new MetricData(MeasureKind.Mean, [.. Gain.Observations.Select((one, at) => one with { Cohort = at % 2 })]) { Cohorts = ["North", "South"] }, AsOf).Limits);

    [Fact]
    public void A_baseline_with_its_own_time_is_checked_where_no_go_live_is_given()
    {
        var assessment = OutcomeTest.Of(Plan with { GoLive = null, Baseline = 30, BaselinePeriod = Period.Parse("2025-09/2025-12") }, Gain, AsOf);

        Assert.Equal((OutcomeStatus.NotMeasured, false), (assessment.Status, assessment.Baseline!.Holds));
        Assert.Equal(20, assessment.Baseline.Observed.Value, 0.1);
    }

    [Fact]
    public void Waves_over_data_without_cohorts_count_from_the_first_day_on()
    {
        var assessment = OutcomeTest.Of(Plan with { Waves = new Dictionary<string, DateOnly> { ["North"] = GoLive, ["South"] = GoLive.AddDays(40) } }, Gain, AsOf);

        Assert.Equal(OutcomeStatus.Met, assessment.Status);
        Assert.Contains("The data do not say who belongs to which wave: all count as live from 2026-01-01 on.", assessment.Limits);
    }

    [Fact]
    public void Cases_of_no_known_wave_stand_on_no_side()
    {
        var data = Made.Data(Made.Run(new(2025, 1, 1), new(2025, 12, 31), 100, 20, cohort: 0), Made.Run(GoLive, AsOf, 100, 14, cohort: 0), Made.Run(GoLive, AsOf, 50, 99, cohort: 7)) with { Cohorts = ["North"] };

        var assessment = OutcomeTest.Of(Plan with { Waves = new Dictionary<string, DateOnly> { ["north "] = GoLive } }, data, AsOf);

        Assert.Equal(14, assessment.Observed!.Value.Value, 1);
        Assert.Contains("50 cases of no known wave are left out.", assessment.Limits);
    }

    [Fact]
    public void One_case_since_the_go_live_is_too_few() =>
        Assert.Equal("Only one case since 2026-04-01 can be judged yet.", OutcomeTest.Of(Plan, Made.Data(Made.Run(new(2025, 1, 1), new(2025, 12, 31), 50, 20), [new(new(2026, 6, 1), 3)]), AsOf).Why);

    [Fact]
    public void One_case_in_all_is_too_few() => Assert.Equal(OutcomeStatus.NotDue, OutcomeTest.Of(Plan, Made.Data([new Observation(new(2026, 6, 1), 3)]), AsOf).Status);

    [Fact]
    public void No_case_since_the_go_live_is_not_measured_once_the_day_is_over() =>
        Assert.Equal("No case has begun since 2026-04-01.", OutcomeTest.Of(Plan, Made.Data(Made.Run(new(2025, 1, 1), new(2025, 12, 31), 50, 20)), AsOf).Why);

    [Fact]
    public void Durations_of_which_all_are_open_wait()
    {
        var data = new MetricData(MeasureKind.Duration, [.. Made.Run(new(2025, 1, 1), AsOf, 100, 50).Select(one => one with { Open = true, FinalAfter = 50 })]);

        Assert.NotEqual(OutcomeStatus.Met, OutcomeTest.Of(Plan, data, AsOf).Status);
    }

    [Fact]
    public void Durations_of_nought_before_cut_nothing_after()
    {
        var data = new MetricData(MeasureKind.Duration, [.. Made.Run(new(2025, 1, 1), new(2025, 12, 31), 100, 0, distance: 0), .. Made.Run(GoLive, AsOf, 100, 14)]);

        var assessment = OutcomeTest.Of(Plan with { Design = "before-after" }, data, AsOf);

        Assert.Equal(OutcomeStatus.Harmed, assessment.Status);
        Assert.Equal(14, assessment.Observed!.Value.Value, 1);
    }

    [Fact]
    public void A_review_before_all_data_says_so()
    {
        Assert.Equal("The source holds no case up to 2025-02-01; its first is of 2025-08-14.", OutcomeTest.Of(Plan, Gain, new(2025, 2, 1)).Why);
        Assert.Equal(OutcomeStatus.NotMeasured, OutcomeTest.Of(Plan, Gain, new(2025, 2, 1)).Status);
    }

    [Fact]
    public void A_source_that_ends_before_the_go_live_knows_nothing() =>
        Assert.Equal("The source knows nothing after 2025-12-01, and the go-live was on 2026-01-01.", OutcomeTest.Of(Plan, Gain with { Until = new(2025, 12, 1) }, AsOf).Why);

    [Fact]
    public void What_the_source_knows_of_days_after_the_review_is_not_looked_at() =>
        Assert.Equal(OutcomeTest.Of(Plan, Gain with { Until = AsOf }, AsOf).Why, OutcomeTest.Of(Plan, Made.Data(Gain.Observations, Made.Run(AsOf.AddDays(1), AsOf.AddDays(90), 50, 99)) with { Until = AsOf.AddDays(90) }, AsOf).Why);

    [Fact]
    public void A_promise_for_a_day_before_the_go_live_is_judged_on_what_came_after() =>
        Assert.Equal(OutcomeStatus.Met, OutcomeTest.Of(Plan with { By = new(2025, 6, 1) }, Gain, AsOf).Status);

    [Fact]
    public void Values_that_never_vary_decide_nothing_and_say_why()
    {
        var assessment = OutcomeTest.Of(Plan, Made.Data(Made.Run(new(2025, 1, 1), AsOf, 100, 14, distance: 0)), AsOf);

        Assert.Equal(OutcomeStatus.Undecided, assessment.Status);
        Assert.EndsWith("cases have one value, so that nothing says how far chance reaches.", assessment.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_on_its_target_is_decided_by_no_number_of_cases()
    {
        var assessment = OutcomeTest.Of(Plan with { Target = 14 }, Gain with { Observations = [.. Gain.Observations.Where(one => one.Day < GoLive), .. Made.Run(new(2026, 4, 2), AsOf, 50, 14)] }, AsOf);

        Assert.Equal(OutcomeStatus.Undecided, assessment.Status);
        Assert.Null(assessment.CasesNeeded);
        Assert.EndsWith("The figure lies on it: more cases would not decide.", assessment.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_at_the_ends_of_the_calendar_break_nothing()
    {
        foreach (var day in new[] { DateOnly.MinValue, DateOnly.MaxValue })
        {
            var data = new MetricData(MeasureKind.Duration, [new(day, 1) { FinalAfter = 1e300 }, new(day, 2), new(DateOnly.MinValue, 3), new(DateOnly.MaxValue, 4)]) { LeftOut = [day] };
            foreach (var plan in new[] { Plan with { GoLive = day, By = day, Dip = new(1, day) }, Plan with { GoLive = day, Waves = new Dictionary<string, DateOnly> { ["x"] = day }, BaselinePeriod = new(day, day) } })
            {
                foreach (var asOf in new[] { DateOnly.MinValue, AsOf, DateOnly.MaxValue }) Assert.NotEmpty(OutcomeTest.Of(plan, data, asOf).Why);
            }
        }
    }
}
