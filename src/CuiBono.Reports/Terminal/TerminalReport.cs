using System.Globalization;
using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Reviews;
using CuiBono.Verdicts;

namespace CuiBono.Reports.Terminal;

/// <summary>Says a review on a terminal: the portfolio, then each initiative, verdict first, with the sentence that decided.</summary>
/// <remarks>A portfolio of more than <see cref="MaxDetailed"/> initiatives gets one line each.</remarks>
public sealed class TerminalReport
{
    /// <summary>The largest portfolio whose initiatives are all told in detail.</summary>
    public const int MaxDetailed = 30;

    private readonly Review review;
    private readonly Page page;

    private TerminalReport(Review review, TextWriter output, int width, bool color)
    {
        this.review = review;
        page = new Page(output, width, color);
    }

    /// <summary>Writes the report.</summary>
    /// <param name="review">The review.</param>
    /// <param name="output">The terminal.</param>
    /// <param name="width">Its width in columns; at least 60 are used.</param>
    /// <param name="color">Whether to colour the verdicts.</param>
    public static void Write(Review review, TextWriter output, int width, bool color) =>
        new TerminalReport(review, output, Math.Max(60, width), color).Write();

    private void Write()
    {
        Head();
        if (review.Initiatives.Count <= MaxDetailed)
            foreach (var reviewed in review.Initiatives.OrderBy(Order)) new InitiativeText(page, reviewed).Write();
        else
            foreach (var reviewed in review.Initiatives) new InitiativeText(page, reviewed).WriteLine();
        Rates();
        Waivers();
        Debt();
        Remarks();
    }

    private void Head()
    {
        var portfolio = review.Portfolio;
        page.Wrapped($"{review.Workspace}: {Count(portfolio.All)}, as of {review.AsOf.ToString("yyyy-MM-dd", null)}, policy {review.Policy.Name}", 2);
        page.Line();
        foreach (var kind in new[] { VerdictKind.Stop, VerdictKind.Hold, VerdictKind.Go })
        {
            var share = portfolio.ByVerdict[kind];
            if (kind == VerdictKind.Stop && share.Count == 0) continue;
            var conditional = kind == VerdictKind.Go ? review.Initiatives.Count(reviewed => reviewed.Verdict.Kind == kind && reviewed.Verdict.Qualifiers.Contains(Qualifier.Conditional)) : 0;
            page.Verdict(kind);
            page.Line($"{share.Count,6:N0}{Amounts(share)}{(conditional > 0 ? $"   {conditional:N0} of them with conditions" : "")}");
        }

        page.Line();
        page.Wrapped($"Customer left out: {Count(portfolio.WithoutCustomer)}{Percent(portfolio.WithoutCustomer.Count, portfolio.All.Count)}{Answering()}", 2);
        page.Line();
    }

    private void Rates()
    {
        if (review.Initiatives.Count < 2) return;
        var holding = review.Portfolio.Rates.Where(rate => rate.Holds > 0).ToList();
        if (holding.Count == 0) return;
        page.Line();
        page.Wrapped("Held by rule (several may hold one initiative; alone: nothing else does)", 2);
        foreach (var rate in holding)
            page.Line(string.Create(CultureInfo.InvariantCulture, $"  {rate.Rule,-23}{rate.Holds,6:N0} of {rate.Asked:N0} ({100.0 * rate.Holds / rate.Asked:0} %){(rate.HoldsAlone > 0 ? $", {rate.HoldsAlone:N0} alone" : "")}"));
    }

    private void Waivers()
    {
        if (review.Waivers.Count == 0) return;
        static string Score(IReadOnlyDictionary<VerdictKind, PortfolioShare> by) =>
            string.Create(CultureInfo.InvariantCulture, $"{by[VerdictKind.Go].Count:N0} go, {by[VerdictKind.Hold].Count:N0} hold, {by[VerdictKind.Stop].Count:N0} stop");
        page.Line();
        page.Wrapped($"Waivers: {Score(review.Portfolio.ByVerdict)}; without them {Score(review.Portfolio.BeforeWaivers)}", 2);
        foreach (var use in review.Waivers) page.Wrapped($"  {use.Waiver.Id}: {KebabCase.Of(use.State)}. {use.Why}", 4);
    }

    private void Debt()
    {
        if (review.Debt is not { } debt) return;
        page.Line();
        page.Wrapped($"Accepted as it was on {debt.AsOf.ToString("yyyy-MM-dd", null)} by {debt.By}; still owed:", 2);
        foreach (var reviewed in review.Initiatives.Where(reviewed => reviewed.Debt is { Owed.Count: > 0 })) page.Wrapped($"  {reviewed.Initiative.Id}: {string.Join(", ", reviewed.Debt!.Owed)}", 4);
        foreach (var reviewed in review.Initiatives.Where(reviewed => reviewed.Debt is { Unaccepted.Count: > 0 }))
            page.Wrapped($"  not accepted: {reviewed.Initiative.Id} ({KebabCase.Of(reviewed.Debt!.Standing)}): {string.Join(", ", reviewed.Debt.Unaccepted)}", 4);
    }

    private void Remarks()
    {
        if (review.Unread.Count > 0)
        {
            page.Line();
            page.Line("Not read (unread is not absent)");
            foreach (var part in review.Unread) page.Wrapped($"  {part.Place}: {part.Why}", 4);
        }

        var unread = review.Unread.Select(part => part.Place).ToHashSet();
        var noticed = review.Findings.Where(finding => finding.Severity != FindingSeverity.Info && !unread.Contains(finding.Place)).ToList();
        var shown = noticed.Take(20).ToList();
        var rest = noticed.Count - shown.Count;
        if (shown.Count > 0)
        {
            page.Line();
            page.Line("Noticed while reading");
            foreach (var finding in shown) page.Wrapped($"  {finding}", 4);
            if (rest > 0) page.Line($"  and {rest:N0} more (--json lists them all)");
        }

        if (review.Notes.Count == 0) return;
        page.Line();
        foreach (var note in review.Notes) page.Wrapped(note, 2);
    }

    /// <summary>Foundations, compliance and asset safety name no customer of their own and answer otherwise.</summary>
    private string Answering()
    {
        var count = review.Initiatives.Count(reviewed => reviewed.LevelExternal <= 1 && reviewed.Initiative.Class != InitiativeClass.CustomerFacing);
        return count == 0 ? "" : $"; {count:N0} of them foundation, compliance or asset safety, which need not promise customers anything themselves";
    }

    private static int Order(ReviewedInitiative reviewed) => reviewed.Verdict.Kind switch
    {
        VerdictKind.Stop => 0,
        VerdictKind.Hold => 1,
        _ => 2,
    };

    private static string Count(PortfolioShare share) =>
        string.Create(CultureInfo.InvariantCulture, $"{share.Count:N0} {(share.Count == 1 ? "initiative" : "initiatives")}{(share.Investment.Count > 0 ? ", " + string.Join(" + ", share.Investment) : "")}");

    private static string Amounts(PortfolioShare share) => share.Investment.Count > 0 ? "   " + string.Join(" + ", share.Investment) : "";

    private static string Percent(int part, int all) =>
        all == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({100.0 * part / all:0} % of initiatives)");
}
