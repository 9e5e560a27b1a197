using CuiBono.Evidence;

namespace CuiBono.Processes.Measures;

/// <summary>op-3: installation commitments met.</summary>
internal static class CommitmentsIndicator
{
    public static LogMeasure Definition { get; } = new(
        new Measure("op-3", 1, MeasureKind.Share, "share", "Installation commitments met: of the completed orders, the share completed by the applicable due date."),
        ["to", "promised"], ["activities", "zone"], Of);

    private static CaseMeasurement Of(EventLog log, MeasureTerms terms)
    {
        var customers = ActivityMarks.Of(log, terms.Activities);
        var cases = new MeasuredCases(log, terms, terms.To);
        var dates = new DueDates(log, terms, cases.Notes);
        foreach (var one in cases.Each())
        {
            if (!one.IsCompleted) cases.LeaveOut(one.Case, $"have not reached '{terms.To}'");
            else if (DueDates.Readable(dates.Applicable(one, customers), one, cases) is { } due) cases.Add(one, one.CompletedAt <= due.Deadline ? 1 : 0, one.CompletedAt);
        }

        return cases.Result();
    }
}
