using CuiBono.Evidence;

namespace CuiBono.Outcomes;

/// <summary>The metric week by week.</summary>
/// <param name="Weeks">The Monday of each week, without gaps.</param>
/// <param name="Values">The metric of the cases that began in it; not a number where there were none.</param>
internal sealed record Weekly(IReadOnlyList<DateOnly> Weeks, IReadOnlyList<double> Values)
{
    public static Weekly Of(MetricData data, Groups groups, Period period, bool treated)
    {
        var byWeek = groups.Cases(period, treated).ToLookup(at => Monday(data.Observations[at].Day));
        if (byWeek.Count == 0) return new([], []);
        var weeks = new List<DateOnly>();
        // The first and the last week may lack days, and with them cases.
        var last = Monday(groups.Known(period).To.AddDays(1)).AddDays(-7);
        for (var week = Monday(period.From.AddDays(6)); week <= last; week = week.AddDays(7)) weeks.Add(week);
        var firstWith = weeks.FindIndex(byWeek.Contains);
        weeks.RemoveRange(0, Math.Max(0, firstWith));
        return new(weeks, [.. weeks.Select(week => groups.Metric(byWeek[week]).Value)]);
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
