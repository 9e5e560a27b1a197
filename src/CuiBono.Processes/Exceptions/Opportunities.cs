namespace CuiBono.Processes.Exceptions;

/// <summary>How often each value of a column had the chance to deviate: events of the activity at which the deviation shows, or cases.</summary>
internal sealed class Opportunities(EventLog log)
{
    private readonly Dictionary<ColumnValues, double[]?[]> known = [];
    private readonly Dictionary<ColumnValues, double[]> cases = [];

    /// <summary>The cases of each value.</summary>
    public double[] Cases(ColumnValues column)
    {
        if (cases.TryGetValue(column, out var found)) return found;
        var counted = new double[column.Names.Count];
        for (var at = 0; at < log.CaseCount; at++)
            if (column.OfCase(log, at) is var code and >= 0)
                counted[code]++;
        return cases[column] = counted;
    }

    /// <summary>The events of an activity by each value.</summary>
    public double[] Events(ColumnValues column, int activity)
    {
        if (!known.TryGetValue(column, out var byActivity)) known[column] = byActivity = Count(column);
        return byActivity[activity] ?? new double[column.Names.Count];
    }

    private double[]?[] Count(ColumnValues column)
    {
        var counted = new double[log.ActivityNames.Count][];
        var starts = log.CaseStarts;
        var activities = log.Activities;
        for (var at = 0; at < log.CaseCount; at++)
            for (var row = starts[at]; row < starts[at + 1]; row++)
                if (column.OfRow(at, row) is var code and >= 0)
                    (counted[activities[row]] ??= new double[column.Names.Count])[code]++;
        return counted;
    }
}
