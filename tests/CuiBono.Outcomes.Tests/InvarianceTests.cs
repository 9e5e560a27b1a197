using CsCheck;
using CuiBono.Evidence;
using CuiBono.Promises;

namespace CuiBono.Outcomes.Tests;

/// <summary>What must not matter does not.</summary>
public sealed class InvarianceTests
{
    private static readonly DateOnly GoLive = new(2026, 1, 5);
    private static readonly DateOnly AsOf = new(2026, 7, 1);

    private static readonly OutcomePlan Plan = new(Direction.Decrease)
    {
        Unit = "days",
        Baseline = 21,
        Target = 18,
        GoLive = GoLive,
        By = new(2026, 6, 15),
        Waves = new Dictionary<string, DateOnly> { ["North"] = GoLive, ["South"] = GoLive.AddDays(60) },
    };

    private static readonly Gen<(int Seed, MeasureKind Kind, double Effect)> Cases = Gen.Select(Gen.Int[1, 1_000_000], Gen.Int[0, 2].Select(kind => (MeasureKind)kind), Gen.Double[0.5, 1.4]);

    private static MetricData Make(int seed, MeasureKind kind, double effect)
    {
        var chance = new Random(seed);
        return new MetricData(kind, [.. Enumerable.Range(0, 400).Select(_ =>
        {
            var day = new DateOnly(2025, 1, 6).AddDays(chance.Next(540));
            var value = kind == MeasureKind.Share ? (chance.NextDouble() < 0.3 * (day < GoLive ? 1 : effect) ? 1 : 0) : Math.Exp(Made.Normal(chance) / 2) * 20 * (day < GoLive ? 1 : effect);
            return new Observation(day, value) { Cohort = chance.Next(3), Unit = chance.Next(4) == 0 ? chance.Next(30) : -1, FinalAfter = kind == MeasureKind.Duration ? value : 0, Open = chance.Next(20) == 0 };
        })])
        {
            Scale = kind == MeasureKind.Share ? 64 : 1,
            Cohorts = ["North", "South", "East"],
            Segmentations = [new("size", ["Small", "Large"], [.. Enumerable.Range(0, 400).Select(_ => chance.Next(2))])],
            LeftOut = [.. Enumerable.Range(0, 20).Select(_ => new DateOnly(2025, 1, 6).AddDays(chance.Next(540)))],
        };
    }

    private static void Same(OutcomeAssessment one, OutcomeAssessment other, double scale = 1)
    {
        Assert.Equal(one.Status, other.Status);
        Close(one.Observed?.Value * scale, other.Observed?.Value);
        Close(one.Observed?.StandardError * scale, other.Observed?.StandardError);
        Close(one.Before?.Interval.High * scale, other.Before?.Interval.High);
        Close(one.Effect?.Value * scale, other.Effect?.Value);
        Close(one.Effect?.StandardError * scale, other.Effect?.StandardError);
        Assert.Equal(one.Effect?.Design, other.Effect?.Design);
        Assert.Equal(one.Doubts.Select(doubt => doubt.Kind), other.Doubts.Select(doubt => doubt.Kind));
        Assert.Equal(one.Segments.Count, other.Segments.Count);
        Assert.Equal(one.Harmed.Count, other.Harmed.Count);
        Assert.Equal(one.Limits.Count, other.Limits.Count);
    }

    private static void Close(double? one, double? other)
    {
        Assert.Equal(one is null, other is null);
        if (one is { } first && other is { } second && double.IsFinite(first)) Assert.InRange(second, first - (1e-9 * Math.Abs(first)) - 1e-12, first + (1e-9 * Math.Abs(first)) + 1e-12);
    }

    [Fact]
    public void The_order_of_the_cases() => Cases.Sample(made =>
    {
        var data = Make(made.Seed, made.Kind, made.Effect);
        int[] order = [.. Enumerable.Range(0, 400)];
        new Random(made.Seed).Shuffle(order);
        var shuffled = data with
        {
            Observations = [.. order.Select(at => data.Observations[at])],
            Segmentations = [.. data.Segmentations.Select(one => one with { OfCase = [.. order.Select(at => one.OfCase[at])] })],
        };

        Same(OutcomeTest.Of(Plan, data, AsOf), OutcomeTest.Of(Plan, shuffled, AsOf));
    }, iter: 60);

