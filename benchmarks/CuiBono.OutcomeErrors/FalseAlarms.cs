using CuiBono.Outcomes;
using CuiBono.Promises;
using CuiBono.Simulation;

namespace CuiBono.OutcomeErrors;

/// <summary>How often a verdict says what is not so.</summary>
internal static class FalseAlarms
{
    private static readonly DateOnly GoLive = new(2026, 1, 12);
    private static readonly DateOnly AsOf = new(2026, 7, 1);
    private static readonly OutcomePlan Plan = new(Direction.Decrease) { GoLive = GoLive, Target = 1, By = new(2026, 4, 30) };

    public static void Run(int seeds, int threads)
    {
        var tally = new Tally();
        foreach (var (column, rate, customers, weeks) in ((string, double, double, double)[])[("4 orders a day", 4, 0, 0), ("12 orders a day", 12, 0, 0), ("12, customers alike", 12, 0.4, 0), ("12, weeks alike", 12, 0, 0.1)])
            tally.Run(seeds, threads, seed => Of(new(seed) { OrdersADay = rate, CustomerSpread = customers, WeekSpread = weeks, GoLive = GoLive, LastDay = new(2026, 7, 31) }).Select(one => (one.Row, column, one.Holds)));
        tally.Print("false alarm");
    }

    private static IEnumerable<(string Row, bool Holds)> Of(OrderScenario nothing)
    {
        var orders = OrderSimulator.Orders(nothing).ToList();
        var once = OutcomeTest.Of(Plan, Cases.Of(nothing, orders, Metric.Lead, AsOf), AsOf);
        yield return ("harmed, nothing planted, one look", once.Status == OutcomeStatus.Harmed);
        yield return ("a segment named, nothing planted, one look", once.Harmed.Count > 0);
        foreach (var metric in (Metric[])[Metric.Lead, Metric.Kept])
        {
            var plan = metric == Metric.Kept ? Plan with { Direction = Direction.Increase, Target = Truth.Of(nothing, metric, AsOf, true, double.PositiveInfinity) } : Plan with { Target = Truth.Of(nothing, metric, AsOf, true, once.Horizon!.Value) };
            // The ledger counts the looks on or after the promised day.
            var looks = Enumerable.Range(1, 26).Select(week => GoLive.AddDays(7 * week)).Select(day =>
                OutcomeTest.Of(plan, Cases.Of(nothing, orders, metric, day, withSegments: metric == Metric.Lead), day, earlierLooks: Math.Max(0, (day.DayNumber - plan.By!.Value.DayNumber) / 7))).ToList();
            yield return ($"{metric}: harmed, nothing planted, any of 26 weekly looks", looks.Exists(look => look.Status == OutcomeStatus.Harmed));
            yield return ($"{metric}: met or missed, true value equals target, any of 26 weekly looks", looks.Exists(look => look.Status is OutcomeStatus.Met or OutcomeStatus.Missed));
            yield return ($"{metric}: met, true value equals target, any of 26 weekly looks", looks.Exists(look => look.Status is OutcomeStatus.Met));
            yield return ($"{metric}: met, true value equals target, one look", OutcomeTest.Of(plan, Cases.Of(nothing, orders, metric, AsOf, withSegments: false), AsOf).Status == OutcomeStatus.Met);
        }

        var better = nothing with { Effect = 0.65 };
        var faster = OrderSimulator.Orders(better).ToList();
        var credited = OutcomeTest.Of(Plan, Cases.Of(better, faster, Metric.Lead, AsOf), AsOf);
        foreach (var kind in Enum.GetValues<CreditDoubtKind>().Where(kind => kind is not (CreditDoubtKind.EverybodyChanged or CreditDoubtKind.WavesMoved or CreditDoubtKind.RegressionToTheMean)))
            yield return ($"doubt {kind}, lead times times 0.65 at the go-live", credited.Doubts.Any(doubt => doubt.Kind == kind));
        var waves = better with { Regions = [new("North", 0.3), new("South", 0.3), new("East", 0.25, Never: true), new("West", 0.15, Never: true)] };
        var others = OutcomeTest.Of(Plan with { Design = "difference-in-differences", Waves = new Dictionary<string, DateOnly> { ["North"] = GoLive, ["South"] = GoLive } }, Cases.Of(waves, [.. OrderSimulator.Orders(waves)], Metric.Lead, AsOf), AsOf);
        yield return ("doubt EverybodyChanged, only those who are live changed", others.Doubts.Any(doubt => doubt.Kind == CreditDoubtKind.EverybodyChanged));

        var dip = nothing with { Effect = 0.8, Dip = (new(2026, 3, 15), 1.15) };
        var dipped = OrderSimulator.Orders(dip).ToList();
        double Deep(DateOnly day) => Truth.Of(dip, Metric.Lead, day, true, once.Horizon!.Value);
        var band = Plan with { Dip = new(Deep(GoLive) - Deep(GoLive.AddDays(-1)), new(2026, 3, 15)), Target = 30 };
        bool Failed(DateOnly day) => OutcomeTest.Of(band, Cases.Of(dip, dipped, Metric.Lead, day, withSegments: false), day).Status == OutcomeStatus.Harmed;
        yield return ("dip failed though as deep as its band, one look", Failed(AsOf));
        yield return ("dip failed though as deep as its band, any of 26 weekly looks", Enumerable.Range(1, 26).Any(week => Failed(GoLive.AddDays(7 * week))));
    }
}
