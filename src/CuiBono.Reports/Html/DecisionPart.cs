using CuiBono.Reviews;
using CuiBono.Verdicts;

namespace CuiBono.Reports.Html;

/// <summary>What every asked rule says: the one that decided with its quote in context, the others that did not pass, and those that passed.</summary>
internal static class DecisionPart
{
    public static void Write(Markup page, ReviewedInitiative reviewed)
    {
        page.Write("<h4>What decided</h4>\n");
        var deciding = Wording.Deciding(reviewed);
        if (deciding is not null)
        {
            if (reviewed.Verdict.Kind == VerdictKind.Go) page.Write("<p>Nothing blocks. What is not in order yet:</p>\n");
            page.Write($"""<p class="{ClassOf(deciding)}"><span class="s">{Wording.Of(deciding.Severity)}</span> <code>{deciding.Rule}</code> <bdi>{deciding.Message}</bdi>""");
            WriteOutcome(page, deciding);
            page.Write("</p>\n");
            PersonsPart.WriteDiff(page, deciding);
            WriteSource(page, reviewed, deciding);
        }
        else
        {
            page.Write("<p>Nothing blocks and nothing warns.</p>\n");
        }

        var reasons = reviewed.Verdict.Reasons;
        var open = reasons.Where(reason => reason.Outcome != RuleOutcome.Passed && reason != deciding).ToList();
        if (open.Count > 0) WriteOpen(page, open);
        WritePassed(page, reasons.Where(reason => reason.Outcome == RuleOutcome.Passed).ToList());
    }

    private static void WriteSource(Markup page, ReviewedInitiative reviewed, Reason reason)
    {
        if (reason.Source is { Quote: { Length: > 0 } quote } source)
            QuotePart.Write(page, quote, source.Place, reviewed.Passages);
        else if (reason.Source is { } field)
            page.Write($"<p class=\"place\">Looked at: <bdi>{field.Place.ToString()}</bdi></p>\n");
        else if (reviewed.Verdict.Kind != VerdictKind.Stop)
            page.Write("<p class=\"place\">No sentence says it: absence decided.</p>\n");
    }

    private static void WriteOpen(Markup page, List<Reason> open)
    {
        page.Write("<h4>What else is missing</h4>\n<ul class=\"reasons\">\n");
        foreach (var reason in open)
        {
            page.Write($"""<li class="{ClassOf(reason)}"><span class="s">{Wording.Of(reason.Severity)}</span> <code>{reason.Rule}</code> <bdi>{reason.Message}</bdi>""");
            WriteOutcome(page, reason);
            if (reason.Source is { } source)
            {
                page.Write(" <span class=\"place\">");
                if (source.Quote is { Length: > 0 } quote && !reason.Message.Contains(quote, StringComparison.Ordinal)) page.Write($"<q><bdi>{quote}</bdi></q> ");
                page.Write($"<bdi>{source.Place.ToString()}</bdi></span>");
            }

            page.Write("</li>\n");
        }

        page.Write("</ul>\n");
    }

    private static void WriteOutcome(Markup page, Reason reason)
    {
        if (reason.Outcome != RuleOutcome.Failed) page.Write($""" <span class="q">{Wording.Of(reason.Outcome)}</span>""");
    }

    private static string ClassOf(Reason reason) => reason.Severity switch
    {
        Severity.Block => "block",
        Severity.Warn => "warn",
        _ => "info",
    };

    private static void WritePassed(Markup page, List<Reason> passed)
    {
        if (passed.Count == 0) return;

        page.Write($"<details class=\"passes\"><summary>{Wording.Of(passed.Count, "rule", "rules")} passed</summary>\n<ul class=\"reasons\">\n");
        foreach (var reason in passed)
        {
            page.Write($"<li><code>{reason.Rule}</code> <bdi>{reason.Message}</bdi>");
            if (reason.Source is { } source) page.Write($" <span class=\"place\"><bdi>{source.Place.ToString()}</bdi></span>");
            page.Write("</li>\n");
        }

        page.Write("</ul>\n</details>\n");
    }
}
