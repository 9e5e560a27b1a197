using CuiBono.Evidence;

namespace CuiBono.Processes.Measures;

/// <summary>op-5: new service quality.</summary>
internal static class NewServiceIndicator
{
    public static LogMeasure Definition { get; } = new(
        new Measure("op-5", 1, MeasureKind.Share, "share", "New service quality: of the completed orders, the share with no trouble during installation and for 30 days after it."),
        ["to", "activities"], ["within"], Of);

    private static CaseMeasurement Of(EventLog log, MeasureTerms terms)
    {
        var troubles = ActivityMarks.Of(log, terms.Activities);
        var cases = new MeasuredCases(log, terms, terms.To);
        foreach (var one in cases.Each())
        {
            if (!one.IsCompleted) cases.LeaveOut(one.Case, $"have not reached '{terms.To}'");
            else if (one.FirstOf(troubles, one.Begin, one.WorkEnd) >= 0) cases.Add(one, 0, one.CompletedAt);
            else RightFirstTimeMeasure.Aftermath(cases, one, troubles, terms.Within ?? TimeSpan.FromDays(30));
        }

        return cases.Result();
    }
}
