namespace CuiBono.Verdicts.Rules;

internal sealed class WordingUnchanged : IRule
{
    public string Name => "wording-unchanged";

    public string Summary => "The promise still has the wording that was approved.";

    public RuleResult? Evaluate(Case @case) =>
        RuleResult.NotMeasuredYet("Whether the promise still has its approved wording is not checked: the product does not keep approvals yet.");
}
