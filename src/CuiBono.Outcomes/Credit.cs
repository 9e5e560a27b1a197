using System.Globalization;
using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Statistics.ChangePoints;

namespace CuiBono.Outcomes;

/// <summary>Looks for what else explains an improvement.</summary>
internal static class Credit
{
    /// <summary>A change must be this clear before its date is spoken of.</summary>
    private const double ClearChange = 0.01;

    public static IReadOnlyList<CreditDoubt> Doubts(OutcomePlan plan, MetricData data, Groups groups, Period after, EffectEstimate? effect)
    {
        var sign = plan.Direction == Direction.Increase ? 1 : -1;
        var (before, later) = (groups.Metric(groups.Cases(groups.Before, true)), groups.Metric(groups.Cases(after, true)));
        var gain = sign * (later.Value - before.Value);
        if (!(gain > 0) || before.Count < 2 || later.Count < 2) return [];
        return
        [
            .. new[] { BeganBefore(plan, data, groups, after, sign), CaseMix(data, groups, after, before, later, gain, sign), Season(groups, after, later, gain, sign), EverybodyChanged(effect, before, later, gain, sign) }
                .OfType<CreditDoubt>(),
        ];
    }

    private static CreditDoubt? BeganBefore(OutcomePlan plan, MetricData data, Groups groups, Period after, int sign)
    {
        var series = Weekly.Of(data, groups, new Period(groups.Before.From, after.To), treated: true);
        var known = Enumerable.Range(0, series.Weeks.Count).Where(at => !double.IsNaN(series.Values[at])).ToList();
        if (ChangeDate.Of([.. known.Select(at => series.Values[at])]) is not { } change || change.P > ClearChange || sign * (change.After - change.Before) <= 0) return null;
        var (week, latest) = (series.Weeks[known[change.Change]], series.Weeks[known[Math.Min(change.Latest, known.Count - 1)]]);
        // The change may fall anywhere in the week before the first week of the new level.
        return latest >= plan.GoLive ? null : new(CreditDoubtKind.BeganBefore, string.Create(CultureInfo.InvariantCulture,
            $"The change came in the week of {week:yyyy-MM-dd} (at the latest {latest:yyyy-MM-dd}), before the go-live on {plan.GoLive:yyyy-MM-dd}: from {change.Before:0.##} to {change.After:0.##}"));
    }

    /// <summary>The gain that is left when every segment weighs as much as before (direct standardisation).</summary>
    private static CreditDoubt? CaseMix(MetricData data, Groups groups, Period after, Estimate before, Estimate later, double gain, int sign)
    {
        foreach (var segmentation in data.Segmentations)
        {
            ILookup<int, int> BySegment(Period period) => groups.Cases(period, true).ToLookup(at => segmentation.OfCase[at]);
            var (old, now) = (BySegment(groups.Before), BySegment(after));
            if (old.Any(segment => !now.Contains(segment.Key))) continue;
            var (standardised, variance) = (0.0, before.StandardError * before.StandardError);
            foreach (var segment in old)
            {
                var weight = (double)segment.Count() / before.Count;
                var metric = groups.Metric(now[segment.Key]);
                standardised += weight * metric.Value;
                if (!double.IsNaN(metric.StandardError)) variance += weight * weight * metric.StandardError * metric.StandardError;
            }

            var left = sign * (standardised - before.Value);
            if (left < gain / 2 && gain > 1.96 * Math.Sqrt((before.StandardError * before.StandardError) + (later.StandardError * later.StandardError)))
                return new(CreditDoubtKind.CaseMix, string.Create(CultureInfo.InvariantCulture,
                    $"Other cases came: with each {segmentation.Name} weighing as much as before, {Math.Max(0, left):0.##} of the gain of {gain:0.##} is left"));
        }

        return null;
    }

    /// <summary>The same days a year earlier: what is as good then is the season's.</summary>
    private static CreditDoubt? Season(Groups groups, Period after, Estimate later, double gain, int sign)
    {
        var lastYear = groups.Metric(groups.Cases(new(after.From.AddYears(-1), after.To.AddYears(-1)), true));
        if (lastYear.Count < 10) return null;
        var left = sign * (later.Value - lastYear.Value);
        var error = Math.Sqrt((later.StandardError * later.StandardError) + (lastYear.StandardError * lastYear.StandardError));
        return left > gain / 2 || left > 1.96 * error ? null : new(CreditDoubtKind.Season, string.Create(CultureInfo.InvariantCulture,
            $"The same days a year earlier were as good ({lastYear.Value:0.##} of {lastYear.Count:N0} cases, now {later.Value:0.##}): the season explains the gain of {gain:0.##}"));
    }

    private static CreditDoubt? EverybodyChanged(EffectEstimate? effect, Estimate before, Estimate later, double gain, int sign)
    {
        if (effect is null || effect.IsWeak || !effect.Interval.Contains(0) || sign * effect.Value > gain / 2) return null;
        return new(CreditDoubtKind.EverybodyChanged, string.Create(CultureInfo.InvariantCulture,
            $"From {before.Value:0.##} to {later.Value:0.##}, but by {effect.Design} {effect.Value:0.##} ({effect.Interval.Low:0.##} to {effect.Interval.High:0.##}): the gain is not told apart from what happened anyway"));
    }
}
