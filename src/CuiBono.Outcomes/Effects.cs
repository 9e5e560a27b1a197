using System.Globalization;
using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Statistics.Series;

namespace CuiBono.Outcomes;

/// <summary>Finds the change by the declared comparison, or by the best that the data allow.</summary>
internal static class Effects
{
    private const int WeeksBefore = 12;
    private const int WeeksAfter = 6;

    public static EffectEstimate? Of(OutcomePlan plan, MetricData data, Groups groups, Period after)
    {
        if (plan.Design is { } declared)
        {
            if (By(declared, plan, data, groups, after) is { } asDeclared) return asDeclared;
            return Best(plan, data, groups, after) is { } other ? other with { Remark = $"The declared comparison, {declared}, cannot be run on these data: {Missing(declared)}." } : null;
        }

        return Best(plan, data, groups, after) is { } best ? best with { Remark = "No comparison was declared; this is the best that the data allow." } : null;
    }

    private static EffectEstimate? Best(OutcomePlan plan, MetricData data, Groups groups, Period after) =>
        ComparisonDesign.All.Where(design => design != "randomised").Select(design => By(design, plan, data, groups, after)).FirstOrDefault(effect => effect is not null);

    private static EffectEstimate? By(string design, OutcomePlan plan, MetricData data, Groups groups, Period after) => design switch
    {
        "randomised" or "difference-in-differences" => Differences(design, plan, data, groups, after),
        "interrupted-time-series-with-control" => Interrupted(design, plan, data, groups, after, withControl: true),
        "interrupted-time-series" => Interrupted(design, plan, data, groups, after, withControl: false),
        ComparisonDesign.BeforeAfter => BeforeAfter(groups, after),
        _ => null,
    };

    private static string Missing(string design) => design switch
    {
        "randomised" or "difference-in-differences" => "no group that is not live has cases before and after",
        "interrupted-time-series-with-control" => string.Create(CultureInfo.InvariantCulture, $"it needs {WeeksBefore} weeks before and {WeeksAfter} after, with cases in each, of those who are live and of others"),
        _ => string.Create(CultureInfo.InvariantCulture, $"it needs {WeeksBefore} weeks before and {WeeksAfter} after, with cases in each"),
    };

    /// <summary>What the live changed by, less what the others changed by over the same days.</summary>
    private static EffectEstimate? Differences(string design, OutcomePlan plan, MetricData data, Groups groups, Period after)
    {
        if (plan.Waves.Count == 0) return null;
        var (value, error, weight) = (0.0, 0.0, 0);
        foreach (var cohort in Enumerable.Range(0, data.Cohorts.Count).Where(groups.IsTreated))
        {
            // Each wave against those who are not live at all: those who went live earlier are no comparison.
            var start = groups.GoLiveOf(cohort)!.Value;
            var own = new Period(start > after.From ? start : after.From, after.To);
            var before = groups.Before with { To = groups.Before.To < start ? groups.Before.To : start.AddDays(-1) };
            bool IsOwn(int at) => data.Observations[at].Cohort == cohort;
            var treated = (groups.Metric(groups.Cases(before, true).Where(IsOwn)), groups.Metric(groups.Cases(own, true).Where(IsOwn)));
            var others = (groups.Metric(groups.Cases(before, false)), groups.Metric(groups.Cases(own, false)));
            if (new[] { treated.Item1, treated.Item2, others.Item1, others.Item2 }.Any(one => one.Count < 2)) continue;
            var cases = treated.Item2.Count;
            value += cases * (treated.Item2.Value - treated.Item1.Value - (others.Item2.Value - others.Item1.Value));
            // Waves share their comparison, so their errors are added, not their squares.
            error += cases * Math.Sqrt(Square(treated.Item1) + Square(treated.Item2) + Square(others.Item1) + Square(others.Item2));
            weight += cases;
        }

        return weight == 0 ? null : Normal(design, value / weight, error / weight);
    }

    private static double Square(Estimate estimate) => estimate.StandardError * estimate.StandardError;

    private static EffectEstimate? Interrupted(string design, OutcomePlan plan, MetricData data, Groups groups, Period after, bool withControl)
    {
        if (plan.Waves.Values.Distinct().Count() > 1) return null;
        var series = Weekly.Of(data, groups, new Period(groups.Before.From, after.To), treated: true);
        var start = series.Weeks.TakeWhile(week => week < plan.GoLive).Count();
        var settled = series.Weeks.TakeWhile(week => week < after.From).Count();
        // The weeks between go-live and the judged time (a declared dip) say nothing of the lasting level.
        var kept = Enumerable.Range(0, series.Weeks.Count).Where(at => at < start || at >= settled).ToList();
        var (before, later) = (kept.Count(at => at < start), kept.Count(at => at >= settled));
        if (before < WeeksBefore || later < WeeksAfter || kept.Exists(at => double.IsNaN(series.Values[at]))) return null;
        List<double>? control = null;
        if (withControl)
        {
            var others = Weekly.Of(data, groups, new Period(groups.Before.From, after.To), treated: false);
            var byWeek = others.Weeks.Zip(others.Values).ToDictionary(week => week.First, week => week.Second);
            control = [.. kept.Select(at => byWeek.GetValueOrDefault(series.Weeks[at], double.NaN))];
            if (control.Exists(double.IsNaN)) return null;
        }

        var fit = InterruptedSeries.Of([.. kept.Select(at => series.Values[at])], before, new(), control);
        return new EffectEstimate(design, fit.Level.Value, fit.Level.StandardError, fit.Level.Interval());
    }

    private static EffectEstimate? BeforeAfter(Groups groups, Period after)
    {
        var (first, second) = (groups.Metric(groups.Cases(groups.Before, true)), groups.Metric(groups.Cases(after, true)));
        return first.Count < 2 || second.Count < 2 ? null : Normal(ComparisonDesign.BeforeAfter, second.Value - first.Value, Math.Sqrt(Square(first) + Square(second)));
    }

    private static EffectEstimate Normal(string design, double value, double error) => new(design, value, error, new(value - (1.959964 * error), value + (1.959964 * error)));
}
