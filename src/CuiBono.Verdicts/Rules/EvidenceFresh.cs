namespace CuiBono.Verdicts.Rules;

internal sealed class EvidenceFresh : IRule
{
    public string Name => "evidence-fresh";

    public string Summary => "The evidence is newer than its declared interval.";

    public RuleResult? Evaluate(Case @case)
    {
        for (var index = 0; index < @case.Initiative.Outcomes.Count; index++)
            if (@case.Initiative.Outcomes[index].Data is not null)
                return RuleResult.NotMeasuredYet($"How old the evidence for {Said.Quote(@case.Initiative.Outcomes[index].Id)} is, is not measured: the product cannot read evidence sources yet.", @case.Initiative.SourceOf($"outcomes[{index}].data"));
        return null;
    }
}
