using CuiBono.Evidence;

namespace CuiBono.Processes.Measures;

/// <summary>manual-touches: how many events of a case people did.</summary>
internal static class ManualTouchesMeasure
{
    public static LogMeasure Definition { get; } = new(
        new Measure("manual-touches", 1, MeasureKind.Mean, "touches", "The mean number of events of a case that people did."),
        [], ["actor", "automatic", "to"], Of);

    private static CaseMeasurement Of(EventLog log, MeasureTerms terms)
    {
        var touches = new Touches(log, terms);
        var cases = new MeasuredCases(log, terms, terms.To);
        foreach (var one in cases.Each())
        {
            if (touches.Of(one) is { } found) cases.Add(one, found.Count, one.EndedAt);
            else cases.LeaveOut(one.Case, touches.NoActor);
        }

        touches.AddNotes(log, terms, cases.Notes);
        return cases.Result();
    }
}
