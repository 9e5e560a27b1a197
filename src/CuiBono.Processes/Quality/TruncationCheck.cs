using CuiBono.Processes.Discovery;

namespace CuiBono.Processes.Quality;

/// <summary>How the log was cut out of what happened: open cases that are missing or there, cases that began before it.</summary>
internal static class TruncationCheck
{
    private const int FewestCases = 20;

    public static IEnumerable<QualityIssue> Of(EventLog log)
    {
        var spans = Enumerable.Range(0, log.CaseCount).Select(at => (Case: at, Span: CaseSpan.Of(log.Times[log.CaseStarts[at]..log.CaseStarts[at + 1]])))
            .Where(item => item.Span.First != EventLog.NoTime).Select(item => (item.Case, item.Span.First, item.Span.Last)).OrderBy(item => item.First).ToList();
        if (spans.Count < 5 * FewestCases) yield break;
        var (begin, end) = (spans[0].First, spans.Max(item => item.Last));
        var durations = spans.Where(item => item.Last > item.First).Select(item => item.Last - item.First).Order().ToList();
        if (durations.Count == 0) yield break;
        var window = Math.Clamp(durations[durations.Count * 3 / 4], Math.Max(1, (end - begin) / 50), Math.Max(1, (end - begin) / 5));
        var finals = Finals(log);
        var unfinished = spans.Where(item => !finals[log.Activities[log.CaseStarts[item.Case + 1] - 1]]).Select(item => item.Case).Order().ToList();
        var late = spans.Where(item => item.Last >= end - window).ToList();
        var lateUnfinished = late.Count(item => !finals[log.Activities[log.CaseStarts[item.Case + 1] - 1]]);
        var lateShare = late.Count == 0 ? 0 : (double)lateUnfinished / late.Count;
        var earlyShare = (double)(unfinished.Count - lateUnfinished) / Math.Max(1, spans.Count - late.Count);

        var usual = Starts(spans, begin + window, end - (2 * window)) * (double)window / Math.Max(1, end - (3 * window) - begin);
        var last = Starts(spans, end - window, end + 1);
        var lastStart = spans[^Math.Max(1, spans.Count / 200)].First;
        var beforeLastStart = Starts(spans, lastStart - window, lastStart);
        var length = Say.Duration((double)window / TimeSpan.TicksPerSecond);
        var ends = spans.Select(item => item.Last).Order().ToList();
        var firstEnd = ends[ends.Count / 200];
        if (firstEnd - begin > (end - begin) / 4)
        {
            yield return Doctor.Issue(
                "cut-by-end", true,
                $"Cases start from {Day(begin)} on, yet hardly any ends before {Day(firstEnd)}: the log was cut by the end of its cases. Of those that started early only the slow are here, and cases open at {Day(end)} are missing: "
                + "durations by start date, arrivals and work in hand are wrong; durations by end date are right.",
                [], new("firstEndAfterSeconds", (double)(firstEnd - begin) / TimeSpan.TicksPerSecond), new QualityFigure("spanSeconds", (double)(end - begin) / TimeSpan.TicksPerSecond));
        }
        else if (usual >= FewestCases && last < 0.5 * usual)
        {
            var isCutByStart = end - lastStart >= window && beforeLastStart >= 0.5 * usual;
            yield return Doctor.Issue(
                isCutByStart ? "cut-by-start" : "open-cases-missing", !isCutByStart,
                isCutByStart
                    ? $"Cases start at their usual pace until about {Day(lastStart)}, then hardly any, while events go on to {Day(end)}: the log was cut by the start of its cases. Figures by week are right for starts, not for work in hand."
                    : $"{Say.Count(last, "case")} start in the last {length} of the log, where {Say.Number(usual)} would be usual, and {Say.Share(lateShare)} of those active then stop before a usual end ({Say.Share(earlyShare)} before). "
                      + "The log seems to hold finished cases only: those still open are missing, so that late cases look fast and fewer than they are.",
                [.. spans.Where(item => item.First >= end - window).Select(item => item.Case).Order()],
                new("startsInLastWindow", last), new("usualStarts", usual), new("windowSeconds", (double)window / TimeSpan.TicksPerSecond));
        }

        if (unfinished.Count > 0)
        {
            var isOpen = late.Count >= FewestCases && lateShare - earlyShare > 3 * Math.Sqrt(earlyShare * (1 - earlyShare) / late.Count);
            yield return Doctor.Issue(
                "open-cases", isOpen,
                $"{Say.Count(unfinished.Count, "case")} ({Say.Share((double)unfinished.Count / spans.Count)}) stop at an activity that usually goes on; {Say.Number(lateUnfinished)} of them were active in the last {length} "
                + $"({Say.Share(lateShare)} of the cases active then, {Say.Share(earlyShare)} before). "
                + (isOpen ? "Those late ones are probably open: their duration is so far, not final, and counts too low in every mean."
                    : late.Count < FewestCases ? "Too few are active at the end to say whether they are open or a way to stop."
                    : "They are no more frequent at the end, so they are rather a way to stop than open."),
                unfinished, new("cases", unfinished.Count), new("lateCases", lateUnfinished), new("lateShare", lateShare), new("earlyShare", earlyShare));
        }

        if (Beginning(log, spans, begin, window, length) is { } cut) yield return cut;
    }

    /// <summary>Whether an activity is an end: at least half the cases that reach it stop there.</summary>
    private static bool[] Finals(EventLog log)
    {
        var (graph, rework) = (DirectlyFollowsGraph.Of(log), Rework.Of(log));
        return [.. Enumerable.Range(0, log.ActivityNames.Count).Select(code => graph.EndCounts[code] > 0 && 2 * graph.EndCounts[code] >= rework.Cases[code])];
    }

    private static QualityIssue? Beginning(EventLog log, List<(int Case, long First, long Last)> spans, long begin, long window, string length)
    {
        var early = spans.Where(item => item.First < begin + window).ToList();
        var later = spans.Skip(early.Count).ToList();
        if (early.Count < FewestCases || later.Count < FewestCases) return null;
        var usual = later.CountBy(item => log.Activities[log.CaseStarts[item.Case]]).Where(pair => pair.Value >= 0.01 * later.Count).Select(pair => pair.Key).ToHashSet();
        var odd = early.Where(item => !usual.Contains(log.Activities[log.CaseStarts[item.Case]])).Select(item => item.Case).Order().ToList();
        var laterOdd = later.Count(item => !usual.Contains(log.Activities[log.CaseStarts[item.Case]]));
        var (share, laterShare) = ((double)odd.Count / early.Count, (double)laterOdd / later.Count);
        if (odd.Count < FewestCases / 4 || share < 0.1 || share < 3 * laterShare) return null;
        return Doctor.Issue(
            "cut-at-start", true,
            $"{Say.Share(share)} of the cases of the first {length} begin with an activity that later hardly ever begins one ({Say.Share(laterShare)}): they began before the log does, and their first events are missing.",
            odd, new("cases", odd.Count), new("share", share), new("laterShare", laterShare));
    }

    private static int Starts(List<(int Case, long First, long Last)> spans, long from, long before) => spans.Count(item => item.First >= from && item.First < before);

    private static string Day(long ticks) => new DateTime(ticks, DateTimeKind.Utc).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
