using CuiBono.Promises;

namespace CuiBono.Outcomes.Tests;

/// <summary>Each doubt where it was planted, and none where nothing was, over many draws.</summary>
public sealed class CreditTests
{
    private const int Draws = 20;
    private static readonly DateOnly Monday = new(2025, 1, 6);
    private static readonly DateOnly GoLive = new(2026, 1, 5);
    private static readonly DateOnly AsOf = new(2026, 7, 1);
    private static readonly OutcomePlan Plan = new(Direction.Decrease) { Unit = "days", Target = 16, GoLive = GoLive, By = new(2026, 6, 15) };

    private static int Found(CreditDoubtKind kind, Func<Random, MetricData> make, OutcomePlan? plan = null) =>
        Enumerable.Range(1, Draws).Count(seed => OutcomeTest.Of(plan ?? Plan, make(new Random(seed)), AsOf).Doubts.Any(doubt => doubt.Kind == kind));

    /// <summary>A year at 20 days and half a year at 14, with so many cases a week.</summary>
    private static MetricData Gain(Random chance, Func<int, double> weekly)
    {
        List<int> counts = [.. Enumerable.Range(0, 77).Select(week => Made.Counts(chance, 1, weekly(week)).Single())];
        return Made.Data(Made.Weeks(chance, Monday, counts.Take(52), 20), Made.Weeks(chance, GoLive, counts.Skip(52), 14));
    }

    [Fact]
    public void A_plain_gain_has_no_doubts() =>
        Assert.InRange(Enumerable.Range(1, 40).Count(seed => OutcomeTest.Of(Plan, Gain(new(seed), _ => 20), AsOf).Doubts.Count > 0), 0, 2);

