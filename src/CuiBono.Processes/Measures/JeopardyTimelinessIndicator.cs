using CuiBono.Evidence;

namespace CuiBono.Processes.Measures;

/// <summary>po-9: timely jeopardy notices.</summary>
internal static class JeopardyTimelinessIndicator
{
    public static LogMeasure Definition { get; } = new(
        new Measure("po-9", 1, MeasureKind.Share, "share", "Timely jeopardy notices: of the orders that missed the original due date, the share with a notice before it was past."),
        ["activities", "promised", "to"], ["zone"],
        (log, terms) => JeopardyNotices.Of(log, terms, (cases, one, due, notice) =>
        {
            if (one.CompletedAt <= due.Deadline) cases.LeaveOut(one.Case, "met the due date");
            else cases.Add(one, notice != EventLog.NoTime && notice <= due.Deadline ? 1 : 0, one.CompletedAt);
        }));
}
