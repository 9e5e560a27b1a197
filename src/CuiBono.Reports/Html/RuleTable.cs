using CuiBono.Reviews;
using CuiBono.Verdicts;

namespace CuiBono.Reports.Html;

/// <summary>What each rule costs: how often it is asked, and what it holds.</summary>
internal static class RuleTable
{
    public static void Write(Markup page, Review review)
    {
        var holding = review.Portfolio.Rates.Where(rate => rate.Holds > 0).ToList();
        var others = review.Portfolio.Rates.Where(rate => rate.Holds == 0).ToList();
        if (holding.Count > 0)
        {
            WriteTable(page, review.Policy, holding, "holding", "What each rule holds");
            page.Write("<p class=\"hint\">Share held: of the initiatives that were asked. Holds alone: no other rule holds them, so lifting this one would release them.</p>\n");
        }

        if (others.Count == 0) return;
        page.Write($"<details><summary>{Wording.Of(others.Count, "rule holds", "rules hold")} nothing</summary>\n");
        WriteTable(page, review.Policy, others, "not-holding", "Rules that hold nothing");
        page.Write("</details>\n");
    }

    private static void WriteTable(Markup page, Policy policy, List<RuleRate> rates, string id, string title)
    {
        page.Write($"""
            <div class="scroll" role="region" tabindex="0" aria-labelledby="{id}">
            <table class="plain rates">
            <caption id="{id}">{title}</caption>
            <thead><tr><th scope="col">Rule</th><th scope="col" class="n">Asked</th><th scope="col" class="n">Passed</th><th scope="col" class="n">Failed</th><th scope="col" class="n">Not measured</th><th scope="col" class="n">Holds</th><th scope="col" class="n">Share held</th><th scope="col" class="n">Holds alone</th></tr></thead>
            <tbody>

            """);
        foreach (var rate in rates)
            WriteRow(page, rate, policy.Find(rate.Rule)?.Summary);
        page.Write("</tbody>\n</table>\n</div>\n");
    }

    private static void WriteRow(Markup page, RuleRate rate, string? summary)
    {
        page.Write($"""<tr><th scope="row"><code>{rate.Rule}</code> <small>{summary}</small></th><td class="n">{rate.Asked}</td><td class="n">{rate.Passed}</td><td class="n">{rate.Failed}</td><td class="n">{rate.NotMeasured}</td><td class="n">{rate.Holds}</td><td class="n">{Wording.OfShare(rate.Holds, rate.Asked)} <svg class="spark" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="8"/><rect class="hold" width="{100 * rate.Holds / rate.Asked}" height="8"/></svg></td><td class="n">{rate.HoldsAlone}</td></tr>""");
        page.Write("\n");
    }
}
