namespace CuiBono.Verdicts.Rules;

internal sealed class OutcomeMet : IRule
{
    public string Name => "outcome-met";

    public string Summary => "The effect meets the target at the promised date, with its uncertainty; before the date it may be undecided.";

    public RuleResult? Evaluate(Case @case)
    {
        if (LeadingOutcome.Of(@case) is not { } leading) return null;
        return RuleResult.NotMeasuredYet($"Whether {leading.Name} is met is not measured: the product cannot test outcomes on data yet.", @case.Initiative.SourceOf($"outcomes[{leading.Index}]"));
    }
}
