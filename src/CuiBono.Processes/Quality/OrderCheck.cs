using CuiBono.Processes.Import;

namespace CuiBono.Processes.Quality;

/// <summary>Cases whose order in the file contradicts their times.</summary>
internal static class OrderCheck
{
    public static IEnumerable<QualityIssue> Of(EventLog log, ImportReport report)
    {
        var cases = new List<int>();
        var (steps, wholeHours) = (0, 0);
        for (var at = 0; at < log.CaseCount; at++)
        {
            var before = steps;
            var latest = EventLog.NoTime;
            for (var row = log.CaseStarts[at]; row < log.CaseStarts[at + 1]; row++)
            {
                var time = log.Times[row];
                if (time == EventLog.NoTime) continue;
                if (time < latest)
                {
                    steps++;
                    if (IsWholeHours(latest - time)) wholeHours++;
                }

                latest = Math.Max(latest, time);
            }

            if (steps > before) cases.Add(at);
        }

        if (steps > 0)
        {
            var sorted = Sorted(log);
            yield return Doctor.Issue(
                "file-order", true,
                $"{Say.Count(steps, "event")} of {Say.Count(cases.Count, "case")} are earlier than the event before them in their case, and the file's order was kept. Sorted by time "
                + $"{Say.Count(sorted.ChangedCases.Count, "case")} would have another sequence, there would be {Say.Count(sorted.Variants, "variant")} instead of {Say.Number(Variants.Of(log).Count)}, "
                + $"and {Say.Count(sorted.MovedSteps, "step")} would lie on another edge."
                + (wholeHours > 0 ? $" {Say.Count(wholeHours, "event")} are late by whole hours, as a clock or zone that differs between systems makes them." : ""),
                cases,
                new("events", steps), new("changedCases", sorted.ChangedCases.Count), new("variantsSorted", sorted.Variants), new("movedSteps", sorted.MovedSteps), new("wholeHours", wholeHours));
        }
        else if (report.OutOfOrder > 0)
        {
            yield return Doctor.Issue(
                "file-order", false,
                $"{Say.Count(report.OutOfOrder, "event")} were earlier than the event before them of their case in the file and were sorted by time. A tool that takes the order of the file, "
                + "as pm4py's get_variants does without a word, counts other sequences.",
                [], new QualityFigure("events", report.OutOfOrder));
        }
    }

    /// <summary>Within a second of one to fourteen hours.</summary>
    private static bool IsWholeHours(long ticks) =>
        ticks >= TimeSpan.TicksPerHour - TimeSpan.TicksPerSecond && ticks <= 14 * TimeSpan.TicksPerHour + TimeSpan.TicksPerSecond
        && (ticks + TimeSpan.TicksPerSecond) % TimeSpan.TicksPerHour <= 2 * TimeSpan.TicksPerSecond;

    private static Reordered Sorted(EventLog log)
    {
        var carried = log.Times.ToArray();
        for (var at = 0; at < log.CaseCount; at++)
            for (var row = log.CaseStarts[at] + 1; row < log.CaseStarts[at + 1]; row++)
                if (carried[row] == EventLog.NoTime)
                    carried[row] = carried[row - 1];
        return Reordered.By(log, row => (carried[row], 0));
    }
}
