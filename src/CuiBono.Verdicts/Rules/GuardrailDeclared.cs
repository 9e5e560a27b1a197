namespace CuiBono.Verdicts.Rules;

internal sealed class GuardrailDeclared : IRule
{
    public string Name => "guardrail-declared";

    public string Summary => "At least one thing that must not get worse is watched.";

    public RuleResult? Evaluate(Case @case)
    {
        var asked = new Requirements(@case);
        asked.AtLeast("outcomes.guardrail.count", 1, "Declare in outcomes what must not get worse: guardrail: true, with a metric and its limit.");
        if (!asked.AllMet) return RuleResult.Fail("Nothing is watched that must not get worse.", asked);
        for (var index = 0; index < @case.Initiative.Outcomes.Count; index++)
            if (@case.Initiative.Outcomes[index] is { Guardrail: true } outcome && (outcome.Metric ?? outcome.Statement) is { } watched)
                return RuleResult.Pass($"Must not get worse: {watched.TrimEnd('.')}.", asked, @case.Initiative.SourceOf($"outcomes[{index}]"));
        return null;
    }
}
