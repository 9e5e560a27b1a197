using CuiBono.Outcomes;
using CuiBono.Promises;
using CuiBono.Simulation;

namespace CuiBono.OutcomeErrors;

/// <summary>How often what is planted is found.</summary>
internal static class Power
{
    private static readonly DateOnly GoLive = new(2026, 1, 12);
    private static readonly DateOnly AsOf = new(2026, 7, 1);
    private static readonly DateOnly DipEnd = new(2026, 3, 15);
    private static readonly OutcomePlan Plan = new(Direction.Decrease) { GoLive = GoLive, Baseline = 20, Target = 16, By = new(2026, 6, 1) };
    private static readonly IReadOnlyList<SimulatedRegion> HalfLive = [new("North", 0.3), new("South", 0.3), new("East", 0.25, Never: true), new("West", 0.15, Never: true)];

    public static void Run(int seeds, int threads)
    {
        var tally = new Tally();
        foreach (var rate in (double[])[5, 25])
            tally.Run(seeds, threads, seed => Of(new(seed) { OrdersADay = rate, GoLive = GoLive }).Select(one => (one.Row, $"{rate} orders a day", one.Holds)));
        tally.Print("planted", decimals: 0);
    }

    private static IEnumerable<(string Row, bool Holds)> Of(OrderScenario nothing)
    {
        foreach (var effect in (double[])[0.65, 0.72]) yield return ($"met: lead times times {effect}, target 0.8 of before", Assess(nothing with { Effect = effect }).Status == OutcomeStatus.Met);
        foreach (var effect in (double[])[0.95, 0.88]) yield return ($"missed: lead times times {effect}, target 0.8 of before", Assess(nothing with { Effect = effect }).Status == OutcomeStatus.Missed);
        foreach (var effect in (double[])[1.25, 1.1]) yield return ($"harmed: lead times times {effect}", Assess(nothing with { Effect = effect }).Status == OutcomeStatus.Harmed);
        foreach (var effect in (double[])[2.3, 1.8])
        {
            var small = Assess(nothing with { Effect = 0.7, Segments = [new("Enterprise", 0.08, effect), new("Business", 0.5), new("Home", 0.42)] });
            yield return ($"segment of 8 % harmed (times {0.7 * effect:0.00}), all together times {(0.92 * 0.7) + (0.08 * 0.7 * effect):0.00}: named, and no other", small.Harmed.Count == 1 && small.Harmed[0].Segment == "Enterprise");
        }

        foreach (var factor in (double[])[0.65, 0.8]) yield return ($"began before: times {factor} four months before the go-live", Doubted(Assess(nothing with { OtherChange = (new(2025, 9, 1), factor) }), CreditDoubtKind.BeganBefore));
        foreach (var season in (double[])[0.35, 0.2])
        {
            var scenario = nothing with { FirstDay = new(2024, 10, 1), LastDay = new(2026, 9, 30), Season = season };
            yield return ($"season of {100 * season:0} %", Doubted(Assess(scenario, Plan with { By = new(2026, 8, 31) }, new(2026, 10, 1)), CreditDoubtKind.Season));
        }

        foreach (var share in (double[])[0.6, 0.4]) yield return ($"mix: easy orders from 20 to {100 * share:0} %", Doubted(Assess(nothing with { MixShift = (GoLive, share) }), CreditDoubtKind.CaseMix));
        foreach (var share in (double[])[0.6, 0.4])
            yield return ($"held back: {100 * share:0} % of the orders of 28 days before the go-live, lead times times 0.8", Doubted(Assess(nothing with { Effect = 0.8, HeldBack = (28, share) }), CreditDoubtKind.Anticipation));
        foreach (var days in (double[])[25, 35]) yield return ($"definition: orders over {days} days are left out from the go-live on", Doubted(LeavesOut(nothing, days), CreditDoubtKind.DefinitionChanged));
        foreach (var factor in (double[])[1.6, 1.4])
            yield return ($"dip beyond its band of a quarter: times {factor}", Assess(nothing with { Effect = 0.65, Dip = (DipEnd, factor) }, Plan with { Dip = new(5, DipEnd) }).Status == OutcomeStatus.Harmed);
        yield return ("dip inside its band of a quarter: times 1.15 (failed)", Assess(nothing with { Effect = 0.65, Dip = (DipEnd, 1.15) }, Plan with { Dip = new(5, DipEnd) }).Status == OutcomeStatus.Harmed);
        var wave = Plan with { Waves = new Dictionary<string, DateOnly> { ["North"] = GoLive, ["South"] = GoLive }, Design = "difference-in-differences" };
        foreach (var factor in (double[])[0.7, 0.85])
            yield return ($"everybody changed: times {factor}, a group not live", Doubted(Assess(nothing with { OtherChange = (GoLive, factor), Regions = HalfLive }, wave), CreditDoubtKind.EverybodyChanged));
    }

    private static OutcomeAssessment LeavesOut(OrderScenario scenario, double days)
    {
        var orders = OrderSimulator.Orders(scenario).ToList();
        bool IsLeftOut(SimulatedOrder order) => order.Day >= GoLive && order.LeadDays > days;
        return OutcomeTest.Of(Plan, Cases.Of(scenario, orders.FindAll(order => !IsLeftOut(order)), Metric.Lead, scenario.LastDay) with { LeftOut = [.. orders.Where(IsLeftOut).Select(order => order.Day)] }, AsOf);
    }

    private static bool Doubted(OutcomeAssessment assessment, CreditDoubtKind kind) => assessment.Doubts.Any(doubt => doubt.Kind == kind);

    private static OutcomeAssessment Assess(OrderScenario scenario, OutcomePlan? plan = null, DateOnly? asOf = null) =>
        OutcomeTest.Of(plan ?? Plan, Cases.Of(scenario, [.. OrderSimulator.Orders(scenario)], Metric.Lead, asOf is { } day ? day.AddDays(-1) : scenario.LastDay), asOf ?? AsOf);
}
