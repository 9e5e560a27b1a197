using CuiBono.Processes;

namespace CuiBono.Cli.Commands.Process;

/// <summary>What a log holds and a format has no place for, a sentence each, so that nothing is lost without a word.</summary>
internal static class ConversionLosses
{
    /// <summary>What a table cannot hold: CSV and Parquet.</summary>
    public static IEnumerable<string> OfTable(EventLog log)
    {
        var (empty, shared, unnamed) = (0, 0, 0);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < log.CaseCount; at++)
        {
            if (log.CaseStarts[at] == log.CaseStarts[at + 1]) empty++;
            if (log.CaseId(at) is var id && id.Length == 0) unnamed += log.CaseStarts[at + 1] - log.CaseStarts[at];
            else if (!ids.Add(id)) shared++;
        }

        foreach (var activity in log.Activities)
            if (log.ActivityNames.Utf8(activity).IsEmpty)
                unnamed++;
        if (empty > 0) yield return $"{Figure.Count(empty, "case")} without events: a table has no row for them";
        if (shared > 0) yield return $"{Figure.Count(shared, "case")} with the id of another: in a table they are one case";
        if (Untimed(log) is var untimed and > 0) yield return $"{Figure.Count(untimed, "event")} without a time: a reader of tables rejects them";
        if (unnamed > 0) yield return $"{Figure.Count(unnamed, "event")} with an empty activity or case id: a reader of tables rejects them";
        if (Unsorted(log) is var unsorted and > 0) yield return $"{Figure.Count(unsorted, "event")} earlier than the one before: a reader of tables sorts by time";
    }

    /// <summary>What an object-centric log cannot hold.</summary>
    public static IEnumerable<string> OfObjects(EventLog log)
    {
        if (Untimed(log) is var untimed and > 0) yield return $"{Figure.Count(untimed, "event")} without a time: left out";
        var nested = log.EventAttributes.Concat(log.CaseAttributes).Count(column => column.Parent is not null);
        if (nested > 0) yield return $"{Figure.Count(nested, "nested attribute")}: left out";
        if (Unsorted(log) is var unsorted and > 0) yield return $"{Figure.Count(unsorted, "event")} earlier than the one before: events of objects are sorted by time";
    }

    private static int Untimed(EventLog log) => log.Times.Count(EventLog.NoTime);

    private static int Unsorted(EventLog log)
    {
        var unsorted = 0;
        for (var at = 0; at < log.CaseCount; at++)
        {
            var before = EventLog.NoTime;
            foreach (var time in log.Times[log.CaseStarts[at]..log.CaseStarts[at + 1]])
            {
                if (time == EventLog.NoTime) continue;
                if (time < before) unsorted++;
                before = time;
            }
        }

        return unsorted;
    }
}
