using CuiBono.Reviews;

namespace CuiBono.Reports.Html;

/// <summary>What the millions buy: count and money by verdict, money without a customer, and what each rule costs.</summary>
internal static class PortfolioSection
{
    public static void Write(Markup page, Review review)
    {
        var portfolio = review.Portfolio;
        page.Write("""
            <section id="portfolio" aria-labelledby="portfolio-title">
            <h2 id="portfolio-title">Portfolio</h2>
            <div class="split">
            <div>

            """);
        VerdictBars.Write(page, portfolio);
        WriteVerdicts(page, portfolio);
        page.Write("</div>\n");
        WriteWithoutCustomer(page, portfolio);
        page.Write("</div>\n");
        RuleTable.Write(page, review);
        page.Write("</section>\n");
    }

    private static void WriteVerdicts(Markup page, Portfolio portfolio)
    {
        page.Write("""
            <table class="plain">
            <caption>Initiatives and investment by verdict</caption>
            <thead><tr><th scope="col">Verdict</th><th scope="col" class="n">Initiatives</th><th scope="col" class="n">Share</th><th scope="col" class="n">Investment</th></tr></thead>
            <tbody>

            """);
        foreach (var kind in VerdictMark.Order)
        {
            var share = portfolio.ByVerdict[kind];
            page.Write("""<tr><th scope="row">""");
            VerdictMark.Write(page, kind);
            page.Write($"""</th><td class="n">{share.Count}</td><td class="n">{Wording.OfShare(share.Count, portfolio.All.Count)}</td><td class="n">""");
            WriteMoney(page, share);
            page.Write("</td></tr>\n");
        }

        page.Write($"""
            </tbody>
            <tfoot><tr><th scope="row">All</th><td class="n">{portfolio.All.Count}</td><td></td><td class="n">
            """);
        WriteMoney(page, portfolio.All);
        page.Write("</td></tr></tfoot>\n</table>\n");
    }

    private static void WriteWithoutCustomer(Markup page, Portfolio portfolio)
    {
        var without = portfolio.WithoutCustomer;
        page.Write("<div class=\"callout\">\n<h3>Leaves the customer out</h3>\n<p class=\"figure\">");
        if (without.Investment.Count > 0) WriteMoney(page, without);
        else page.Text(Wording.Of(without.Count, "initiative", "initiatives"));
        page.Write($"""
            </p>
            <p>{Wording.Of(without.Count, "initiative", "initiatives")} of {portfolio.All.Count} ({Wording.OfShare(without.Count, portfolio.All.Count)}) {(without.Count == 1 ? "states" : "state")} no benefit for anyone outside the organisation: <a href="#glossary">customer level</a> 0 or 1.</p>
            </div>

            """);
    }

    private static void WriteMoney(Markup page, PortfolioShare share)
    {
        if (share.Investment.Count == 0) page.Write($"<span class=\"none\">{(share.Count == 0 ? "-" : "not stated")}</span>");
        for (var i = 0; i < share.Investment.Count; i++)
        {
            if (i > 0) page.Write("<br>");
            page.Text(Wording.Of(share.Investment[i]));
        }
    }
}
