using CuiBono.Evidence;
using CuiBono.Processes.Performance;

namespace CuiBono.Processes.Measures;

/// <summary>po-8: jeopardy notice interval.</summary>
internal static class JeopardyIntervalIndicator
{
    public static LogMeasure Definition { get; } = new(
        new Measure("po-8", 1, MeasureKind.Mean, "days", "Jeopardy notice interval: the mean days from the first jeopardy notice to the original due date."),
        ["activities", "promised", "to"], ["calendar", "zone"], Of);

    private static CaseMeasurement Of(EventLog log, MeasureTerms terms)
    {
        var days = new DayCount(terms.Calendar);
        return JeopardyNotices.Of(log, terms, (cases, one, due, notice) =>
        {
            if (notice == EventLog.NoTime) cases.LeaveOut(one.Case, "had no jeopardy notice");
            else if (notice > due.Deadline) cases.LeaveOut(one.Case, "had the notice after the due date");
            else cases.Add(one, days.Between(LocalDay.Of(notice, terms.Zone), due.Day), Math.Max(notice, one.CompletedAt));
        });
    }
}
