using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Statistics.Sequential;

namespace CuiBono.Outcomes;

/// <summary>What the time after the go-live says of a declared dip.</summary>
/// <param name="Status">Harmed where it is deeper than declared, not due inside it, null where the rest decides.</param>
/// <param name="Text">Depth and length, as declared and as seen.</param>
/// <param name="Metric">The metric in the dip.</param>
/// <param name="Period">The time of the dip so far.</param>
internal readonly record struct DipJudgement(OutcomeStatus? Status, string Text, Estimate Metric, Period Period)
{
    /// <summary>The dip after the go-live: beyond its band it fails whatever the story, and inside it nothing is judged before it is over.</summary>
    public static DipJudgement? Of(OutcomePlan plan, Groups groups, Estimate before, DateOnly goLive, Wording wording)
    {
        if (plan.Dip is not { } band || before.Count < 2) return null;
        var period = groups.Known(new(goLive, band.Until < groups.LastDay ? band.Until : groups.LastDay));
        var metric = groups.Metric(groups.Cases(period, true));
        var declared = $"a dip of at most {wording.Declared(band.Depth)} was declared until {Wording.Day(band.Until)}";
        if (metric.Count < 2)
            return groups.LastDay <= band.Until ? new(OutcomeStatus.NotDue, $"Inside the declared dip: {declared}, and no case since the go-live can be judged yet.", metric, period) : null;
        var sign = plan.Direction == Direction.Increase ? 1 : -1;
        var worse = -sign * (metric.Value - before.Value);
        var error = Math.Sqrt((metric.StandardError * metric.StandardError) + (before.StandardError * before.StandardError));
        var seen = $"{wording.Figure(metric)} {Wording.Days(period)}, {(worse > 0 ? $"{wording.Change(worse)} worse than" : "no worse than")} before ({wording.Figure(before.Value)}); {declared}";
        if (ConfidenceSequence.P(worse - band.Depth, error, Math.Sqrt(2) * before.StandardError) <= 0.05) return new(OutcomeStatus.Harmed, $"The dip is deeper than declared: {seen}.", metric, period);
        return groups.LastDay <= band.Until ? new(OutcomeStatus.NotDue, $"Inside the declared dip: {seen}.", metric, period) : new(null, seen, metric, period);
    }
}
