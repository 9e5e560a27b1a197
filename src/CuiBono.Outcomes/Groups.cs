using CuiBono.Evidence;
using CuiBono.Statistics.Proportions;
using CuiBono.Statistics.Series;
using MathNet.Numerics.Statistics;

namespace CuiBono.Outcomes;

/// <summary>Which cases belong to which side of the comparison.</summary>
internal sealed class Groups
{
    private readonly OutcomePlan plan;
    private readonly MetricData data;
    private readonly DateOnly?[] goLives;
    private readonly Dictionary<(Period, Side), int[]> selected = [];
    private readonly Dictionary<(Segmentation, Period, Side), int[][]> parts = [];
    private PeriodVariation? weeks;

    /// <param name="plan">What was promised.</param>
    /// <param name="data">The cases.</param>
    /// <param name="goLive">The first go-live.</param>
    /// <param name="asOf">The day of the review.</param>
    public Groups(OutcomePlan plan, MetricData data, DateOnly goLive, DateOnly asOf)
    {
        (this.plan, this.data, GoLive) = (plan, data, goLive);
        LastDay = data.Until is { } until && until < asOf ? until : asOf;
        var period = plan.BaselinePeriod ?? new(goLive.YearBefore(), goLive.Plus(-1));
        Before = period.To < goLive ? period : period with { To = goLive.Plus(-1) };
        Columns = CaseColumns.Of(data.Kind, data.Observations, LastDay);
        // A roll-out in waves over data that know of no cohorts counts as one from its first day on.
        HasWaves = plan.Waves.Count > 0 && data.Cohorts.Count > 0;
        var waves = new Dictionary<string, DateOnly>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, day) in plan.Waves) waves.TryAdd(name.Trim(), day);
        goLives = [.. data.Cohorts.Select(name => waves.TryGetValue(name.Trim(), out var day) ? day : (DateOnly?)null)];
        FollowUp = (int)Math.Ceiling(Usual(Columns.Finals));
        if (data.Kind != MeasureKind.Duration || !(Usual(Columns.Values) is > 0 and var usual)) return;
        Horizon = usual;
        Columns.CutAt(usual);
    }

    /// <summary>The value at which durations are cut in every group, or null where nothing is: that which 99 of 100 cases did not pass, before the change or after it.</summary>
    public double? Horizon { get; }

    /// <summary>The cases, with durations cut at the horizon.</summary>
    public CaseColumns Columns { get; }

    public DateOnly GoLive { get; }

    /// <summary>The last day that is looked at.</summary>
    public DateOnly LastDay { get; }

    /// <summary>Whether the last day that is looked at is the promised one or later; true where none is promised.</summary>
    public bool IsDue => plan.By is null || LastDay >= plan.By;

    /// <summary>The time before the change.</summary>
    public Period Before { get; }

    /// <summary>Whether cohorts go live on days of their own.</summary>
    public bool HasWaves { get; }

    /// <summary>The days within which the value of 99 of 100 cases was final, before the change or after it.</summary>
    public int FollowUp { get; }

    /// <summary>The first day after the change that is judged: after a declared dip.</summary>
    public DateOnly Settled => plan.Dip is { } dip && dip.Until >= GoLive ? dip.Until.Plus(1) : GoLive;

    /// <summary>The last day whose cases have all been followed to the horizon.</summary>
    public DateOnly Followed => LastDay.Plus(-FollowUp);

    /// <summary>The go-live of a cohort, or null where it has none.</summary>
    public DateOnly? GoLiveOf(int cohort) => !HasWaves ? GoLive : cohort >= 0 && cohort < goLives.Length ? goLives[cohort] : null;

    /// <summary>Whether a cohort is live on the last day; before the first go-live, whether it will be.</summary>
    public bool IsLive(int cohort) => GoLiveOf(cohort) is { } day && (day <= LastDay || LastDay < GoLive);

    /// <summary>Whether a case says to which cohort it belongs, where that matters.</summary>
    public bool IsKnown(int cohort) => !HasWaves || (cohort >= 0 && cohort < goLives.Length);

    /// <summary>A time without the days whose cases have not been followed to the horizon.</summary>
    public Period Known(Period period) => period with { To = Calendar.Earlier(period.To, Followed) };

    /// <summary>A time without the days before the first case and after the last that is looked at.</summary>
    public Period Seen(Period period)
    {
        var first = Columns.Count == 0 ? period.From : DateOnly.FromDayNumber(Columns.Days[0]);
        return new(first > period.From && first <= period.To ? first : period.From, Calendar.Earlier(period.To, LastDay));
    }

    /// <summary>The rows of a time on one side, in order of their days.</summary>
    public int[] Rows(Period period, Side side)
    {
        if (selected.TryGetValue((period, side), out var known)) return known;
        var to = Calendar.Earlier(period.To, Followed);
        var rows = new List<int>();
        if (period.From <= to)
        {
            var (from, end) = (Columns.From(period.From), to == DateOnly.MaxValue ? Columns.Count : Columns.From(to.Plus(1)));
            for (var row = from; row < end; row++)
            {
                if (!HasWaves ? side == Side.Live : IsOn(side, Columns.Cohorts[row], Columns.Days[row])) rows.Add(row);
            }
        }

        return selected[(period, side)] = [.. rows];
    }

    /// <summary>The metric of some rows.</summary>
    public Estimate Metric(ReadOnlySpan<int> rows) => Columns.Metric(rows).Times(data.Scale);

    /// <summary>The metric of a time on one side.</summary>
    public Estimate Metric(Period period, Side side) => Metric(Rows(period, side));

    /// <summary>How much of the outcome's unit a value of 1 is.</summary>
    public double Scale => data.Scale;

    /// <summary>The cases of a time that had not ended at the horizon, of all of them.</summary>
    public Share Unended(Period period)
    {
        var rows = Rows(period, Side.Live);
        var waiting = 0;
        foreach (var row in rows)
        {
            if (Columns.Unended[row]) waiting++;
        }

        return new(waiting, rows.Length);
    }

    /// <summary>The places of the cases of a time among the observations.</summary>
    public IReadOnlyList<int> Places(Period period) => Array.ConvertAll(Rows(period, Side.Live), row => Columns.Order[row]);

    /// <summary>How much weeks differed before the change beyond their cases; null where too few are known.</summary>
    public PeriodVariation? Weeks => weeks ??= Weekly.Of(this, data.Scale, Before, Side.Live).Variation();

    /// <summary>A comparison of two times as one of what lasts: no few weeks show it, however many cases they hold.</summary>
    public Comparison Lasting(Comparison change, Period first, Period second) => Lasting(change, Weeks, first, second);

    /// <summary>As <see cref="Lasting(Comparison, Period, Period)"/>, with how much weeks differ in the cases that are compared.</summary>
    public Comparison Lasting(Comparison change, PeriodVariation? variation, Period first, Period second) =>
        variation is { Variance: > 0 } between ? change.Beside(between.OfMean(WeeksOf(first)) + between.OfMean(WeeksOf(second)), between.DegreesOfFreedom) : change;

    /// <summary>The standard error at which bounds on a change from before are narrowest.</summary>
    public double Planned(Estimate before, PeriodVariation? variation) =>
        Math.Sqrt(2 * ((before.StandardError * before.StandardError) + (variation?.OfMean(WeeksOf(Before)) ?? 0)));

    /// <summary>The rows of a time on one side, by segment.</summary>
    public int[][] Parts(Segmentation segmentation, Period period, Side side)
    {
        if (parts.TryGetValue((segmentation, period, side), out var known)) return known;
        var rows = Rows(period, side);
        var (ofCase, count) = (segmentation.OfCase, segmentation.Values.Count);
        var segments = new int[rows.Length];
        for (var at = 0; at < rows.Length; at++)
        {
            var place = Columns.Order[rows[at]];
            segments[at] = place < ofCase.Count && ofCase[place] < count ? ofCase[place] : -1;
        }

        return parts[(segmentation, period, side)] = Split(rows, segments, count);
    }

    /// <summary>The rows of each group, by the group of each of them; those of none are left out.</summary>
    public static int[][] Split(ReadOnlySpan<int> rows, ReadOnlySpan<int> ofRow, int groups)
    {
        var sizes = new int[groups];
        foreach (var group in ofRow)
        {
            if (group >= 0) sizes[group]++;
        }

        var split = Array.ConvertAll(sizes, size => new int[size]);
        for (var at = rows.Length - 1; at >= 0; at--)
        {
            if (ofRow[at] is >= 0 and var group) split[group][--sizes[group]] = rows[at];
        }

        return split;
    }

    private int WeeksOf(Period period) => Math.Max(1, (int)Math.Round(Seen(Known(period)).Days / 7.0));

    private bool IsOn(Side side, int cohort, int day)
    {
        if (!IsKnown(cohort)) return false;
        if (!IsLive(cohort)) return side == Side.Others;
        return side == Side.Live && (day < GoLive.DayNumber || day >= goLives[cohort]!.Value.DayNumber);
    }

    /// <summary>What 99 of 100 ended cases did not pass, before the change or after it, whichever is more: cut at what was usual before, a change for the worse could not be seen.</summary>
    private double Usual(ReadOnlySpan<double> of) => Math.Max(Usual(of, 0, Columns.From(GoLive)), Usual(of, Columns.From(GoLive), Columns.Count));

    private double Usual(ReadOnlySpan<double> of, int from, int end)
    {
        var (ended, count) = (new double[Math.Max(0, end - from)], 0);
        for (var row = from; row < end; row++)
        {
            if (!Columns.Open[row]) ended[count++] = of[row];
        }

        return count == 0 ? 0 : ArrayStatistics.OrderStatisticInplace(ended[..count], (int)(0.99 * (count - 1)) + 1);
    }
}
