namespace CuiBono.Verdicts.Rules;

internal sealed class PushbackRecorded : IRule
{
    public string Name => "pushback-recorded";

    public string Summary => "Objections, and their absence, are listed.";

    public RuleResult? Evaluate(Case @case) =>
        RuleResult.NotMeasuredYet("Whether anybody objects is not recorded: the product cannot read voices yet.");
}
