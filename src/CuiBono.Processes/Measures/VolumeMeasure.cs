using CuiBono.Evidence;
using CuiBono.Processes.Performance;

namespace CuiBono.Processes.Measures;

/// <summary>volume: the cases that begin in a week. Its values are of weeks, not of cases.</summary>
internal static class VolumeMeasure
{
    public static LogMeasure Definition { get; } = new(
        new Measure("volume", 1, MeasureKind.Mean, "cases a week", "The mean number of cases that begin in a week, Monday to Sunday."),
        [], ["zone"], Of);

    private static CaseMeasurement Of(EventLog log, MeasureTerms terms)
    {
        var cases = new MeasuredCases(log, terms, null);
        var first = terms.Span(log).First;
        var begun = cases.Each().ToList();
        if (begun.Count == 0) return cases.Result();

        // The first week is whole only where the log begins with its first instant, the last never is: the log may go on.
        var monday = Monday(first, terms.Zone);
        var bounds = new List<long> { LocalDay.Start(monday, terms.Zone) };
        while (bounds[^1] <= cases.LastInstant && monday <= LocalDay.LastStart) bounds.Add(LocalDay.Start(monday = monday.AddDays(7), terms.Zone));
        var counts = new int[bounds.Count - 1];
        foreach (var one in begun)
        {
            var week = Week(bounds, one.Start);
            if (IsWhole(week)) counts[week]++;
            else cases.LeaveOut(one.Case, "began in the log's first or last week, which is not whole");
        }

        for (var week = 0; week < counts.Length; week++)
            if (IsWhole(week))
                cases.Add(-1, bounds[week], counts[week], bounds[week + 1]);
        return cases.Result();

        bool IsWhole(int week) => week < counts.Length - 1 && (week > 0 || first == bounds[0]);
    }

    private static DateOnly Monday(long instant, TimeZoneInfo zone)
    {
        var day = LocalDay.Of(instant, zone);
        return day.AddDays(-Math.Min(day.DayNumber, ((int)day.DayOfWeek + 6) % 7));
    }

    private static int Week(List<long> bounds, long instant) => bounds.BinarySearch(instant) is var at && at < 0 ? ~at - 1 : at;
}
