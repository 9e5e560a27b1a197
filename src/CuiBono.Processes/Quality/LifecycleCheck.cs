using CuiBono.Processes.Discovery;

namespace CuiBono.Processes.Quality;

/// <summary>Start and end of one piece of work as two events.</summary>
internal static class LifecycleCheck
{
    public static IEnumerable<QualityIssue> Of(EventLog log)
    {
        if (log.EventAttribute("lifecycle:transition") is not { } column) yield break;
        var complete = Codes(column, "complete");
        var started = Codes(column, "start");
        if (complete.Count == 0 || started.Count == 0) yield break;
        var (starts, selfLoops) = (0, 0);
        var cases = new List<int>();
        for (var at = 0; at < log.CaseCount; at++)
        {
            var before = starts;
            for (var row = log.CaseStarts[at]; row < log.CaseStarts[at + 1]; row++)
            {
                if (!started.Contains(column.Code(row))) continue;
                starts++;
                if (row + 1 < log.CaseStarts[at + 1] && log.Activities[row + 1] == log.Activities[row] && complete.Contains(column.Code(row + 1))) selfLoops++;
            }

            if (starts > before) cases.Add(at);
        }

        if (starts == 0) yield break;
        var ended = log.WhereEvents(row => complete.Contains(column.Code(row)));
        var rework = Rework.Of(log).CasesWithRework;
        var reworkEnded = Rework.Of(ended).CasesWithRework;
        yield return Doctor.Issue(
            "lifecycle", true,
            $"{Say.Count(starts, "event")} say that work starts and others that it is complete: one piece of work counts twice, and {Say.Count(selfLoops, "self-loop")} are only a start followed by its end. "
            + $"Of the completions alone there are {Say.Count(ended.EventCount, "event")} instead of {Say.Number(log.EventCount)}, and {Say.Count(reworkEnded, "case")} with rework instead of {Say.Number(rework)}.",
            cases,
            new("starts", starts), new("selfLoops", selfLoops), new("completions", ended.EventCount), new("casesWithRework", rework), new("casesWithReworkOfCompletions", reworkEnded));
    }

    private static HashSet<int> Codes(AttributeColumn column, string value) =>
        [.. Enumerable.Range(0, column.Values.Count).Where(code => column.Values[code].Equals(value, StringComparison.OrdinalIgnoreCase))];
}
