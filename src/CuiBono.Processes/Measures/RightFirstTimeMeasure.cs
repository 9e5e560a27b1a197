using CuiBono.Evidence;

namespace CuiBono.Processes.Measures;

/// <summary>right-first-time: completed without a failure, hold or correction, and without trouble for a time after it.</summary>
internal static class RightFirstTimeMeasure
{
    public static LogMeasure Definition { get; } = new(
        new Measure("right-first-time", 1, MeasureKind.Share, "share", "The share of cases that completed with nothing failed, held, partial or corrected, nor for a time after it."),
        ["to"], ["activities", "within"], Of)
    {
        States = ["failed", "held", "partial"],
    };

    private static CaseMeasurement Of(EventLog log, MeasureTerms terms)
    {
        var spoils = ActivityMarks.Of(log, terms.Activities);
        var cases = new MeasuredCases(log, terms, terms.To);
        foreach (var one in cases.Each())
        {
            if (one.FirstOf(spoils, one.Begin, one.WorkEnd) is var spoiled and >= 0) cases.Add(one, 0, one.At(spoiled));
            else if (!one.IsCompleted) cases.Add(one, 0, EventLog.NoTime);
            else if (terms.Within is { } within) Aftermath(cases, one, spoils, within);
            else cases.Add(one, 1, one.CompletedAt);
        }

        return cases.Result();
    }

    /// <summary>The value of a case that completed clean, 0 where trouble follows within a time; open while that time runs.</summary>
    public static void Aftermath(MeasuredCases cases, in MeasuredCase one, bool[] troubles, TimeSpan within)
    {
        var until = one.CompletedAt + Math.Min(within.Ticks, DateTime.MaxValue.Ticks - one.CompletedAt);
        for (var row = one.FirstOf(troubles, one.WorkEnd, one.End); row >= 0; row = one.FirstOf(troubles, row + 1, one.End))
        {
            if (one.At(row) > until) continue;
            cases.Add(one, 0, one.At(row));
            return;
        }

        cases.Add(one, 1, until <= cases.LastInstant ? until : EventLog.NoTime);
    }
}
