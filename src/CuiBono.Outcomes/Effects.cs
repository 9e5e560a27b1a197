using System.Globalization;
using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Statistics.Proportions;
using CuiBono.Statistics.Series;

namespace CuiBono.Outcomes;

/// <summary>Finds the change by the declared comparison, or by the best that the data allow.</summary>
internal sealed class Effects(OutcomePlan plan, MetricData data, Groups groups, Period after)
{
    private const int WeeksBefore = 12;
    private const int WeeksAfter = 6;

    public EffectEstimate? Estimate()
    {
        if (plan.Design?.Trim().ToLowerInvariant() is { Length: > 0 } declared)
        {
            if (By(declared) is { } asDeclared) return asDeclared;
            return Best() is { } other ? other with { Remark = $"The declared comparison, {declared}, cannot be run on these data: {Missing(declared)}." } : null;
        }

        return Best() is { } best ? best with { Remark = "No comparison was declared; this is the best that the data allow." } : null;
    }

    private EffectEstimate? Best() => ComparisonDesign.All.Where(design => design != "randomised").Select(By).FirstOrDefault(effect => effect is not null);

    private EffectEstimate? By(string design) => design switch
    {
        "randomised" => WaveDifferences.Of(design, data, groups, after, neverLiveOnly: true),
        "difference-in-differences" => WaveDifferences.Of(design, data, groups, after, neverLiveOnly: false),
        "interrupted-time-series-with-control" => Interrupted(design, withControl: true),
        "interrupted-time-series" => Interrupted(design, withControl: false),
        ComparisonDesign.BeforeAfter => BeforeAfter(),
        _ => null,
    };

    private string Missing(string design) => design switch
    {
        "randomised" => "no group that never goes live has cases before and after",
        "difference-in-differences" => "there was no time after a go-live at which some group with cases before and after was not live",
        _ when !ComparisonDesign.All.Contains(design) => "it is no comparison that is known",
        _ when HasSeveralDays => "the groups went live on different days, so that no single day divides the series",
        "interrupted-time-series-with-control" => string.Create(CultureInfo.InvariantCulture, $"it needs {WeeksBefore} weeks before and {WeeksAfter} after, with cases in each, of those who are live and of others"),
        "interrupted-time-series" => string.Create(CultureInfo.InvariantCulture, $"it needs {WeeksBefore} weeks before and {WeeksAfter} after, with cases in each"),
        _ => "there are too few cases before or after",
    };

    private bool HasSeveralDays => groups.HasWaves && Enumerable.Range(0, data.Cohorts.Count).Where(groups.IsLive).Select(groups.GoLiveOf).Distinct().Count() > 1;

    private EffectEstimate? Interrupted(string design, bool withControl)
    {
        if (HasSeveralDays) return null;
        var whole = new Period(groups.Before.From, after.To);
        var series = Weekly.Of(groups, data.Scale, whole, Side.Live);
        var start = series.Weeks.TakeWhile(week => week < groups.GoLive).Count();
        var settled = series.Weeks.TakeWhile(week => week < groups.Settled).Count();
        // The weeks of a declared dip say nothing of the lasting level.
        var kept = Enumerable.Range(0, series.Weeks.Length).Where(at => at < start || at >= settled).ToList();
        var (before, later) = (kept.Count(at => at < start), kept.Count(at => at >= settled));
        if (before < WeeksBefore || later < WeeksAfter || kept.Exists(at => double.IsNaN(series.Values[at]))) return null;
        List<double>? control = null;
        if (withControl)
        {
            var others = Weekly.Of(groups, data.Scale, whole, Side.Others);
            var byWeek = others.Weeks.Zip(others.Values).ToDictionary(week => week.First, week => week.Second);
            control = [.. kept.Select(at => byWeek.GetValueOrDefault(series.Weeks[at], double.NaN))];
            if (control.Exists(double.IsNaN)) return null;
        }

        try
        {
            var level = InterruptedSeries.Of([.. kept.Select(at => series.Values[at])], before, new(), control, kept).Level;
            return !(level.StandardError > 0) ? null : new EffectEstimate(design, level.Value, level.StandardError, level.Interval())
            {
                Compared = $"The level of {before} weeks before {Wording.Day(groups.GoLive)} carried on with its trend, against {later} weeks from {Wording.Day(series.Weeks[settled])} on{(withControl ? ", with what those went through who are not live" : "")}.",
            };
        }
        catch (ArgumentException)
        {
            // A control that is a straight line cannot be told apart from the trend.
            return null;
        }
    }

    private EffectEstimate? BeforeAfter()
    {
        var (first, second) = (groups.Metric(groups.Before, Side.Live), groups.Metric(after, Side.Live));
        if (first.Count < 2 || second.Count < 2) return null;
        var ofCases = Comparison.Of(second.Value - first.Value, first, second);
        if (!(ofCases.StandardError > 0)) return null;
        var change = groups.Lasting(ofCases, groups.Before, after);
        var interval = change.Interval();
        if (first.IsShare && second.IsShare && first.AsShare.Total > 0 && second.AsShare.Total > 0)
        {
            var shares = new TwoShares(second.AsShare, first.AsShare).Newcombe();
            // Newcombe's distances, and squared beside them what weeks differ by.
            var wider = (change.StandardError * change.StandardError) - (ofCases.StandardError * ofCases.StandardError);
            double Distance(double end) => Math.Sqrt(Math.Pow((data.Scale * end) - change.Difference, 2) + (1.959964 * 1.959964 * wider));
            interval = new(change.Difference - Distance(shares.Low), change.Difference + Distance(shares.High));
        }

        return new(ComparisonDesign.BeforeAfter, change.Difference, change.StandardError, interval)
        {
            Compared = $"{Wording.Cases(first.Count)} {Wording.Days(groups.Seen(groups.Before))} against {Wording.Cases(second.Count)} {Wording.Days(after)}, with nothing to compare the change with.",
        };
    }
}
