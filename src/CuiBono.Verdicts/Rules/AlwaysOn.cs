namespace CuiBono.Verdicts.Rules;

internal sealed class AlwaysOn : IRule
{
    public string Name => "always-on";

    public string Summary => "The computed or observed availability meets the declared target.";

    public RuleResult? Evaluate(Case @case)
    {
        if (@case.Initiative.Continuity?.TargetAvailability is not { } target) return null;
        return RuleResult.NotMeasuredYet($"Whether the availability of {Said.Number(target * 100)} % is met is not measured: the product cannot compute or observe availability yet.", @case.Initiative.SourceOf("continuity.target_availability"));
    }
}
