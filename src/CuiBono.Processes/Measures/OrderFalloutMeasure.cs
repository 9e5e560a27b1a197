using CuiBono.Evidence;

namespace CuiBono.Processes.Measures;

/// <summary>order-fallout: cases that left the automatic way, failed or were held.</summary>
internal static class OrderFalloutMeasure
{
    public static LogMeasure Definition { get; } = new(
        new Measure("order-fallout", 1, MeasureKind.Share, "share", "The share of cases with an activity that is fallout: failed, held, an error, a manual task."),
        [], ["activities", "to"], Of)
    {
        States = ["failed", "held"],
    };

    private static CaseMeasurement Of(EventLog log, MeasureTerms terms)
    {
        var fallout = ActivityMarks.Of(log, terms.Activities);
        var cases = new MeasuredCases(log, terms, terms.To);
        foreach (var one in cases.Each())
        {
            var row = one.FirstOf(fallout, one.Begin, one.WorkEnd);
            cases.Add(one, row >= 0 ? 1 : 0, row >= 0 ? one.At(row) : one.EndedAt);
        }

        return cases.Result();
    }
}
