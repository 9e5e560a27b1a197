using CuiBono.Evidence;

namespace CuiBono.Processes.Measures;

/// <summary>straight-through: completed without a touch by people.</summary>
internal static class StraightThroughMeasure
{
    public static LogMeasure Definition { get; } = new(
        new Measure("straight-through", 1, MeasureKind.Share, "share", "The share of cases that completed with no event done by people."),
        ["to"], ["actor", "automatic"], (log, terms) => Of(log, terms, []));

    /// <summary>The measure, without the cases that do one of some activities.</summary>
    public static CaseMeasurement Of(EventLog log, MeasureTerms terms, bool[] excluded)
    {
        var touches = new Touches(log, terms);
        var cases = new MeasuredCases(log, terms, terms.To);
        foreach (var one in cases.Each())
        {
            if (excluded.Length > 0 && one.FirstOf(excluded, one.Begin, one.WorkEnd) >= 0) cases.LeaveOut(one.Case, "were rejected");
            else if (touches.Of(one) is not { } found) cases.LeaveOut(one.Case, touches.NoActor);
            else if (found.FirstRow >= 0) cases.Add(one, 0, one.At(found.FirstRow));
            else cases.Add(one, one.IsCompleted ? 1 : 0, one.CompletedAt);
        }

        touches.AddNotes(log, terms, cases.Notes);
        return cases.Result();
    }
}
