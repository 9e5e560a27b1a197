using CuiBono.Evidence;

namespace CuiBono.Processes.Measures;

/// <summary>on-time-first and on-time-last: completion against the first promised date, and against the last one before it.</summary>
/// <remarks>Judged are the cases whose promise is over by the end of the log, completed or not, so that none is selected by its result.</remarks>
internal static class OnTimeMeasure
{
    public static LogMeasure First { get; } = new(
        new Measure("on-time-first", 1, MeasureKind.Share, "share", "The share of cases that completed by the date that was promised first."),
        ["to", "promised"], ["zone"], (log, terms) => Of(log, terms, (dates, one) => dates.First(one)));

    public static LogMeasure Last { get; } = new(
        new Measure("on-time-last", 1, MeasureKind.Share, "share", "The share of cases that completed by the date that was promised last before completion."),
        ["to", "promised"], ["zone"], (log, terms) => Of(log, terms, (dates, one) => dates.Last(one)));

    private static CaseMeasurement Of(EventLog log, MeasureTerms terms, Func<DueDates, MeasuredCase, DueDate?> promise)
    {
        var cases = new MeasuredCases(log, terms, terms.To);
        var dates = new DueDates(log, terms, cases.Notes);
        foreach (var one in cases.Each())
        {
            if (DueDates.Readable(promise(dates, one), one, cases) is not { } due) continue;
            if (due.Deadline > cases.LastInstant) cases.LeaveOut(one.Case, "are promised for after the end of the log");
            else if (one.IsCompleted && one.CompletedAt <= due.Deadline) cases.Add(one, 1, one.CompletedAt);
            else cases.Add(one, 0, due.Deadline);
        }

        return cases.Result();
    }
}
