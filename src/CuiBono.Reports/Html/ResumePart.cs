using CuiBono.Reviews;
using CuiBono.Verdicts;

namespace CuiBono.Reports.Html;

/// <summary>How to resume: each condition a line to tick, in words and in the form that a machine checks.</summary>
internal static class ResumePart
{
    public static void Write(Markup page, ReviewedInitiative reviewed)
    {
        var open = reviewed.Verdict.Reasons.Where(reason => reason.Outcome != RuleOutcome.Passed && reason.Resume.Count > 0).ToList();
        WriteList(page, "How to resume", open.Where(reason => reason.Severity == Severity.Block));
        WriteList(page, reviewed.Verdict.Kind == VerdictKind.Go ? "What to mend" : "What to mend besides", open.Where(reason => reason.Severity == Severity.Warn));
    }

    private static void WriteList(Markup page, string title, IEnumerable<Reason> reasons)
    {
        var conditions = reasons.SelectMany(reason => reason.Resume).Distinct().ToList();
        if (conditions.Count == 0) return;
        page.Write($"<h4>{title}</h4>\n<ul class=\"todo\">\n");
        foreach (var condition in conditions)
            page.Write($"<li><bdi>{condition.Text}</bdi> <code>{Wording.OfCheck(condition)}</code></li>\n");
        page.Write("</ul>\n");
    }
}
