using CuiBono.Promises;
using CuiBono.Reviews;
using CuiBono.Verdicts;

namespace CuiBono.Reports.Html;

/// <summary>Every waiver with what it does, the verdicts without them, and the debt that was accepted; nothing where there is none.</summary>
internal static class WaiversSection
{
    public static void Write(Markup page, Review review)
    {
        if (review.Waivers.Count > 0) WriteWaivers(page, review);
        if (review.Debt is not null) WriteDebt(page, review);
    }

    private static void WriteWaivers(Markup page, Review review)
    {
        page.Write("""
            <section id="waivers" aria-labelledby="waivers-title">
            <h2 id="waivers-title">Waivers</h2>

            """);
        var (before, after) = (review.Portfolio.BeforeWaivers, review.Portfolio.ByVerdict);
        page.Write($"<p>Without waivers {before[VerdictKind.Go].Count} go, {before[VerdictKind.Hold].Count} hold and {before[VerdictKind.Stop].Count} stop; with them {after[VerdictKind.Go].Count} go, {after[VerdictKind.Hold].Count} hold and {after[VerdictKind.Stop].Count} stop. A waived rule is never a pass.</p>\n");
        page.Write("""
            <table class="plain">
            <caption>Waivers and what they do</caption>
            <thead><tr><th scope="col">Waiver</th><th scope="col">State</th><th scope="col">Initiative and rule</th><th scope="col">Expires</th><th scope="col">Asked and approved by</th><th scope="col">Why</th></tr></thead>
            <tbody>

            """);
        foreach (var (waiver, state, why) in review.Waivers)
            page.Write($"<tr><th scope=\"row\"><code>{waiver.Id}</code></th><td>{KebabCase.Of(state)}: <bdi>{why}</bdi></td><td><code>{waiver.Initiative}</code> <code>{waiver.Rule}</code></td><td>{Wording.Of(waiver.Expires)}</td><td><bdi>{waiver.RequestedBy}</bdi>, <bdi>{waiver.ApprovedBy}</bdi></td><td><bdi>{waiver.Reason}</bdi></td></tr>\n");
        page.Write("</tbody>\n</table>\n</section>\n");
    }

    private static void WriteDebt(Markup page, Review review)
    {
        var debt = review.Debt!;
        page.Write($"""
            <section id="debt" aria-labelledby="debt-title">
            <h2 id="debt-title">Accepted debt</h2>
            <p>The portfolio was accepted as it was on {Wording.Of(debt.AsOf)} by <bdi>{debt.By}</bdi>: <bdi>{debt.Reason}</bdi></p>

            """);
        List<ReviewedInitiative> listed = [.. review.Initiatives.Where(reviewed => reviewed.Debt is { } one && (one.Owed.Count > 0 || one.Standing != DebtStanding.Accepted || one.Unaccepted.Count > 0))];
        if (listed.Count == 0) page.Write("<p>All of it is paid.</p>\n");
        else page.Write("<ul>\n");
        foreach (var reviewed in listed)
        {
            page.Write($"<li><bdi>{reviewed.Initiative.Title}</bdi> <code>{reviewed.Initiative.Id}</code> <span class=\"q\">{KebabCase.Of(reviewed.Debt!.Standing)}</span>");
            if (reviewed.Debt.Owed.Count > 0) page.Write($" owed: {string.Join(", ", reviewed.Debt.Owed)}");
            if (reviewed.Debt.Unaccepted.Count > 0) page.Write($" <b>not accepted</b>: {string.Join(", ", reviewed.Debt.Unaccepted)}");
            page.Write("</li>\n");
        }

        if (listed.Count > 0) page.Write("</ul>\n");
        page.Write("</section>\n");
    }
}
