using CuiBono.Evidence;

namespace CuiBono.Processes.Measures;

/// <summary>exceptions: cases that leave the declared path.</summary>
internal static class ExceptionsMeasure
{
    public static LogMeasure Definition { get; } = new(
        new Measure("exceptions", 1, MeasureKind.Share, "share", "The share of cases that leave the declared path: another activity, another order, one left out or done again."),
        ["path"], [], Of);

    private static CaseMeasurement Of(EventLog log, MeasureTerms terms)
    {
        var path = terms.Path.Select(log.ActivityNames.IndexOf).ToArray();
        var cases = new MeasuredCases(log, terms, null);
        foreach (var one in cases.Each())
        {
            var (step, row) = (0, one.Begin);
            while (step < path.Length && row < one.End && log.Activities[row] == path[step]) (step, row) = (step + 1, row + 1);
            if (step == path.Length) cases.Add(one, 0, one.At(row - 1));
            else if (row < one.End) cases.Add(one, 1, one.At(row));
            else cases.Add(one, 0, EventLog.NoTime);
        }

        return cases.Result();
    }
}
