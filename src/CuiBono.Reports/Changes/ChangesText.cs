using System.Globalization;
using CuiBono.Reports.Terminal;

namespace CuiBono.Reports.Changes;

/// <summary>Says what changed on a terminal: the verdicts first, each with the rules, outcomes and words behind it.</summary>
public static class ChangesText
{
    /// <summary>Writes the changes.</summary>
    public static void Write(ReviewChanges changes, TextWriter output, int width)
    {
        var page = new Page(output, Math.Max(60, width), false);
        var (old, now) = (changes.Old, changes.New);
        page.Wrapped($"{now.Workspace}: {old.AsOf} to {now.AsOf}, {(changes.OtherPolicy ? $"policy {old.Policy} ({old.PolicySha256[..Math.Min(12, old.PolicySha256.Length)]}) to {now.Policy} ({now.PolicySha256[..Math.Min(12, now.PolicySha256.Length)]})" : $"policy {now.Policy}, the same")}", 2);
        if (old.Workspace != now.Workspace) page.Wrapped($"The older review is of another workspace, {old.Workspace}.", 2);
        page.Wrapped($"{string.Join(", ", Counts(old, now))}. {(changes.Initiatives.Count == 0 ? "Nothing changed." : "")}".TrimEnd(), 2);
        foreach (var change in changes.Initiatives) Write(change, page);
    }

    private static IEnumerable<string> Counts(WrittenReview old, WrittenReview now)
    {
        foreach (var kind in new[] { "stop", "hold", "go" })
            yield return string.Create(CultureInfo.InvariantCulture, $"{kind} {old.Initiatives.Count(one => Is(one, kind)):N0} to {now.Initiatives.Count(one => Is(one, kind)):N0}");
    }

    private static bool Is(WrittenInitiative initiative, string kind) => initiative.Verdict.Split(' ')[0] == kind;

    private static void Write(InitiativeChange change, Page page)
    {
        page.Line();
        var (was, now) = (change.Verdict.Old, change.Verdict.New);
        var verdict = was is null ? $"new: {now}" : now is null ? $"gone: was {was}" : was == now ? now : $"{was} to {now}";
        page.Wrapped($"{verdict.ToUpperInvariant()}  {change.Title} ({change.Id})", 2);
        foreach (var rule in change.Rules) page.Wrapped($"  {rule.What}: {Said(rule)}{(rule.Why is { } why ? $". {why}" : "")}", 4);
        foreach (var outcome in change.Outcomes)
        {
            var said = outcome.Why is not { } why || change.Rules.Any(rule => rule.Why?.Contains(why, StringComparison.Ordinal) is true);
            page.Wrapped($"  {outcome.What}: {Said(outcome)}{(said ? "" : $". {outcome.Why}")}", 4);
        }

        foreach (var field in change.Promise) page.Wrapped($"  {field.What}: {Said(field)}", 4);
        if (change.Causes.Count > 0) page.Wrapped($"  why: {string.Join(" ", change.Causes)}", 4);
    }

    private static string Said(Change change) => (change.Old, change.New) switch
    {
        (null, { } now) => $"now {now}",
        ({ } was, null) => $"no longer; was {was}",
        var (was, now) => was == now ? $"still {now}" : $"{was} to {now}",
    };
}
