using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Statistics.ChangePoints;

namespace CuiBono.Outcomes;

/// <summary>Looks for what else explains an improvement.</summary>
internal sealed class Credit
{
    /// <summary>A change must be this clear before its date is spoken of.</summary>
    private const double ClearChange = 0.01;

    private readonly MetricData data;
    private readonly Groups groups;
    private readonly Period after;
    private readonly Wording wording;
    private readonly int better;
    private readonly Estimate before;
    private readonly Estimate later;
    private readonly double gain;
    private readonly bool isGain;

    private Credit(OutcomePlan plan, MetricData data, Groups groups, Period after, Wording wording)
    {
        (this.data, this.groups, this.after, this.wording) = (data, groups, after, wording);
        better = plan.Direction == Direction.Increase ? 1 : -1;
        (before, later) = (groups.Metric(groups.Before, Side.Live), groups.Metric(after, Side.Live));
        var change = Comparison.Of(before, later);
        (gain, isGain) = (better * change.Difference, better * change.Errors > 1.96);
    }

    /// <summary>The doubts about an improvement.</summary>
    /// <param name="plan">What was promised.</param>
    /// <param name="data">The cases.</param>
    /// <param name="groups">Their sides.</param>
    /// <param name="after">The judged time.</param>
    /// <param name="effect">The change by the comparison.</param>
    /// <param name="isMet">Whether the target is reached.</param>
    /// <param name="wording">How figures are said.</param>
    public static IReadOnlyList<CreditDoubt> Doubts(OutcomePlan plan, MetricData data, Groups groups, Period after, EffectEstimate? effect, bool isMet, Wording wording)
    {
        var credit = new Credit(plan, data, groups, after, wording);
        if (credit.before.Count < 2 || credit.later.Count < 2 || double.IsNaN(credit.gain)) return [];
        if (!credit.isGain) return isMet && !plan.IsGuardrail ? [credit.NothingChanged()] : [];
        var mix = new CaseMix(groups, after, credit.better, credit.gain, wording);
        CreditDoubt?[] doubts =
        [
            credit.BeganBefore(), mix.Moved(data), mix.WavesMoved(data), credit.Season(), credit.EverybodyChanged(effect), CaseCounts.DefinitionChanged(data, groups, after),
            CaseCounts.Anticipation(groups, after), MeanReversion.Of(data, groups, credit.better, credit.gain, wording),
        ];
        return [.. doubts.OfType<CreditDoubt>()];
    }

    private CreditDoubt NothingChanged() => new(CreditDoubtKind.NothingChanged,
        $"It was as good before: {wording.Figure(before)} {Wording.Days(groups.Seen(groups.Before))}, {wording.Figure(later)} {Wording.Days(after)}");

    private CreditDoubt? BeganBefore()
    {
        var series = Weekly.Of(groups, data.Scale, new Period(groups.Before.From, after.To), Side.Live);
        var known = Enumerable.Range(0, series.Weeks.Length).Where(at => series.Counts[at] > 0).ToList();
        if (ChangeDate.Of([.. known.Select(at => series.Values[at])]) is not { } change || change.P > ClearChange || better * (change.After - change.Before) <= 0) return null;
        var (week, latest) = (series.Weeks[known[change.Change]], series.Weeks[known[Math.Min(change.Latest, known.Count - 1)]]);
        // The change may fall anywhere in the week before the first week of the new level.
        return latest >= groups.GoLive ? null : new(CreditDoubtKind.BeganBefore,
            $"The change came in the week of {Wording.Day(week)} (at the latest {Wording.Day(latest)}), before the go-live on {Wording.Day(groups.GoLive)}: from {wording.Figure(change.Before)} to {wording.Figure(change.After)}");
    }

    /// <summary>The same days a year earlier: what is as good then is the season's.</summary>
    private CreditDoubt? Season()
    {
        var lastYear = groups.Metric(new Period(after.From.YearBefore(), after.To.YearBefore()), Side.Live);
        if (lastYear.Count < Limits.CasesOfLastYear) return null;
        var since = Comparison.Of(lastYear, later);
        return better * since.Difference > gain / 2 || better * since.Errors > 1.96 ? null : new(CreditDoubtKind.Season,
            $"The same days a year earlier were as good ({wording.Figure(lastYear)}, now {wording.Figure(later.Value)}): the season explains the gain of {wording.Change(gain)}");
    }

    private CreditDoubt? EverybodyChanged(EffectEstimate? effect)
    {
        if (effect is null || effect.IsWeak || !effect.Interval.Contains(0) || better * effect.Value > gain / 2) return null;
        return new(CreditDoubtKind.EverybodyChanged,
            $"It went from {wording.Figure(before.Value)} to {wording.Figure(later.Value)}, but by {effect.Design} the change is {wording.Change(effect.Value, effect.Interval)}: the gain is not told apart from what happened anyway");
    }
}
