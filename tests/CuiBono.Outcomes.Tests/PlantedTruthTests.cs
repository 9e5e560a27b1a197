using CuiBono.Simulation;

namespace CuiBono.Outcomes.Tests;

/// <summary>What the simulator plants is found, and nothing where nothing was planted, over many seeds.</summary>
public sealed class PlantedTruthTests
{
    private const int Seeds = 12;
    private static readonly DateOnly AsOf = new(2026, 7, 1);

    private static OutcomeAssessment Assess(OrderScenario scenario, OutcomePlan? plan = null) => OutcomeTest.Of(plan ?? Orders.Plan, Orders.Data(scenario), AsOf);

    [Fact]
    public void An_outcome_that_was_met_is_met()
    {
        var met = Orders.Count(Seeds, seed => Assess(new(seed) { GoLive = Orders.GoLive, Effect = 0.65 }).Status == OutcomeStatus.Met);

        Assert.InRange(met, Seeds - 1, Seeds);
    }

    [Fact]
    public void An_outcome_that_was_missed_is_missed()
    {
        var missed = Orders.Count(Seeds, seed => Assess(new(seed) { GoLive = Orders.GoLive, Effect = 0.95 }).Status == OutcomeStatus.Missed);

        Assert.InRange(missed, Seeds - 1, Seeds);
    }

    [Fact]
    public void Where_nothing_changed_nobody_is_said_to_be_harmed()
    {
        var harmed = Orders.Count(36, seed => Assess(new(seed) { GoLive = Orders.GoLive }).Status == OutcomeStatus.Harmed);

        Assert.InRange(harmed, 0, 2);
    }

    [Fact]
    public void A_small_segment_that_is_harmed_while_the_average_improves_is_named()
    {
        var named = Orders.Count(Seeds, seed =>
        {
            var assessment = Assess(new(seed)
            {
                GoLive = Orders.GoLive,
                Effect = 0.7,
                OrdersADay = 25,
                Segments = [new("Enterprise", 0.08, Effect: 2.3), new("Business", 0.5), new("Home", 0.42)],
            });
            return assessment.Status == OutcomeStatus.Harmed && assessment.Harmed[0].Segment == "Enterprise" && assessment.Harmed.Count == 1;
        });

        Assert.InRange(named, Seeds - 2, Seeds);
    }

    [Fact]
    public void A_change_that_began_before_the_go_live_gets_no_credit()
    {
        var refused = Orders.Count(Seeds, seed =>
            Assess(new(seed) { OtherChange = (new(2025, 9, 1), 0.65), GoLive = Orders.GoLive }).Doubts.Any(doubt => doubt.Kind == CreditDoubtKind.BeganBefore));

        Assert.InRange(refused, Seeds - 2, Seeds);
    }

    [Fact]
    public void A_change_at_the_go_live_keeps_its_credit()
    {
        var refused = Orders.Count(36, seed => Assess(new(seed) { GoLive = Orders.GoLive, Effect = 0.65 }).Doubts.Any(doubt => doubt.Kind == CreditDoubtKind.BeganBefore));

        Assert.InRange(refused, 0, 2);
    }

    [Fact]
    public void A_seasons_gain_is_nobodys_merit()
    {
        // Long in winter, short in summer: a summer after a winter looks like a success.
        var scenario = new OrderScenario(1) { FirstDay = new(2024, 10, 1), LastDay = new(2026, 9, 30), GoLive = Orders.GoLive, Season = 0.35 };
        var said = Orders.Count(Seeds, seed => OutcomeTest.Of(Orders.Plan with { By = new(2026, 8, 31) }, Orders.Data(scenario with { Seed = seed }), new(2026, 10, 1))
            .Doubts.Any(doubt => doubt.Kind == CreditDoubtKind.Season));

        Assert.InRange(said, Seeds - 2, Seeds);
    }

    [Fact]
    public void A_mix_that_moved_is_said_to_explain_the_gain()
    {
        var said = Orders.Count(Seeds, seed => Assess(new(seed) { GoLive = Orders.GoLive, MixShift = (Orders.GoLive, 0.6) }).Doubts.Any(doubt => doubt.Kind == CreditDoubtKind.CaseMix));

        Assert.InRange(said, Seeds - 2, Seeds);
    }

