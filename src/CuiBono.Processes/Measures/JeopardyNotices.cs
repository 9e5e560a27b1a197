namespace CuiBono.Processes.Measures;

/// <summary>The first jeopardy notice of each completed order, against its first promised date: what po-8 and po-9 are made of.</summary>
internal static class JeopardyNotices
{
    /// <summary>Hands each completed order with a readable date to an indicator, with the instant of its first notice or <see cref="EventLog.NoTime"/>.</summary>
    public static CaseMeasurement Of(EventLog log, MeasureTerms terms, Action<MeasuredCases, MeasuredCase, DueDate, long> indicator)
    {
        var notices = ActivityMarks.Of(log, terms.Activities);
        var cases = new MeasuredCases(log, terms, terms.To);
        var dates = new DueDates(log, terms, cases.Notes);
        foreach (var one in cases.Each())
        {
            if (!one.IsCompleted) cases.LeaveOut(one.Case, $"have not reached '{terms.To}'");
            else if (DueDates.Readable(dates.First(one), one, cases) is { } due)
                indicator(cases, one, due, one.FirstOf(notices, one.Begin, one.End) is var row and >= 0 ? one.At(row) : EventLog.NoTime);
        }

        return cases.Result();
    }
}
