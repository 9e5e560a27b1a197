using CuiBono.Processes.Performance;

namespace CuiBono.Processes.Quality;

/// <summary>Cases of one event or none.</summary>
internal static class CaseSizeCheck
{
    private const double ManyShare = 0.05;

    public static IEnumerable<QualityIssue> Of(EventLog log)
    {
        var empty = Enumerable.Range(0, log.CaseCount).Where(at => log.CaseStarts[at + 1] == log.CaseStarts[at]).ToList();
        if (empty.Count > 0)
        {
            yield return Doctor.Issue(
                "empty-cases", false, $"{Say.Count(empty.Count, "case")} without any event: counted as cases and as one variant, not in durations; a table cannot hold them.",
                empty, new QualityFigure("cases", empty.Count));
        }

        var single = Enumerable.Range(0, log.CaseCount).Where(at => log.CaseStarts[at + 1] - log.CaseStarts[at] == 1).ToList();
        if (single.Count == 0) yield break;
        var share = (double)single.Count / log.CaseCount;
        var (all, others) = (CaseDurations.Of(log), CaseDurations.Of(log.WhereCases(at => log.CaseStarts[at + 1] - log.CaseStarts[at] > 1)));
        yield return Doctor.Issue(
            "one-event-cases", share >= ManyShare,
            $"{Say.Count(single.Count, "case")} ({Say.Share(share)}) {(single.Count == 1 ? "has" : "have")} one event, which lasts 0 s. {(others.Count == 0 ? "No case is longer." : $"Without {(single.Count == 1 ? "it" : "them")} the median duration would be {Say.Duration(others.MedianSeconds)} instead of {Say.Duration(all.MedianSeconds)}.")}",
            single, new("cases", single.Count), new("share", share), new("medianSeconds", all.MedianSeconds), new("medianWithoutSeconds", others.MedianSeconds));
    }
}
