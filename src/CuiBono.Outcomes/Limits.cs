using System.Globalization;
using CuiBono.Evidence;

namespace CuiBono.Outcomes;

/// <summary>What the data do not allow to say.</summary>
internal static class Limits
{
    /// <summary>The cases that the same days a year earlier need before they say anything of a season.</summary>
    public const int CasesOfLastYear = 10;

    public static IReadOnlyList<string> Of(OutcomePlan plan, MetricData data, Groups groups, Period? after)
    {
        var columns = groups.Columns;
        var limits = new List<string>();
        if (columns.Unusable > 0) limits.Add($"{Wording.Cases(columns.Unusable)} without a number as their value {(columns.Unusable == 1 ? "is" : "are")} left out.");
        if (plan.Waves.Count > 0 && !groups.HasWaves) limits.Add($"The data do not say who belongs to which wave: all count as live from {Wording.Day(groups.GoLive)} on.");
        foreach (var wave in plan.Waves.Keys.Where(wave => groups.HasWaves && !data.Cohorts.Any(cohort => string.Equals(cohort.Trim(), wave.Trim(), StringComparison.OrdinalIgnoreCase))))
            limits.Add($"The wave '{wave}' has no case; if the data write its name otherwise, its cases count as never live.");
        var unknown = columns.Cohorts.Count(cohort => !groups.IsKnown(cohort));
        if (unknown > 0) limits.Add($"{Wording.Cases(unknown)} of no known wave {(unknown == 1 ? "is" : "are")} left out.");
        if (groups.Rows(groups.Before, Side.Live).Length == 0)
        {
            limits.Add(plan.BaselinePeriod is { } declared && declared.From >= groups.GoLive
                ? $"The baseline's time {Wording.Days(declared)} begins after the go-live on {Wording.Day(groups.GoLive)}: nothing is known of before."
                : $"There are no cases {Wording.Days(groups.Before)}: nothing is known of before.");
        }
        else if (after is { } judged && groups.Rows(new Period(judged.From.YearBefore(), judged.To.YearBefore()), Side.Live).Length < CasesOfLastYear)
        {
            var first = groups.Seen(new(DateOnly.MinValue, groups.LastDay)).From;
            limits.Add(string.Create(CultureInfo.InvariantCulture, $"A season cannot be told apart: the data go back {Math.Max(0, (groups.GoLive.DayNumber - first.DayNumber) / 7)} weeks before the go-live."));
        }

        if (groups.Horizon is { } horizon && after is { } time && groups.Metric(time, Side.Live) is { OpenCount: > 0 } metric && metric.OpenCount > 0.02 * metric.Count)
            limits.Add(string.Create(CultureInfo.InvariantCulture, $"{metric.OpenCount:N0} of the {metric.Count:N0} judged cases are still open and count as {new Wording(plan.Unit).Figure(horizon * data.Scale)} each."));
        if (after is { } period && groups.Known(period) is { Days: > 0 } seen)
        {
            var left = data.LeftOut.Count(seen.Contains);
            var counted = columns.From(seen.To.Plus(1)) - columns.From(seen.From);
            if (left > 0.05 * (left + counted)) limits.Add(string.Create(CultureInfo.InvariantCulture, $"The measure says nothing of {left:N0} of {left + counted:N0} cases {Wording.Days(seen)}."));
        }

        return limits;
    }
}
