using CuiBono.Evidence;

namespace CuiBono.Processes.Measures;

/// <summary>rework: cases that do an activity again.</summary>
internal static class ReworkMeasure
{
    public static LogMeasure Definition { get; } = new(
        new Measure("rework", 1, MeasureKind.Share, "share", "The share of cases that do an activity again."),
        [], ["activities", "to"], Of);

    private static CaseMeasurement Of(EventLog log, MeasureTerms terms)
    {
        var counts = terms.Activities.Count == 0 ? null : ActivityMarks.Of(log, terms.Activities);
        var doneIn = new int[log.ActivityNames.Count];
        var cases = new MeasuredCases(log, terms, terms.To);
        foreach (var one in cases.Each())
        {
            var row = Repeat(one, counts, doneIn);
            cases.Add(one, row >= 0 ? 1 : 0, row >= 0 ? one.At(row) : one.EndedAt);
        }

        return cases.Result();
    }

    /// <summary>The first row of an activity that the case did before; -1 where there is none. The last case that did each activity is kept, as its index and one.</summary>
    private static int Repeat(in MeasuredCase one, bool[]? counts, int[] doneIn)
    {
        var activities = one.Log.Activities;
        for (var row = one.Begin; row < one.WorkEnd; row++)
        {
            var activity = activities[row];
            if (counts is not null && !counts[activity]) continue;
            if (doneIn[activity] == one.Case + 1) return row;
            doneIn[activity] = one.Case + 1;
        }

        return -1;
    }
}
