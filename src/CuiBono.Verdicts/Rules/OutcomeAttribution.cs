using CuiBono.Promises;

namespace CuiBono.Verdicts.Rules;

internal sealed class OutcomeAttribution : IRule
{
    public string Name => "outcome-attribution";

    public string Summary => "A comparison is declared that can attribute the change, and detects less than what is promised.";

    public RuleResult? Evaluate(Case @case)
    {
        if (LeadingOutcome.Of(@case) is not { } leading)
        {
            var first = new Requirements(@case);
            first.AtLeast("outcomes.attributable.count", 1, "Declare an outcome in outcomes with design and min_effect.");
            return RuleResult.Fail("There is no outcome, so there is no change to attribute.", first);
        }

        var path = $"outcomes[{leading.Index}]";
        var asked = OutcomeRequirements.Attributable(@case, leading.Index);
        leading.Explain(@case, asked);
        var source = @case.Initiative.SourceOf($"{path}.design");
        if (asked.AllMet) return RuleResult.Pass($"{leading.Name} will be compared by {leading.Outcome.Design}, which detects {Said.Number(leading.Outcome.MinEffect!.Value)} {leading.Outcome.Unit}".TrimEnd() + ".", asked, source);
        return RuleResult.Fail($"{leading.Name}: {Said.List(Wrong(leading, asked, path))}.", asked, source);
    }

    private static List<string> Wrong(LeadingOutcome leading, Requirements asked, string path)
    {
        var outcome = leading.Outcome;
        var wrong = new List<string>();
        if (outcome.Design is not { } design) wrong.Add("no comparison is declared that would tell the effect from everything else that changed");
        else if (design.Trim().Equals(ComparisonDesign.BeforeAfter, StringComparison.OrdinalIgnoreCase)) wrong.Add("before-after is too weak, since everything else that changed in the meantime counts as effect");
        else if (asked.Lacks($"{path}.design.attributes")) wrong.Add($"the comparison {Said.Quote(design)} is not known here");
        if (outcome.MinEffect is not { } least) wrong.Add("the smallest detectable effect is not given");
        else if (least <= 0) wrong.Add("a smallest detectable effect of zero or less is none");
        else if (asked.Lacks($"{path}.min_effect.detects")) wrong.Add($"the smallest detectable effect of {Said.Number(least)} is not below the promised change of {Said.Number(Math.Abs(outcome.Target!.Value!.Value - outcome.Baseline!.Value!.Value))}");
        return wrong;
    }
}