    [Fact]
    public void The_names_of_segments_waves_and_units() => Cases.Sample(made =>
    {
        var data = Make(made.Seed, made.Kind, made.Effect);
        var renamed = data with
        {
            Cohorts = ["East", "Süd", "North"],
            Observations = [.. data.Observations.Select(one => one with { Unit = one.Unit < 0 ? -1 : 1_000_000_000 - one.Unit })],
            Segmentations = [new("Größe", ["b", "a"], data.Segmentations[0].OfCase)],
        };

        Same(OutcomeTest.Of(Plan, data, AsOf), OutcomeTest.Of(Plan with { Waves = new Dictionary<string, DateOnly> { ["Süd"] = GoLive.AddDays(60), ["East"] = GoLive } }, renamed, AsOf));
    }, iter: 60);

    [Fact]
    public void The_century() => Cases.Sample(made =>
    {
        // After 28 years the calendar has the same weekdays and the same leap years.
        static DateOnly Later(DateOnly day) => day.AddDays(10_227);
        var data = Make(made.Seed, made.Kind, made.Effect);
        var later = data with { Observations = [.. data.Observations.Select(one => one with { Day = Later(one.Day) })], LeftOut = [.. data.LeftOut.Select(Later)] };
        var plan = Plan with { GoLive = Later(GoLive), By = Later(Plan.By!.Value), Waves = Plan.Waves.ToDictionary(wave => wave.Key, wave => Later(wave.Value)) };

        Same(OutcomeTest.Of(Plan, data, AsOf), OutcomeTest.Of(plan, later, Later(AsOf)));
    }, iter: 60);

    [Fact]
    public void The_unit_of_the_figure() => Cases.Sample(made =>
    {
        // By a power of two, so that not a digit changes.
        var data = Make(made.Seed, made.Kind, made.Effect);

        Same(OutcomeTest.Of(Plan, data, AsOf), OutcomeTest.Of(Plan with { Target = Plan.Target * 8, Baseline = Plan.Baseline * 8 }, data with { Scale = data.Scale * 8 }, AsOf), 8);
    }, iter: 60);

    [Fact]
    public void Which_way_is_up() => Cases.Where(made => made.Kind == MeasureKind.Mean).Sample(made =>
    {
        var data = Make(made.Seed, made.Kind, made.Effect);
        var turned = data with { Observations = [.. data.Observations.Select(one => one with { Value = -one.Value })] };
        var plan = new OutcomePlan(Direction.Increase) { Baseline = -Plan.Baseline, Target = -Plan.Target, GoLive = Plan.GoLive, By = Plan.By, Waves = Plan.Waves };
        var other = OutcomeTest.Of(plan, turned, AsOf);
        static Estimate? Back(Estimate? figure) => figure is { } known ? known with { Value = -known.Value, Interval = new(-known.Interval.High, -known.Interval.Low) } : null;

        Same(OutcomeTest.Of(Plan, data, AsOf), other with { Observed = Back(other.Observed), Before = Back(other.Before), Effect = other.Effect is { } effect ? effect with { Value = -effect.Value } : null });
    }, iter: 60);

    [Fact]
    public void Cases_that_stand_on_no_side() => Cases.Sample(made =>
    {
        var data = Make(made.Seed, made.Kind, made.Effect);
        var chance = new Random(made.Seed + 1);
        var more = data with
        {
            Observations =
            [
                .. data.Observations, .. Enumerable.Range(1, 20).Select(at => new Observation(AsOf.AddDays(at), 1_000) { Cohort = 0 }),
                .. Enumerable.Range(1, 20).Select(_ => new Observation(GoLive.AddDays(chance.Next(100)), double.NaN) { Cohort = 0 }),
            ],
        };

        var (one, other) = (OutcomeTest.Of(Plan, data, AsOf), OutcomeTest.Of(Plan, more, AsOf));

        Same(one, other with { Limits = [.. other.Limits.Skip(1)] });
        Assert.Equal(one.Why, other.Why);
    }, iter: 60);
}
