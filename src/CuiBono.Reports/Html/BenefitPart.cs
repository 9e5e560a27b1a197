using CuiBono.Evidence;
using CuiBono.Promises.Lens;
using CuiBono.Reviews;

namespace CuiBono.Reports.Html;

/// <summary>Who benefits: the customers, the level, and the words of the texts that say so.</summary>
internal static class BenefitPart
{
    public static void Write(Markup page, ReviewedInitiative reviewed)
    {
        page.Write("<h4>Who benefits</h4>\n<p>");
        if (Wording.WhoBenefits(reviewed) is { } benefits) page.Write($"<strong><bdi>{benefits}</bdi></strong>. ");
        else page.Write("<strong>Nobody outside the organisation is said to be better off.</strong> ");
        page.Write($"Customer level {reviewed.LevelExternal}: {CustomerLevels.Describe(reviewed.LevelExternal)}");
        if (reviewed.Level > reviewed.LevelExternal) page.Write($" (level {reviewed.Level} with the organisation's own staff counted)");
        page.Write(".</p>\n");

        var reading = reviewed.Reading;
        var evidence = reading.ExternalEvidence ?? reading.Evidence;
        if (evidence is not null && evidence.Quote != Wording.Deciding(reviewed)?.Source?.Quote) WriteEvidence(page, reviewed, evidence);
        WriteMeasure(page, reading.Measurable);
        if (reading.FalseFriends.Count == 0) return;
        page.Write("<p>Looks like a customer and is none: ");
        for (var i = 0; i < reading.FalseFriends.Count; i++)
        {
            if (i > 0) page.Write(", ");
            page.Write($"<q><bdi>{reading.FalseFriends[i]}</bdi></q>");
        }

        page.Write(".</p>\n");
    }

    private static void WriteEvidence(Markup page, ReviewedInitiative reviewed, LensEvidence evidence)
    {
        page.Write($"<p>The texts name <b><bdi>{reviewed.Reading.Customer ?? "nobody"}</bdi></b> ({Wording.Of(reviewed.Reading.CustomerKind)}), in the words{(evidence.InTitle ? " of the title" : "")}:</p>\n");
        var title = new Passage(reviewed.Initiative.Title, evidence.Place ?? reviewed.Initiative.Place);
        QuotePart.Write(page, evidence.Quote, evidence.Place, evidence.InTitle ? [title] : reviewed.Passages);
    }

    private static void WriteMeasure(Markup page, CustomerMeasure? measure)
    {
        if (measure is null) return;
        page.Write($"<p>Promised to them: <bdi>{measure.Quantity ?? "no quantity"}</bdi>; target <bdi>{measure.Target ?? "none said"}</bdi>; when: <bdi>{measure.By ?? "not said"}</bdi>.</p>\n");
    }
}
