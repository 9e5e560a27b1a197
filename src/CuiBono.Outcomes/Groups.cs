using CuiBono.Evidence;

namespace CuiBono.Outcomes;

/// <summary>Which cases belong to which side of the comparison.</summary>
/// <param name="plan">What was promised.</param>
/// <param name="data">The cases.</param>
/// <param name="asOf">The day of the review.</param>
internal sealed class Groups(OutcomePlan plan, MetricData data, DateOnly asOf)
{
    /// <summary>The last day that is looked at.</summary>
    public DateOnly LastDay { get; } = data.Until is { } until && until < asOf ? until : asOf;

    /// <summary>The time before the change.</summary>
    public Period Before { get; } = plan.BaselinePeriod ?? new(plan.GoLive!.Value.AddYears(-1), plan.GoLive.Value.AddDays(-1));

    /// <summary>The go-live of a cohort, or null where it has none.</summary>
    public DateOnly? GoLiveOf(int cohort) =>
        plan.Waves.Count == 0 ? plan.GoLive : cohort >= 0 && plan.Waves.TryGetValue(data.Cohorts[cohort], out var day) ? day : null;

    /// <summary>Whether a cohort is live on the last day.</summary>
    public bool IsTreated(int cohort) => GoLiveOf(cohort) is { } day && day <= LastDay;

    /// <summary>A time without the days whose cases have not been followed to the horizon.</summary>
    public Period Known(Period period) => period with { To = period.To < Followed ? period.To : Followed };

    /// <summary>A time without the days before the first case and after the last that is looked at.</summary>
    public Period Seen(Period period)
    {
        var first = data.Observations.Min(one => one.Day);
        return new(first > period.From && first <= period.To ? first : period.From, period.To < LastDay ? period.To : LastDay);
    }

    /// <summary>The places of the cases of a time that belong to cohorts which are live, or to the others.</summary>
    public List<int> Cases(Period period, bool treated)
    {
        var chosen = new List<int>();
        var known = Known(period);
        for (var at = 0; at < data.Observations.Count; at++)
        {
            var one = data.Observations[at];
            if (known.Contains(one.Day) && IsTreated(one.Cohort) == treated) chosen.Add(at);
        }

        return chosen;
    }

    /// <summary>The metric of cases by their places.</summary>
    public Estimate Metric(IEnumerable<int> cases) => Estimate.Of(data.Kind, [.. cases.Select(at => data.Observations[at])], Horizon).Times(data.Scale);

    /// <summary>The first day after the change that is judged: after a declared dip.</summary>
    public DateOnly Settled => plan.Dip is { } dip && dip.Until >= plan.GoLive ? dip.Until.AddDays(1) : plan.GoLive!.Value;

    /// <summary>The value at which durations are cut in every group, or null where nothing is: that which 99 of 100 cases did not pass before the change.</summary>
    public double? Horizon { get; } = data.Kind == MeasureKind.Duration ? Usual(plan, data, one => one.Value) : null;

    /// <summary>The days within which the value of 99 of 100 cases was final before the change.</summary>
    public int FollowUp { get; } = (int)Math.Ceiling(Usual(plan, data, one => one.FinalAfter));

    /// <summary>The last day whose cases have all been followed so long.</summary>
    private DateOnly Followed => LastDay.AddDays(-FollowUp);

    private static double Usual(OutcomePlan plan, MetricData data, Func<Observation, double> of)
    {
        var ended = data.Observations.Where(one => !one.Open);
        var before = ended.Where(one => one.Day < plan.GoLive).Select(of).Order().ToList();
        var all = before.Count > 0 ? before : [.. ended.Select(of).Order()];
        return all.Count == 0 ? 0 : all[(int)(0.99 * (all.Count - 1))];
    }
}
