using System.Globalization;
using System.Text;
using CuiBono.Promises;
using CuiBono.Reports.Pipelines;
using CuiBono.Reports.Terminal;
using CuiBono.Reviews;
using CuiBono.Verdicts;

namespace CuiBono.Reports.Markdown;

/// <summary>Says a review as a comment of a pull or merge request: the count, the three initiatives that matter first, and the rest folded.</summary>
/// <remarks>The first line is an invisible mark with the workspace's name: whoever posts the comment looks for it and writes over the old one. GitHub cuts comments at 65,536
/// letters; the table ends before that and says how many are left out.</remarks>
public static class MarkdownReport
{
    private const int First = 3;
    private const int LongestQuote = 240;
    private const int MostLetters = 60_000;

    /// <summary>The mark by which a comment is found again.</summary>
    public static string Mark(Review review) => $"<!-- cuibono:review:{KebabCase.OfText(review.Workspace)} -->";

    /// <summary>Writes the comment.</summary>
    public static void Write(Review review, SourceFiles files, TextWriter output)
    {
        var ordered = review.Initiatives.OrderBy(Order).ToList();
        output.Write($"{Mark(review)}\n## CuiBono: {Count(review)}\n\n");
        var portfolio = review.Portfolio;
        var left = portfolio.WithoutCustomer;
        var money = left.Investment.Count > 0 ? $" ({string.Join(" + ", left.Investment)})" : "";
        output.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{MarkdownText.Of(review.Workspace)}, as of {review.AsOf:yyyy-MM-dd}, policy {MarkdownText.Of(review.Policy.Name)}. Customer left out: {left.Count:N0} of {portfolio.All.Count:N0}{MarkdownText.Of(money)}.\n\n"));
        var number = 0;
        foreach (var reviewed in ordered.Take(First)) output.Write($"{++number}. {Told(reviewed, files)}\n");
        if (review.Unread.Count > 0) output.Write($"\n**Not read** (unread is not absent): {string.Join("; ", review.Unread.Take(First).Select(part => MarkdownText.Of($"{part.Place}: {part.Why}")))}{More(review.Unread.Count)}.\n");
        if (ordered.Count > First) Table(ordered, output);
    }

    private static string Told(ReviewedInitiative reviewed, SourceFiles files)
    {
        var text = new StringBuilder($"**{Word(reviewed)}** {MarkdownText.Of(reviewed.Initiative.Title)}");
        if (reviewed.Initiative.Investment is { } money) text.Append($", {MarkdownText.Of(money.ToString())}");
        if (Deciding(reviewed) is not { } reason) return text.Append(": every rule that blocks passes.").ToString();
        text.Append($": {MarkdownText.Of(reason.Message)}");
        if (reason.Source is { } source)
        {
            var place = MarkdownText.Of((source.Place with { File = files.PathOf(source.Place.File) }).ToString());
            text.Append(source.Quote is { } quote && !reason.Message.Contains(quote, StringComparison.Ordinal) ? $" “{MarkdownText.Of(Page.Cut(quote, LongestQuote))}” ({place})" : $" ({place})");
        }

        var resume = reason.Resume.Select(condition => condition.Text).Distinct().ToList();
        foreach (var condition in resume.Take(First)) text.Append($"\n   - [ ] {MarkdownText.Of(condition)}");
        if (resume.Count > First) text.Append(string.Create(CultureInfo.InvariantCulture, $"\n   - and {resume.Count - First} more"));
        return text.ToString();
    }

    private static void Table(List<ReviewedInitiative> ordered, TextWriter output)
    {
        output.Write($"\n<details><summary>All {ordered.Count.ToString("N0", CultureInfo.InvariantCulture)} initiatives</summary>\n\n| verdict | initiative | decided by | why |\n|---|---|---|---|\n");
        var letters = 0;
        for (var at = 0; at < ordered.Count; at++)
        {
            var reason = Deciding(ordered[at]);
            var row = $"| {Word(ordered[at])} | {MarkdownText.Of(Page.Cut(ordered[at].Initiative.Title, 80))} | {reason?.Rule} | {MarkdownText.Of(Page.Cut(reason?.Message ?? "", 160))} |\n";
            letters += row.Length;
            if (letters > MostLetters)
            {
                output.Write(string.Create(CultureInfo.InvariantCulture, $"\n{ordered.Count - at:N0} more are left out here; the HTML report has them all.\n"));
                break;
            }

            output.Write(row);
        }

        output.Write("\n</details>\n");
    }

    private static string Count(Review review) => string.Join(", ", new[] { VerdictKind.Stop, VerdictKind.Hold, VerdictKind.Go }
        .Select(kind => (kind, review.Portfolio.ByVerdict[kind].Count))
        .Where(part => part.Count > 0)
        .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Count:N0} {KebabCase.Of(part.kind)}"))
        .DefaultIfEmpty("nothing to judge"));

    private static string Word(ReviewedInitiative reviewed)
    {
        var qualifiers = reviewed.Verdict.Qualifiers;
        return reviewed.Verdict.Kind.ToString().ToUpperInvariant() + (qualifiers.Count == 0 ? "" : $" ({string.Join(", ", qualifiers.Select(KebabCase.Of))})");
    }

    private static Reason? Deciding(ReviewedInitiative reviewed) =>
        reviewed.Verdict.Reasons.FirstOrDefault(reason => reason is { Outcome: RuleOutcome.Failed or RuleOutcome.NotMeasured, Severity: not Severity.Info });

    private static int Order(ReviewedInitiative reviewed) => reviewed.Verdict switch
    {
        { Kind: VerdictKind.Stop } => 0,
        { Kind: VerdictKind.Hold } => 1,
        { Qualifiers.Count: > 0 } => 2,
        _ => 3,
    };

    private static string More(int count) => count > First ? string.Create(CultureInfo.InvariantCulture, $"; and {count - First} more") : "";
}
