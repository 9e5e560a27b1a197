using CuiBono.Evidence;
using CuiBono.Promises;

namespace CuiBono.Outcomes.Tests;

/// <summary>Rare events: few of them must neither alarm nor reassure.</summary>
public sealed class ShareTests
{
    private static readonly DateOnly Start = new(2025, 1, 1);
    private static readonly DateOnly GoLive = new(2026, 1, 1);
    private static readonly DateOnly AsOf = new(2026, 6, 30);
    private static readonly OutcomePlan Faults = new(Direction.Decrease) { Unit = "%", Target = 3, IsGuardrail = true, GoLive = GoLive };

    private static OutcomeAssessment Of(OutcomePlan plan, int before, int faultsBefore, int since, int faultsSince, int looks = 0) => OutcomeTest.Of(plan,
        new MetricData(MeasureKind.Share, [.. Made.Shares(Start, GoLive.AddDays(-1), before, faultsBefore), .. Made.Shares(new(2026, 4, 2), AsOf, since, faultsSince)]) { Scale = 100 }, AsOf, looks);

    [Fact]
    public void One_fault_after_none_is_no_harm_and_no_breach() =>
        Assert.Equal("3.3 % (0.1 to 17.2; 30 cases) from 2026-04-01 to 2026-06-30: not beyond the limit of 3 %, as far as chance allows to say.", Of(Faults, 40, 0, 30, 1).Why);

    [Fact]
    public void No_fault_at_all_in_few_cases_is_not_certainly_below_the_limit()
    {
        var outcome = Of(Faults with { IsGuardrail = false, By = AsOf }, 400, 16, 30, 0);

        // Three in a hundred would leave 30 cases without a fault in 40 % of the times.
        Assert.Equal(OutcomeStatus.Undecided, outcome.Status);
        Assert.True(outcome.CasesNeeded > 60);
    }

    [Fact]
    public void Many_faults_beyond_the_limit_are_said_with_the_distance()
    {
        var guardrail = Of(Faults, 400, 24, 400, 28);

        // 7 % of 400 (Wilson 4.9 to 9.9) is beyond 3 %, and hardly another than the 6 % before.
        Assert.Equal(OutcomeStatus.Missed, guardrail.Status);
        Assert.Equal("7 % (4.9 to 9.9; 400 cases) from 2026-04-01 to 2026-06-30: the limit of 3 % is passed by 4 points.", guardrail.Why);
    }

    [Fact]
    public void A_fault_rate_that_tripled_is_harm()
    {
        var guardrail = Of(Faults, 1000, 30, 1000, 100);

        Assert.Equal(OutcomeStatus.Harmed, guardrail.Status);
        Assert.StartsWith("Worse than before: 3 % (2.1 to 4.3; 1,000 cases) from 2025-01-01 to 2025-12-31, 10 % (8.3 to 12; 1,000 cases) from", guardrail.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_guardrail_of_which_more_is_better_looks_the_other_way()
    {
        var plan = new OutcomePlan(Direction.Increase) { Unit = "%", Target = 90, IsGuardrail = true, GoLive = GoLive };

        Assert.Equal((OutcomeStatus.Met, "95 % (92.4 to 96.7; 400 cases) from 2026-04-01 to 2026-06-30: the limit of 90 % is kept."), (Of(plan, 400, 380, 400, 380).Status, Of(plan, 400, 380, 400, 380).Why));
        Assert.Equal(OutcomeStatus.Missed, Of(plan, 400, 340, 400, 340).Status);
        Assert.Equal(OutcomeStatus.Harmed, Of(plan, 400, 380, 400, 320).Status);
    }

    [Fact]
    public void A_guardrail_without_a_limit_must_not_be_worse_than_the_baseline_or_else_than_before()
    {
        var plan = Faults with { Target = null };

        Assert.Contains("the limit of 3 % is kept", Of(plan with { Baseline = 3 }, 400, 12, 400, 10).Why);
        Assert.Contains(": no worse than the 3 % (1.7 to 5.2; 400 cases) before.", Of(plan, 400, 12, 400, 10).Why);
        Assert.Contains(": not worse than the 3 % (1.7 to 5.2; 400 cases) before, as far as chance allows to say.", Of(plan, 400, 12, 400, 14).Why);
        // 30 of 400 after 12 of 400: one-sided 0.2 %, beyond a plain bound and not beyond one that holds at every look.
        Assert.Contains(": 4.5 points worse than the 3 % (1.7 to 5.2; 400 cases) before.", Of(plan, 400, 12, 400, 30).Why);
    }

    [Fact]
    public void Weekly_looks_at_a_rare_fault_alarm_falsely_seldom()
    {
        // 3 % faults before and since, ten orders a week after fifty; forty histories, each looked at in 20 weeks.
        var alarmed = Enumerable.Range(1, 40).Count(seed =>
        {
            var chance = new Random(seed);
            List<Observation> all = [.. Enumerable.Range(0, 540).Select(at => new Observation(at < 340 ? Start.AddDays(at) : GoLive.AddDays((at - 340) * 7 / 10), chance.NextDouble() < 0.03 ? 1 : 0))];
            return Enumerable.Range(1, 20).Any(week => OutcomeTest.Of(Faults, new MetricData(MeasureKind.Share, all) { Scale = 100 }, GoLive.AddDays(7 * week), week - 1).Status is OutcomeStatus.Harmed or OutcomeStatus.Missed);
        });

        Assert.InRange(alarmed, 0, 4);
    }
}
