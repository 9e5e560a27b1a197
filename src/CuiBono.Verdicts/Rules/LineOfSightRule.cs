using CuiBono.Promises;

namespace CuiBono.Verdicts.Rules;

internal sealed class LineOfSightRule : IRule
{
    public string Name => "line-of-sight";

    public string Summary => "A foundation shows which customer outcome of which initiative it serves, and how; compliance and asset safety cite the obligation.";

    public RuleResult? Evaluate(Case @case)
    {
        var result = @case.Initiative.Class switch
        {
            InitiativeClass.Foundation => Foundation(@case),
            InitiativeClass.Compliance => Obliged(@case, "obligations.protecting.count", "Cite in obligations the law, contract or standard (citation) and whom it protects (protects)."),
            InitiativeClass.AssetSafety => Obliged(@case, "obligations.cited.count", "Cite in obligations the law, contract or standard (citation)."),
            _ => null,
        };
        return result is null ? null : result with { Message = result.Message + Challenge(@case) };
    }

    private static RuleResult Foundation(Case @case)
    {
        var initiative = @case.Initiative;
        if (initiative.Serves.Count == 0)
        {
            var first = new Requirements(@case);
            first.AtLeast("serves.resolved.count", 1, "Name in serves the initiative and its outcome that this makes possible, and in mechanism how, in one sentence.");
            return RuleResult.Fail("A foundation without a line of sight: it serves no outcome of another initiative.", first);
        }

        Requirements? nearest = null;
        var at = 0;
        for (var index = 0; index < initiative.Serves.Count; index++)
        {
            var asked = LineOfSightRequirements.Of(@case, index);
            if (nearest is null || asked.Unmet.Count < nearest.Unmet.Count) (nearest, at) = (asked, index);
        }

        if (initiative.Serves.Count > 1) nearest!.Step($"Of {initiative.Serves.Count} lines of sight, the one in serves[{at}] lacks least.");
        var source = initiative.SourceOf($"serves[{at}]");
        var served = initiative.Serves[at];
        if (nearest!.AllMet)
        {
            var seen = LineOfSightRequirements.Outcome(@case, served)!.Value;
            return RuleResult.Pass($"Serves {Said.Quote(seen.Outcome.Id)} of {seen.Initiative.Id} for {seen.Customer!.Name}: {served.Mechanism}", nearest, source);
        }

        return RuleResult.Fail(Wrong(@case, served), nearest, source);
    }

    private static string Wrong(Case @case, LineOfSight served)
    {
        if (served.Initiative == @case.Initiative.Id) return "The line of sight ends where it begins: it serves itself.";
        if (LineOfSightRequirements.Find(@case, served) is not { } found) return $"The line of sight leads nowhere: there is no initiative {Said.Quote(served.Initiative)} in the workspace.";
        if (found.Stage == Stage.Idea) return $"{Said.Quote(found.Id)} is an idea; nobody has approved what this serves.";
        if (served.Outcome is not { } name) return $"The line of sight to {Said.Quote(found.Id)} names no outcome of it.";
        if (LineOfSightRequirements.Outcome(@case, served) is not { } seen) return $"{Said.Quote(found.Id)} promises no outcome {Said.Quote(name)}.";
        if (seen.Customer is not { IsExternal: true }) return $"The outcome {Said.Quote(name)} of {Said.Quote(found.Id)} is not promised to a customer outside the organisation.";
        return $"It serves {Said.Quote(name)} of {Said.Quote(found.Id)}, but does not say how.";
    }

    private static RuleResult Obliged(Case @case, string fact, string text)
    {
        var initiative = @case.Initiative;
        var asked = new Requirements(@case);
        asked.AtLeast(fact, 1, text);
        var cited = Enumerable.Range(0, initiative.Obligations.Count).Where(index => initiative.Obligations[index].Citation.Length > 0).ToList();
        if (cited.Count == 0) return RuleResult.Fail("No obligation is cited that asks for it.", asked);
        var protecting = cited.FindIndex(index => initiative.Obligations[index].Protects is not null);
        var index = cited[Math.Max(0, protecting)];
        var obligation = initiative.Obligations[index];
        var source = initiative.SourceOf($"obligations[{index}]");
        if (!asked.AllMet) return RuleResult.Fail($"{Said.Quote(obligation.Citation)} is cited, but not whom it protects.", asked, source);
        return RuleResult.Pass(obligation.Protects is { } party ? $"{obligation.Citation}, which protects {party}." : $"{obligation.Citation}.", asked, source);
    }

    /// <summary>The class is declared; a text that promises customers something puts it in question.</summary>
    private static string Challenge(Case @case)
    {
        if (@case.Reading is not { LevelExternal: >= 2, ExternalEvidence: { } evidence }) return "";
        var name = @case.Initiative.Class switch { InitiativeClass.Foundation => "a foundation", InitiativeClass.Compliance => "compliance", _ => "asset safety" };
        return $" The text promises customers something, {Said.Quote(evidence.Quote)}: is it really {name}?";
    }
}
