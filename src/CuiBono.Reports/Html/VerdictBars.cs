using System.Globalization;
using CuiBono.Reviews;
using CuiBono.Verdicts;

namespace CuiBono.Reports.Html;

/// <summary>Stacked bars of the portfolio by verdict: one for the count, one for each currency. The table beside them says the same in figures.</summary>
internal static class VerdictBars
{
    private const decimal Width = 1000m;

    public static void Write(Markup page, Portfolio portfolio)
    {
        if (portfolio.All.Count == 0) return;
        page.Write("""
            <svg class="defs" width="0" height="0" aria-hidden="true" focusable="false"><defs>
            <pattern id="hatch-hold" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hold" width="9" height="9"/><rect class="gap" width="2" height="9"/></pattern>
            <pattern id="hatch-stop" width="7" height="7" patternUnits="userSpaceOnUse"><rect class="stop" width="7" height="7"/><path class="gap" d="M0 0h7v1.6h-7zM0 0v7h1.6v-7z"/></pattern>
            </defs></svg>
            <div class="bars">

            """);
        WriteBar(page, "By count", kind => portfolio.ByVerdict[kind].Count, kind => Wording.Of(portfolio.ByVerdict[kind].Count, "initiative", "initiatives"));
        foreach (var total in portfolio.All.Investment)
        {
            if (total.Amount <= 0) continue;
            WriteBar(page, $"By investment, {Wording.Of(total)}", kind => Amount(portfolio, kind, total.Currency), kind => Wording.Of(total with { Amount = Amount(portfolio, kind, total.Currency) }));
        }

        page.Write("</div>\n");
    }

    private static decimal Amount(Portfolio portfolio, VerdictKind kind, string currency)
    {
        foreach (var sum in portfolio.ByVerdict[kind].Investment)
            if (sum.Currency == currency)
                return Math.Max(0, sum.Amount);
        return 0;
    }

    private static void WriteBar(Markup page, string label, Func<VerdictKind, decimal> size, Func<VerdictKind, string> words)
    {
        var kinds = VerdictMark.Order.Where(kind => size(kind) > 0).ToArray();
        var total = kinds.Sum(size);
        if (total == 0) return;
        var text = string.Join(", ", kinds.Select(kind => $"{Wording.Of(kind)} {words(kind)}"));
        page.Write($"""
            <p class="label">{label}</p>
            <svg class="bar" viewBox="0 0 1000 28" preserveAspectRatio="none" role="img" aria-label="{label}: {text}">
            """);
        var at = 0m;
        foreach (var kind in kinds)
        {
            var width = Width * size(kind) / total;
            page.Write($"""<rect class="{VerdictMark.NameOf(kind)}" x="{Coordinate(at)}" width="{Coordinate(Math.Max(1, width - 3))}" height="28"><title>{Wording.Of(kind)}: {words(kind)}</title></rect>""");
            at += width;
        }

        page.Write("</svg>\n");
    }

    private static string Coordinate(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
