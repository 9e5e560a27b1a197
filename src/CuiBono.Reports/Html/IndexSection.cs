using System.Globalization;
using CuiBono.Promises;
using CuiBono.Reviews;

namespace CuiBono.Reports.Html;

/// <summary>Every initiative in a row: verdict, money, customer, and what decided. Script adds filter and sorting; without it the table is whole.</summary>
internal static class IndexSection
{
    private const int LongestQuote = 150;

    public static void Write(Markup page, Review review, IReadOnlyList<string> anchors)
    {
        page.Write("""
            <section id="index" aria-labelledby="index-title">
            <h2 id="index-title">Index</h2>

            """);
        WriteFilter(page, review.Portfolio);
        page.Write("""
            <table id="rows" class="cards">
            <caption>Initiatives with verdict, customer and what decided</caption>
            <thead><tr><th scope="col">Verdict</th><th scope="col">Initiative</th><th scope="col" class="n">Investment</th><th scope="col">Customer level</th><th scope="col">Who benefits</th><th scope="col">What decided</th><th scope="col" class="n">Days on hold</th></tr></thead>
            <tbody>

            """);
        for (var i = 0; i < review.Initiatives.Count; i++)
            WriteRow(page, review.Initiatives[i], anchors[i]);
        page.Write("</tbody>\n</table>\n</section>\n");
    }

    private static void WriteFilter(Markup page, Portfolio portfolio)
    {
        page.Write("""
            <form id="filter" class="filter" hidden>
            <fieldset><legend>Verdict</legend>

            """);
        foreach (var kind in VerdictMark.Order)
        {
            page.Write($"""<label><input type="checkbox" name="verdict" value="{VerdictMark.NameOf(kind)}" checked> """);
            VerdictMark.Write(page, kind);
            page.Write($" <span class=\"count\">{portfolio.ByVerdict[kind].Count}</span></label>\n");
        }

        page.Write("""
            </fieldset>
            <label class="search">Search <input type="search" id="search" autocomplete="off" spellcheck="false"></label>
            <button type="reset">Show all</button>
            </form>
            <p id="shown" class="hint" role="status"></p>

            """);
    }

    private static void WriteRow(Markup page, ReviewedInitiative reviewed, string anchor)
    {
        var initiative = reviewed.Initiative;
        page.Write($"""<tr data-v="{VerdictMark.NameOf(reviewed.Verdict.Kind)}"><td data-s="{(int)reviewed.Verdict.Kind}">""");
        VerdictMark.Write(page, reviewed.Verdict);
        page.Write($"""</td><th scope="row"><a href="#{anchor}"><bdi>{initiative.Title}</bdi></a> <small>{KebabCase.Of(initiative.Class)}, {KebabCase.Of(initiative.Stage)}</small></th>""");
        if (initiative.Investment is { } money)
            page.Write($"""<td class="n" data-s="{money.Currency} {SortKey(money.Amount)}">{Wording.Of(money)}</td>""");
        else
            page.Write("<td class=\"n none\">not stated</td>");
        page.Write($"""<td data-s="{reviewed.LevelExternal}"><b>{reviewed.LevelExternal}</b> {CustomerLevels.Describe(reviewed.LevelExternal)}</td>""");
        var benefits = Wording.WhoBenefits(reviewed);
        if (benefits is not null) page.Write($"<td><bdi>{benefits}</bdi></td>");
        else page.Write("<td class=\"none\">nobody</td>");
        WriteDeciding(page, reviewed);
        if (reviewed.DaysOnHold is { } days) page.Write($"""<td class="n" data-s="{SortKey(days)}">{days}</td></tr>""");
        else page.Write("<td class=\"n none\">-</td></tr>");
        page.Write("\n");
    }

    private static void WriteDeciding(Markup page, ReviewedInitiative reviewed)
    {
        if (Wording.Deciding(reviewed) is not { } reason)
        {
            page.Write("<td>nothing blocks or warns</td>");
            return;
        }

        page.Write($"<td><code>{reason.Rule}</code> ");
        if (reason.Source?.Quote is { Length: > 0 } quote)
            page.Write($"<q><bdi>{Excerpt.StartOf(quote, LongestQuote)}</bdi></q></td>");
        else
            page.Write($"<bdi>{Excerpt.StartOf(reason.Message, LongestQuote)}</bdi></td>");
    }

    /// <summary>A number that sorts as text.</summary>
    private static string SortKey(decimal number) => number.ToString("0000000000000000.00", CultureInfo.InvariantCulture);
}
