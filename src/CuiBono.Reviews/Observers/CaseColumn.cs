using CuiBono.Processes;

namespace CuiBono.Reviews.Observers;

/// <summary>A column of a log by case: an attribute of cases, or the first value that an attribute of events has in the case.</summary>
/// <param name="Values">The distinct values.</param>
/// <param name="Codes">The value of each case, a place in <paramref name="Values"/>; -1 where it has none.</param>
internal sealed record CaseColumn(Vocabulary Values, int[] Codes)
{
    /// <summary>The column; null where the log has none of that name.</summary>
    public static CaseColumn? Of(EventLog log, string name)
    {
        var codes = new int[log.CaseCount];
        if (log.CaseAttribute(name) is { } ofCases)
        {
            for (var at = 0; at < codes.Length; at++) codes[at] = ofCases.Code(at);
            return new(ofCases.Values, codes);
        }

        if (log.EventAttribute(name) is not { } ofEvents) return null;
        for (var at = 0; at < codes.Length; at++)
        {
            codes[at] = -1;
            for (var row = log.CaseStarts[at]; row < log.CaseStarts[at + 1] && codes[at] < 0; row++) codes[at] = ofEvents.Code(row);
        }

        return new(ofEvents.Values, codes);
    }

    /// <summary>The names of the columns that a log has.</summary>
    public static IEnumerable<string> Names(EventLog log) => log.CaseAttributes.Concat(log.EventAttributes).Where(column => column.Parent is null).Select(column => column.Name).Distinct(StringComparer.Ordinal);

    public IReadOnlyList<string> Names() => [.. Enumerable.Range(0, Values.Count).Select(at => Values[at])];
}
