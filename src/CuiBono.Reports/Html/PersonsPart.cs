using CuiBono.Promises;
using CuiBono.Reviews;
using CuiBono.Verdicts;
using CuiBono.Verdicts.Wording;

namespace CuiBono.Reports.Html;

/// <summary>What persons did beside the gate: the decision, what was waived, who objects, and that a decision is due.</summary>
internal static class PersonsPart
{
    public static void Write(Markup page, ReviewedInitiative reviewed, int holdDays)
    {
        var verdict = reviewed.Verdict;
        if (reviewed.IsDecisionDue) page.Write($"<p><b>A person must decide</b>: the policy leaves {Wording.Of(holdDays, "day", "days")} for a hold.</p>\n");
        if (verdict.Decision is not { } && verdict.Waivers.Count == 0 && reviewed.Challenges.Count == 0) return;
        page.Write("<h4>What persons say</h4>\n<ul class=\"reasons\">\n");
        if (verdict.Decision is { } decision)
        {
            page.Write($"<li><b>{KebabCase.Of(decision.Kind)}</b> by <bdi>{decision.By}</bdi> on {Wording.Of(decision.On)}");
            if (decision.Until is { } until) page.Write($", until {Wording.Of(until)}");
            page.Write($": <bdi>{decision.Reason}</bdi> <span class=\"place\">The gate says {KebabCase.Of(verdict.Gate)}.");
            if (verdict.DecisionLapsed is { } lapsed) page.Write($" The decision does not count any more: <bdi>{lapsed}</bdi>");
            page.Write("</span></li>\n");
        }

        foreach (var waiver in verdict.Waivers)
        {
            page.Write($"<li><span class=\"q\">waived</span> <code>{waiver.Rule}</code> until {Wording.Of(waiver.Expires)}, asked by <bdi>{waiver.RequestedBy}</bdi>, approved by <bdi>{waiver.ApprovedBy}</bdi>: <bdi>{waiver.Reason}</bdi>");
            foreach (var condition in waiver.Conditions) page.Write($" <span class=\"place\">On condition: <bdi>{condition.Text}</bdi></span>");
            page.Write("</li>\n");
        }

        foreach (var (entry, answer) in reviewed.Challenges)
            page.Write($"<li><span class=\"q\">{(answer is null ? "objection" : "answered objection")}</span> <code>{entry.Result.Rule}</code> <bdi>{entry.By}</bdi> on {Wording.Of(entry.AsOf)}: <bdi>{entry.Reason}</bdi></li>\n");
        page.Write("</ul>\n");
    }

    /// <summary>How a wording changed, struck out and underlined.</summary>
    public static void WriteDiff(Markup page, Reason reason)
    {
        if (reason.Diff.Count == 0) return;
        page.Write("<p class=\"place\">");
        foreach (var part in reason.Diff)
            if (part.Kind == DiffKind.Removed) page.Write($"<del>{part.Text}</del> ");
            else if (part.Kind == DiffKind.Added) page.Write($"<ins>{part.Text}</ins> ");
            else page.Write($"{part.Text} ");
        page.Write("</p>\n");
    }
}
