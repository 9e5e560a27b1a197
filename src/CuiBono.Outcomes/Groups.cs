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
    public Estimate Metric(IEnumerable<int> cases) => Estimate.Of(data.Kind, [.. cases.Select(at => data.Observations[at])], Horizon);

    /// <summary>The first day after the change that is judged: after a declared dip.</summary>
    public DateOnly Settled => plan.Dip is { } dip && dip.Until >= plan.GoLive ? dip.Until.AddDays(1) : plan.GoLive!.Value;

    /// <summary>The time at which durations are cut in every group, or null where nothing is: that by which 99 of 100 cases ended before the change.</summary>
    public double? Horizon { get; } = HorizonOf(plan, data);

    /// <summary>The last day whose cases have been followed to the horizon, so that each one's duration is known up to it, open or not.</summary>
    private DateOnly Followed => LastDay.AddDays(-(int)Math.Ceiling(Horizon ?? 0));

    private static double? HorizonOf(OutcomePlan plan, MetricData data)
    {
        if (data.Kind != MetricKind.Duration) return null;
        var ended = data.Observations.Where(one => !one.Open);
        var before = ended.Where(one => one.Day < plan.GoLive).Select(one => one.Value).Order().ToList();
        var times = before.Count > 0 ? before : [.. ended.Select(one => one.Value).Order()];
        return times.Count == 0 ? 0 : times[(int)(0.99 * (times.Count - 1))];
    }
}
