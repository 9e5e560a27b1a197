namespace CuiBono.Processes.Quality;

/// <summary>Events that are the same as another of their case in everything.</summary>
internal static class DuplicateCheck
{
    private const double MuchShare = 0.001;

    public static IEnumerable<QualityIssue> Of(EventLog log)
    {
        var columns = log.EventAttributes.Where(column => !IsIdentifier(column)).ToList();
        var cases = new List<int>();
        var events = 0;
        for (var at = 0; at < log.CaseCount; at++)
        {
            var before = events;
            for (var row = log.CaseStarts[at] + 1; row < log.CaseStarts[at + 1]; row++)
                if (HasTwinBefore(log, columns, log.CaseStarts[at], row))
                    events++;
            if (events > before) cases.Add(at);
        }

        if (events == 0) yield break;
        yield return Doctor.Issue(
            "duplicates", events >= MuchShare * log.EventCount,
            $"{Say.Count(events, "event")} of {Say.Count(cases.Count, "case")} {(events == 1 ? "equals" : "equal")} an earlier one of the case in activity, instant and every attribute"
            + $" ({Say.Count(columns.Count, "attribute")}; ids do not count). If they are one event written twice, counts, rework and self-loops are too high by them.",
            cases, new("events", events), new("share", (double)events / log.EventCount));
    }

    /// <summary>An attribute of which every value is its own names a row and says nothing of it.</summary>
    private static bool IsIdentifier(AttributeColumn column) => column.Kind == AttributeKind.Id || (column.Count > 1 && column.Values.Count == column.Count);

    private static bool HasTwinBefore(EventLog log, List<AttributeColumn> columns, int first, int row)
    {
        if (log.Times[row] == EventLog.NoTime) return false;
        for (var other = row - 1; other >= first && row - other <= 64 && log.Times[other] == log.Times[row]; other--)
            if (log.Activities[other] == log.Activities[row] && columns.TrueForAll(column => column.Code(other) == column.Code(row)))
                return true;
        return false;
    }
}
