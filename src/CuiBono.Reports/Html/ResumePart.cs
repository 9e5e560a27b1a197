using CuiBono.Reviews;
using CuiBono.Verdicts;

namespace CuiBono.Reports.Html;

/// <summary>How to resume: each condition a line to tick, in words and in the form that a machine checks.</summary>
/// <remarks>In a folded portfolio a held initiative lists only what holds it; its warnings are still among the reasons.</remarks>
internal static class ResumePart
{
    public static void Write(Markup page, ReviewedInitiative reviewed, bool folded)
    {
        var open = reviewed.Verdict.Reasons.Where(reason => reason.Outcome != RuleOutcome.Passed && reason.Resume.Count > 0).ToList();
        WriteList(page, "What waivers put off", open.Where(reason => reason.Outcome == RuleOutcome.Waived));
        open.RemoveAll(reason => reason.Outcome == RuleOutcome.Waived);
        WriteList(page, "How to resume", open.Where(reason => reason.Severity == Severity.Block));
        var held = reviewed.Verdict.Kind != VerdictKind.Go;
        if (folded && held) return;
        WriteList(page, held ? "What to mend besides" : "What to mend", open.Where(reason => reason.Severity == Severity.Warn));
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