    [Fact]
    public void A_dip_inside_its_band_fails_nothing_and_one_beyond_it_does_whatever_comes_after()
    {
        var until = new DateOnly(2026, 3, 15);
        var plan = Orders.Plan with { Dip = new DipBand(5, until) };
        bool Harmed(ulong seed, double factor, DateOnly asOf) =>
            OutcomeTest.Of(plan, Orders.Data(new(seed) { GoLive = Orders.GoLive, Effect = 0.65, Dip = (until, factor) }), asOf).Status == OutcomeStatus.Harmed;

        Assert.InRange(Orders.Count(Seeds, seed => Harmed(seed, 1.15, AsOf)), 0, 2);
        Assert.InRange(Orders.Count(Seeds, seed => Harmed(seed, 1.6, AsOf)), Seeds - 2, Seeds);
    }

    [Fact]
    public void What_happened_to_those_who_are_not_live_is_taken_out()
    {
        // Everybody got faster when the go-live came; only North and South are live.
        var scenario = new OrderScenario(1)
        {
            OtherChange = (Orders.GoLive, 0.7),
            GoLive = Orders.GoLive,
            OrdersADay = 20,
            Regions = [new("North", 0.3), new("South", 0.3), new("East", 0.25, Never: true), new("West", 0.15, Never: true)],
        };
        var plan = Orders.Plan with { Waves = new Dictionary<string, DateOnly> { ["North"] = Orders.GoLive, ["South"] = Orders.GoLive }, Design = "difference-in-differences" };

        var said = Orders.Count(Seeds, seed => OutcomeTest.Of(plan, Orders.Data(scenario with { Seed = seed }), AsOf).Doubts.Any(doubt => doubt.Kind == CreditDoubtKind.EverybodyChanged));
        var credited = Orders.Count(Seeds, seed => OutcomeTest.Of(plan, Orders.Data(scenario with { Seed = seed, OtherChange = null, Effect = 0.7 }), AsOf).Doubts.Count == 0);

        Assert.InRange(said, Seeds - 2, Seeds);
        Assert.InRange(credited, Seeds - 3, Seeds);
    }

    [Fact]
    public void A_baseline_that_the_data_deny_is_said()
    {
        var assessment = Assess(new(3) { GoLive = Orders.GoLive }, Orders.Plan with { Baseline = 27 });

        Assert.False(assessment.Baseline!.Holds);
        Assert.InRange(assessment.Baseline.Observed.Value, 18.5, 21.5);
    }

    [Fact]
    public void Weekly_looks_on_a_limit_that_is_kept_exactly_alarm_falsely_seldom()
    {
        // Nothing changes, and the review is made every week from the go-live on: is it ever called worse than before?
        var alarmed = Orders.Count(12, seed =>
        {
            var data = Orders.Data(new(seed) { GoLive = Orders.GoLive });
            return Enumerable.Range(2, 22).Any(week => OutcomeTest.Of(Orders.Plan, Cut(data, Orders.GoLive.AddDays(7 * week)), Orders.GoLive.AddDays(7 * week)).Status == OutcomeStatus.Harmed);
        });

        Assert.InRange(alarmed, 0, 1);
    }

    /// <summary>The data as they were known on a day.</summary>
    private static MetricData Cut(MetricData data, DateOnly day)
    {
        var known = Enumerable.Range(0, data.Observations.Count).Where(at => data.Observations[at].Day <= day).ToList();
        return data with
        {
            Until = day,
            Observations = [.. known.Select(at =>
            {
                var one = data.Observations[at];
                double seen = day.DayNumber - one.Day.DayNumber + 1;
                return one.Value <= seen && !one.Open ? one : one with { Value = Math.Min(one.Value, seen), Open = true };
            })],
            Segmentations = [.. data.Segmentations.Select(segmentation => segmentation with { OfCase = [.. known.Select(at => segmentation.OfCase[at])] })],
        };
    }
}