    [Fact]
    public void A_target_that_was_reached_before_is_nobodys_merit()
    {
        var data = Made.Data(Made.Run(Monday, GoLive.AddDays(-1), 200, 14), Made.Run(GoLive, AsOf, 100, 14));

        var doubt = Assert.Single(OutcomeTest.Of(Plan, data, AsOf).Doubts);

        Assert.Equal(CreditDoubtKind.NothingChanged, doubt.Kind);
        Assert.StartsWith("It was as good before: 14 days (", doubt.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void More_cases_left_out_since_the_go_live_are_another_definition()
    {
        IReadOnlyList<DateOnly> LeftOut(Random chance, double before, double since) =>
            [.. Enumerable.Range(0, 77 * 7).SelectMany(day => Enumerable.Repeat(Monday.AddDays(day), Made.Counts(chance, 1, day < 364 ? before : since).Single()))];

        Assert.Equal(Draws, Found(CreditDoubtKind.DefinitionChanged, chance => Gain(chance, _ => 20) with { LeftOut = LeftOut(chance, 0.1, 0.8) }));
        Assert.Equal(0, Found(CreditDoubtKind.DefinitionChanged, chance => Gain(chance, _ => 20) with { LeftOut = LeftOut(chance, 0.4, 0.4) }));
    }

    [Fact]
    public void The_shares_that_are_left_out_are_said()
    {
        // 5 of 205 before and 50 of 150 since.
        var data = Made.Data(Made.Run(Monday, GoLive.AddDays(-1), 200, 20), Made.Run(GoLive, AsOf, 100, 14));
        data = data with { LeftOut = [.. Enumerable.Range(0, 5).Select(at => Monday.AddDays(60 * at)), .. Enumerable.Range(0, 50).Select(at => GoLive.AddDays(3 * at))] };

        Assert.Contains(OutcomeTest.Of(Plan, data, AsOf).Doubts, doubt => doubt.Text == "Other cases are counted than before: the measure says nothing of 2.4 % of the cases before the go-live and of 33.3 % since");
    }

    [Fact]
    public void A_jump_in_the_number_of_counted_cases_at_the_go_live_is_said_and_steady_growth_is_not()
    {
        Assert.InRange(Found(CreditDoubtKind.DefinitionChanged, chance => Gain(chance, week => week < 52 ? 20 : 34)), Draws - 4, Draws);
        Assert.InRange(Found(CreditDoubtKind.DefinitionChanged, chance => Gain(chance, week => 20 * Math.Pow(1.012, week))), 0, 1);
    }

    [Fact]
    public void Orders_held_back_before_the_go_live_are_seen_and_a_quiet_time_is_no_such_thing()
    {
        Assert.InRange(Found(CreditDoubtKind.Anticipation, chance => Gain(chance, week => week is >= 48 and < 52 ? 10 : week is >= 52 and < 56 ? 32 : 20)), Draws - 5, Draws);
        Assert.Equal(0, Found(CreditDoubtKind.Anticipation, chance => Gain(chance, week => week is >= 48 and < 52 ? 10 : 20)));
        Assert.Equal(0, Found(CreditDoubtKind.Anticipation, chance => Gain(chance, _ => 20)));
    }

    [Fact]
    public void The_worst_regions_come_back_by_themselves()
    {
        // Twelve regions that are alike in the long run; luck lasts half a year. The three that were worst over the year go live, and nothing else happens.
        MetricData Regions(Random chance, bool worstFirst, double effect)
        {
            double[] first = [.. Enumerable.Range(0, 12).Select(_ => 20 + (2 * Made.Normal(chance)))];
            double[] second = [.. Enumerable.Range(0, 12).Select(_ => 20 + (2 * Made.Normal(chance)))];
            int[] order = [.. Enumerable.Range(0, 12).OrderByDescending(region => worstFirst ? first[region] + second[region] : region)];
            IEnumerable<Observation> Of(int region, int place) =>
            [
                .. Made.Weeks(chance, Monday, Enumerable.Repeat(3, 26), first[region], cohort: place), .. Made.Weeks(chance, Monday.AddDays(182), Enumerable.Repeat(3, 26), second[region], cohort: place),
                .. Made.Weeks(chance, GoLive, Enumerable.Repeat(3, 25), 20 + (place < 3 ? effect : 0), cohort: place),
            ];
            return Made.Data([.. order.Select(Of)]) with { Cohorts = [.. Enumerable.Range(0, 12).Select(place => $"Region {place}")] };
        }

        var plan = Plan with { Waves = Enumerable.Range(0, 3).ToDictionary(place => $"Region {place}", _ => GoLive) };

        Assert.InRange(Found(CreditDoubtKind.RegressionToTheMean, chance => Regions(chance, worstFirst: true, effect: 0), plan), Draws - 4, Draws);
        Assert.InRange(Found(CreditDoubtKind.RegressionToTheMean, chance => Regions(chance, worstFirst: false, effect: -6), plan), 0, 1);
    }

    [Fact]
    public void Differences_that_last_are_no_reversion()
    {
        // The three worst regions are always worse by 6; they gain 4.
        static IEnumerable<Observation> Region(Random chance, int region) => Made.Weeks(chance, Monday, Enumerable.Repeat(3, 52), region < 3 ? 26 : 18 + (0.3 * region), cohort: region)
            .Concat(Made.Weeks(chance, GoLive, Enumerable.Repeat(3, 25), region < 3 ? 22 : 18 + (0.3 * region), cohort: region));
        static MetricData Regions(Random chance) => Made.Data([.. Enumerable.Range(0, 12).Select(region => Region(chance, region))]) with { Cohorts = [.. Enumerable.Range(0, 12).Select(place => $"Region {place}")] };

        Assert.Equal(0, Found(CreditDoubtKind.RegressionToTheMean, Regions, Plan with { Waves = Enumerable.Range(0, 3).ToDictionary(place => $"Region {place}", _ => GoLive) }));
    }

    [Fact]
    public void An_average_that_moved_with_its_waves_is_said()
    {
        // North takes 30 days and South 10, before and since. Four in five cases were North's, since then one in five.
        MetricData Waves(Random chance, int north, int south, double effect) => Made.Data(
            Made.Weeks(chance, Monday, Enumerable.Repeat(16, 52), 30, cohort: 0), Made.Weeks(chance, Monday, Enumerable.Repeat(4, 52), 10, cohort: 1),
            Made.Weeks(chance, GoLive, Enumerable.Repeat(north, 25), 30 + effect, cohort: 0), Made.Weeks(chance, GoLive, Enumerable.Repeat(south, 25), 10 + effect, cohort: 1))
        with
        { Cohorts = ["North", "South"] };
        var plan = Plan with { Target = 28, Waves = new Dictionary<string, DateOnly> { ["North"] = GoLive, ["South"] = GoLive } };

        Assert.Equal(Draws, Found(CreditDoubtKind.WavesMoved, chance => Waves(chance, 4, 16, 0), plan));
        Assert.Equal(0, Found(CreditDoubtKind.WavesMoved, chance => Waves(chance, 16, 4, -4), plan));
    }

    [Fact]
    public void A_segment_that_vanished_moves_the_average_too()
    {
        // Fibre takes 30 days and radio 10; fibre is no longer sold.
        var data = Made.Data(Made.Run(Monday, GoLive.AddDays(-1), 100, 30), Made.Run(Monday, GoLive.AddDays(-1), 100, 10), Made.Run(GoLive, AsOf, 100, 10));
        data = data with { Segmentations = [new("product", ["Fibre", "Radio"], [.. Enumerable.Range(0, 300).Select(at => at < 100 ? 0 : 1)])] };

        Assert.Contains(OutcomeTest.Of(Plan, data, AsOf).Doubts, doubt => doubt is { Kind: CreditDoubtKind.CaseMix, Text: "Other cases came: with each product weighing as much as before, nothing of the gain of 10 days is left" });
    }
}
