using CuiBono.Evidence;
using CuiBono.Processes.Performance;

namespace CuiBono.Processes.Measures;

/// <summary>op-15: interval for pending orders delayed past the due date. A look at the end of the log: every case of it is open.</summary>
internal static class PendingDelayIndicator
{
    public static LogMeasure Definition { get; } = new(
        new Measure("op-15", 1, MeasureKind.Mean, "days", "Pending orders delayed past the due date: the mean days that orders not yet completed are late at the end of the log."),
        ["to", "promised"], ["activities", "calendar", "zone"], Of);

    private static CaseMeasurement Of(EventLog log, MeasureTerms terms)
    {
        var customers = ActivityMarks.Of(log, terms.Activities);
        var cases = new MeasuredCases(log, terms, terms.To);
        var dates = new DueDates(log, terms, cases.Notes);
        var days = new DayCount(terms.Calendar);
        foreach (var one in cases.Each())
        {
            if (one.IsCompleted) cases.LeaveOut(one.Case, $"have reached '{terms.To}'");
            else if (DueDates.Readable(dates.Applicable(one, customers), one, cases) is not { } due) continue;
            else if (due.Deadline >= cases.LastInstant) cases.LeaveOut(one.Case, "are not yet due");
            else cases.Add(one, days.Between(due.Day, LocalDay.Of(cases.LastInstant, terms.Zone)), EventLog.NoTime);
        }

        return cases.Result();
    }
}
