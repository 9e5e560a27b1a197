using CuiBono.Promises;
using CuiBono.Reviews;

namespace CuiBono.Reports.Html;

/// <summary>One part for each initiative, with everything that its verdict rests on.</summary>
internal static class InitiativesSection
{
    public static void Write(Markup page, Review review, IReadOnlyList<string> anchors)
    {
        page.Write("""
            <section id="initiatives" aria-labelledby="initiatives-title">
            <h2 id="initiatives-title">Initiative by initiative</h2>

            """);
        if (review.Initiatives.Count == 0) page.Write("<p>No initiative was found.</p>\n");
        var folded = review.Initiatives.Count >= HtmlReport.FoldedFrom;
        for (var i = 0; i < review.Initiatives.Count; i++)
            WriteOne(page, review, review.Initiatives[i], anchors[i], folded);
        page.Write("</section>\n");
    }

    private static void WriteOne(Markup page, Review review, ReviewedInitiative reviewed, string anchor, bool folded)
    {
        page.Write($"""
            <article id="{anchor}" class="i {VerdictMark.NameOf(reviewed.Verdict.Kind)}" aria-labelledby="{anchor}.t">
            <p class="verdict">
            """);
        VerdictMark.Write(page, reviewed.Verdict);
        if (reviewed.DaysOnHold is { } days) page.Write($""" <span class="q">on hold {(days == 0 ? "since today" : $"for {Wording.Of(days, "day", "days")}")}</span>""");
        page.Write($"""
            </p>
            <h3 id="{anchor}.t"><bdi>{reviewed.Initiative.Title}</bdi></h3>

            """);
        WriteFacts(page, reviewed);
        if (folded) page.Write("<details><summary>Why, and how to resume</summary>\n");
        page.Write("<div class=\"case\"><div>\n");
        BenefitPart.Write(page, reviewed);
        PersonsPart.Write(page, reviewed, review.Policy.Limits.HoldDays[reviewed.Initiative.Stage, reviewed.Initiative.Class]);
        DecisionPart.Write(page, reviewed);
        page.Write("</div><div>");
        ResumePart.Write(page, reviewed, folded);
        page.Write("</div></div>\n");
        if (reviewed.Initiative is { Outcomes.Count: 0, Culture: null, Process: null, System: null })
        {
            page.Write("<h4>Promise</h4>\n<p class=\"hint\">Neither an outcome nor a change of culture, process or system is declared.</p>\n");
        }
        else
        {
            OutcomeTable.Write(page, reviewed, review.AsOf);
            EnablersPart.Write(page, reviewed.Initiative, reviewed.Enablers);
        }

        ContinuityPart.Write(page, reviewed, anchor);
        SourcesPart.Write(page, reviewed, review.Unread);
        if (folded) page.Write("</details>\n");
        page.Write("</article>\n");
    }

    private static void WriteFacts(Markup page, ReviewedInitiative reviewed)
    {
        var initiative = reviewed.Initiative;
        page.Write($"""<p class="meta"><span><code>{initiative.Id}</code></span> <span>{KebabCase.Of(initiative.Class)}</span> <span>stage {KebabCase.Of(initiative.Stage)}</span> """);
        if (initiative.Investment is { } money) page.Write($"<span>{Wording.Of(money)}</span> ");
        else page.Write("<span>investment not stated</span> ");
        if (initiative.Sponsor?.Business is { } business) page.Write($"<span>business: <bdi>{business}</bdi></span> ");
        if (initiative.Sponsor?.It is { } it) page.Write($"<span>IT: <bdi>{it}</bdi></span>");
        page.Write("</p>\n");
    }
}
