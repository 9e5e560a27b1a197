using CuiBono.Evidence;
using CuiBono.Promises;

namespace CuiBono.Outcomes;

/// <summary>What the time after the go-live says of a declared dip.</summary>
/// <param name="Status">Harmed where it is deeper or longer than declared, not due inside it, null where the rest decides.</param>
/// <param name="Text">Depth and length, as declared and as seen.</param>
/// <param name="Metric">The metric in the dip, or in the weeks in which it should have been over.</param>
/// <param name="Period">The time of that.</param>
internal readonly record struct DipJudgement(OutcomeStatus? Status, string Text, Estimate Metric, Period Period)
{
    /// <summary>The days after the end of the dip in which the metric is to be back.</summary>
    private const int BackDays = 28;

    /// <summary>The dip after the go-live: beyond its band it fails whatever the story, and inside it nothing is judged before it is over.</summary>
    public static DipJudgement? Of(OutcomePlan plan, Groups groups, Estimate before, Wording wording)
    {
        if (plan.Dip is not { } band || band.Until < groups.GoLive || before.Count < 2) return null;
        var better = plan.Direction == Direction.Increase ? 1 : -1;
        var planned = groups.Planned(before, groups.Weeks);
        var isInside = groups.LastDay <= band.Until;
        var period = groups.Known(new(groups.GoLive, Calendar.Earlier(band.Until, groups.LastDay)));
        var metric = groups.Metric(period, Side.Live);
        var declared = $"at most {wording.Declared(band.Depth)} worse until {Wording.Day(band.Until)} was declared";
        if (metric.Count < 2) return isInside ? new(OutcomeStatus.NotDue, $"Inside the declared dip: {declared}, and too few cases since the go-live can be judged yet.", metric, period) : null;
        var deeper = groups.Lasting(Comparison.Of(metric.Value - before.Value + (better * band.Depth), before, metric), groups.Before, period);
        var seen = $"{Said(metric, period)}; {declared}";
        if (deeper.WorseByChance(better, planned) <= 2 * OutcomeTest.FalseHarm) return new(OutcomeStatus.Harmed, $"The dip is deeper than declared: {seen}.", metric, period);
        if (isInside) return new(OutcomeStatus.NotDue, $"Inside the declared dip: {seen}.", metric, period);

        var then = groups.Known(new(band.Until.Plus(1), band.Until.Plus(BackDays)));
        var back = groups.Metric(then, Side.Live);
        return back.Count > 1 && groups.Lasting(Comparison.Of(before, back), groups.Before, then).WorseByChance(better, planned) <= OutcomeTest.FalseHarm / 2
            ? new(OutcomeStatus.Harmed, $"The dip is longer than declared: it was to be over by {Wording.Day(band.Until)}, and {Said(back, then)}.", back, then)
            : new(null, $"The dip stayed inside its band: {seen}.", metric, period);

        string Said(Estimate figure, Period days)
        {
            var worse = -better * (figure.Value - before.Value);
            return $"{wording.Figure(figure)} {Wording.Days(days)} is {(worse > 0 ? $"{wording.Change(worse)} worse than" : "no worse than")} before ({wording.Figure(before.Value)})";
        }
    }
}
