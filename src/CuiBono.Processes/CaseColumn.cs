namespace CuiBono.Processes;

/// <summary>A column of a log by case: the case's own value, or that of its first event that has one.</summary>
/// <param name="Names">The distinct values.</param>
/// <param name="Codes">The value of each case, a place in <paramref name="Names"/>; -1 where it has none.</param>
public sealed record CaseColumn(IReadOnlyList<string> Names, IReadOnlyList<int> Codes)
{
    /// <summary>The column; null where the log has none of that name.</summary>
    public static CaseColumn? Of(EventLog log, string name)
    {
        if (ColumnValues.Of(log, name) is not { } values) return null;
        var codes = new int[log.CaseCount];
        for (var at = 0; at < codes.Length; at++) codes[at] = values.OfCase(log, at);
        return new(values.Names, codes);
    }

    /// <summary>The names of the columns that a log has, those of cases first.</summary>
    public static IReadOnlyList<string> NamesIn(EventLog log) =>
        [.. log.CaseAttributes.Concat(log.EventAttributes).Where(column => column.Parent is null).Select(column => column.Name).Distinct(StringComparer.Ordinal)];
}
