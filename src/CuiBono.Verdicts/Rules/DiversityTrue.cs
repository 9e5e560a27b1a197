namespace CuiBono.Verdicts.Rules;

internal sealed class DiversityTrue : IRule
{
    public string Name => "diversity-true";

    public string Summary => "No pair that is sold as diverse is proven to share a risk.";

    public RuleResult? Evaluate(Case @case)
    {
        if (@case.Initiative.Continuity is not { Diverse: [var (a, b), ..] diverse }) return null;
        var more = diverse.Count > 1 ? $" and {diverse.Count - 1} more" : "";
        return RuleResult.NotMeasuredYet($"Whether {Said.Quote(a)} and {Said.Quote(b)}{more} are truly diverse is not measured: the product cannot read network inventories yet.", @case.Initiative.SourceOf("continuity.diverse"));
    }
}
