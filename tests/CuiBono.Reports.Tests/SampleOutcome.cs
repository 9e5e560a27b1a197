using CuiBono.Evidence;
using CuiBono.Outcomes;
using CuiBono.Promises;
using CuiBono.Promises.Lens;
using CuiBono.Reviews;
using CuiBono.Reviews.Observers;
using CuiBono.Verdicts;

namespace CuiBono.Reports.Tests;

/// <summary>An initiative in operation whose outcome was tested, made by hand, with something in every part of a test.</summary>
internal static class SampleOutcome
{
    public const string Segment = "Remote <b>farms</b>, \"north\"";

    private static readonly Period Judged = new(new(2026, 7, 1), new(2026, 9, 30));

    public static ReviewedInitiative Broadband => Of(OutcomeStatus.Harmed);

    public static ReviewedInitiative Of(OutcomeStatus status)
    {
        var (before, since) = (Figure(9.1, 8.9, 9.3, 2_104), Figure(7.5, 7.2, 7.8, 640));
        var measure = new Measure("lead-time", 1, MeasureKind.Duration, "days", "The time from one milestone to another.");
        var provenance = new Provenance("evidence/orders.csv", new string('a', 64), new DateOnly(2026, 9, 30)) { Notes = ["CSV: 20,112 events, 3 of them not usable.", "Left out: 12 cases that never reached 'Order received'."] };
        var assessment = new OutcomeAssessment(status, $"{Segment} is worse off: 9.1 days before, 15.2 days since.")
        {
            Observed = since,
            Period = Judged,
            Horizon = 12,
            Earlier = [0],
            Judged = [1],
            Before = before,
            Baseline = new BaselineCheck(9, before, new Period(new(2025, 6, 1), new(2026, 1, 31)), "The case says 9 days; the data say 9.1 days, which agrees."),
            Effect = new EffectEstimate("interrupted-time-series", -1.6, 0.4, new(-2.4, -0.8)) { Compared = "30 weeks before with 20 since.", Remark = null },
            Doubts = [new CreditDoubt(CreditDoubtKind.Season, "The same days a year earlier were as good")],
            Segments = [new SegmentFinding("kind", "Town", Figure(9, 8, 10, 900), Figure(7, 6, 8, 500), 1), new SegmentFinding("kind", Segment, Figure(9.1, 8, 10.2, 105), Figure(15.2, 13.7, double.PositiveInfinity, 77), 0.00001)],
            Limits = ["30 weeks before the go-live are known, less than a year: a season cannot be told apart."],
        };
        return new ReviewedInitiative(
            new Initiative("self-installation", "Self-installation", Stage.Operation, InitiativeClass.CustomerFacing, new SourcePlace("self-installation.md"))
            {
                Customers = [new Customer("households", "Households", CustomerKind.Consumer)],
                Outcomes =
                [
                    new Outcome("activation-time")
                    {
                        Customer = "households",
                        Metric = "mean time to a working line",
                        Unit = "days",
                        Direction = Direction.Decrease,
                        Baseline = new Baseline(9, "2025-06/2026-01", "order log", null),
                        Target = new Target(7.5m, new DateOnly(2026, 9, 30)),
                        Data = new OutcomeData("evidence/orders.csv", null, null, null, null) { Measure = "lead-time" },
                    },
                    new Outcome("untested") { Target = new Target(3, new DateOnly(2026, 1, 1)) },
                ],
                System = new SystemChange("Kit", new DateOnly(2026, 2, 2), []),
            },
            new LensReading(3, 3),
            new Verdict(VerdictKind.Stop, [], [new Reason("outcome-met", Severity.Block, RuleOutcome.Failed, "Remote farms are worse off.") { Stops = true, Measurement = Measured(measure, since, provenance) }]))
        {
            Tested = [new TestedOutcome(assessment) { Measurement = Measured(measure, since, provenance), Provenance = provenance }, new TestedOutcome(new OutcomeAssessment(OutcomeStatus.NotMeasured, "It names no evidence."))],
            Observed =
            [
                new ObservedMetric(
                    new MetricData(MeasureKind.Duration, [new Observation(new(2026, 1, 5), 9.5), new Observation(new(2026, 8, 4), 15) { Open = true, Cohort = 0 }])
                    {
                        Cohorts = ["North"],
                        Segmentations = [new Segmentation("kind", [Segment], [-1, 0])],
                    },
                    measure, provenance, at => $"O{at}"),
                null,
            ],
        };
    }

    private static Measurement Measured(Measure measure, Estimate figure, Provenance provenance) => new(measure, figure.Value, "days", figure.Interval, figure.Count, Judged, provenance) { OpenCount = 4 };

    private static Estimate Figure(double value, double low, double high, int count) => new(value, 0.2, new(low, high), count, 0);
}
