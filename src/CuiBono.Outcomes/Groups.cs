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

    /// <summary>The places of the cases of a time that belong to cohorts which are live, or to the others.</summary>
    public List<int> Cases(Period period, bool treated)
    {
        var chosen = new List<int>();
        for (var at = 0; at < data.Observations.Count; at++)
        {
            var one = data.Observations[at];
            if (period.Contains(one.Day) && IsTreated(one.Cohort) == treated) chosen.Add(at);
        }

        return chosen;
    }

    /// <summary>The metric of cases by their places.</summary>
    public Estimate Metric(IEnumerable<int> cases) => Estimate.Of(data.Kind, [.. cases.Select(at => data.Observations[at])], Horizon);

    /// <summary>The time at which durations are cut in every group: the longest that a case before the change was seen.</summary>
    public double? Horizon { get; } = data.Kind != MetricKind.Duration ? null : data.Observations.Where(one => !one.Open).Select(one => one.Value).DefaultIfEmpty(0).Max();
}
