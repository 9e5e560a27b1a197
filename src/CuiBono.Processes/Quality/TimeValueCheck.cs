using System.Globalization;

namespace CuiBono.Processes.Quality;

/// <summary>Events without a time, and times that stand for none.</summary>
internal static class TimeValueCheck
{
    /// <summary>Days that systems write where they know none: the zero of Excel, of SQL Server, of Unix and of FAT, and the end of the calendar.</summary>
    private static readonly DateOnly[] Placeholders = [new(1, 1, 1), new(1753, 1, 1), new(1899, 12, 30), new(1899, 12, 31), new(1900, 1, 1), new(1970, 1, 1), new(1980, 1, 1), new(9999, 12, 31)];

    public static IEnumerable<QualityIssue> Of(EventLog log)
    {
        var (missing, placeholders) = (new SortedSet<int>(), new SortedSet<int>());
        var (missingEvents, placeholderEvents) = (0, 0);
        var ticks = Array.ConvertAll(Placeholders, day => day.DayNumber);
        for (var at = 0; at < log.CaseCount; at++)
        {
            for (var row = log.CaseStarts[at]; row < log.CaseStarts[at + 1]; row++)
            {
                if (log.Times[row] == EventLog.NoTime)
                {
                    missing.Add(at);
                    missingEvents++;
                }
                else if (Array.IndexOf(ticks, LocalTime.Day(log, row)) >= 0)
                {
                    placeholders.Add(at);
                    placeholderEvents++;
                }
            }
        }

        if (missingEvents > 0)
        {
            yield return Doctor.Issue(
                "no-time", true, $"{Say.Count(missingEvents, "event")} of {Say.Count(missing.Count, "case")} have no time. They count in sequences and not in durations.",
                [.. missing], new("events", missingEvents), new("cases", missing.Count));
        }

        if (placeholderEvents > 0)
        {
            var days = string.Join(", ", Placeholders.Where(day => Days(log).Contains(day.DayNumber)).Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            yield return Doctor.Issue(
                "placeholder-times", true, $"{Say.Count(placeholderEvents, "event")} of {Say.Count(placeholders.Count, "case")} lie on a day that systems write where they know none ({days}). Durations with them mean nothing.",
                [.. placeholders], new("events", placeholderEvents), new("cases", placeholders.Count));
        }
    }

    private static HashSet<int> Days(EventLog log) => [.. Enumerable.Range(0, log.EventCount).Where(row => log.Times[row] != EventLog.NoTime).Select(row => LocalTime.Day(log, row))];
}
