using CuiBono.Processes.Import;

namespace CuiBono.Processes.Quality;

/// <summary>Times that were written without an offset: what the assumed zone decides.</summary>
internal static class ZoneCheck
{
    public static IEnumerable<QualityIssue> Of(EventLog log, ImportReport report)
    {
        if (report.WithoutOffset == 0) yield break;
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(report.Zone, out var found) ? found : TimeZoneInfo.Utc;
        var doubtful = new SortedSet<int>();
        var events = 0;
        for (var at = 0; at < log.CaseCount && zone.SupportsDaylightSavingTime; at++)
        {
            for (var row = log.CaseStarts[at]; row < log.CaseStarts[at + 1]; row++)
            {
                if (log.Times[row] == EventLog.NoTime || log.Offsets[row] is not null) continue;
                if (!zone.IsAmbiguousTime(new DateTime(LocalTicks(log.Times[row], zone), DateTimeKind.Unspecified))) continue;
                doubtful.Add(at);
                events++;
            }
        }

        var message = $"{Say.Count(report.WithoutOffset, "time")} {(report.WithoutOffset == 1 ? "carries no UTC offset and was" : "carry no UTC offset and were")} read as {report.Zone}. "
            + (zone.SupportsDaylightSavingTime
                ? $"{Say.Count(events, "event")} of {Say.Count(doubtful.Count, "case")} lie in an hour that the clock shows twice, so they may be an hour off."
                : "Where they are local times of a zone with summer time, a duration across a clock change is an hour off; --zone says which zone it is.");
        yield return Doctor.Issue("no-offset", events > 0 || !zone.SupportsDaylightSavingTime, message, [.. doubtful], new("times", report.WithoutOffset), new("ambiguousEvents", events));
    }

    private static long LocalTicks(long utcTicks, TimeZoneInfo zone) => Performance.LocalDay.LocalTicks(utcTicks, zone);
}
