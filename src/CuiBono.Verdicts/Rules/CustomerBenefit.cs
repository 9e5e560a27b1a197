namespace CuiBono.Verdicts.Rules;

internal sealed class CustomerBenefit : IRule
{
    public string Name => "customer-benefit";

    public string Summary => "A change for that customer is stated.";

    public RuleResult? Evaluate(Case @case)
    {
        var asked = new Requirements(@case);
        asked.AtLeast("benefits.count", 1, "Say what changes for the customer: in outcomes[].statement of an outcome with that customer, or in a sentence of the text.");
        if (asked.AllMet && Benefit.In(@case) is [var first, ..]) return RuleResult.Pass($"What changes for the customer is stated: {Said.Quote(first.Words)}.", asked, first.Source);
        return @case.Reading switch
        {
            { LevelExternal: 1, ExternalEvidence: { } evidence } =>
                RuleResult.Fail($"Customers are mentioned, but nothing gets better for them: {Said.Quote(evidence.Quote)}.", asked, Said.Source(@case, evidence)),
            { Level: >= 2, Evidence: { } evidence } =>
                RuleResult.Fail($"The stated change is for the organisation's own staff: {Said.Quote(evidence.Quote)}.", asked, Said.Source(@case, evidence)),
            _ => RuleResult.Fail($"No change for a customer is stated {Said.AbsenceIn(@case)}.", asked),
        };
    }
}
