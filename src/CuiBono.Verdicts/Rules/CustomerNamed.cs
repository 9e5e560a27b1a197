namespace CuiBono.Verdicts.Rules;

internal sealed class CustomerNamed : IRule
{
    public string Name => "customer-named";

    public string Summary => "Somebody outside the organisation is served, and named as more than an object or a system's name.";

    public RuleResult? Evaluate(Case @case)
    {
        var asked = new Requirements(@case);
        asked.AtLeast("customers.served.count", 1, "Name the customer who is better off: declare it in customers and refer to it in outcomes[].customer, or write the sentence that says what they get.");
        if (asked.AllMet && Served.By(@case) is [var first, ..]) return RuleResult.Pass(first.How, asked, first.Source);

        var reading = @case.Reading;
        var external = @case.Initiative.Customers.Where(customer => customer.IsExternal).Select(customer => customer.Name).ToList();
        return (reading, external.Count) switch
        {
            ({ LevelExternal: >= 2, ExternalEvidence: { } evidence }, _) =>
                RuleResult.Fail($"A benefit is stated, but not for whom: {Said.Quote(evidence.Quote)}.", asked, Said.Source(@case, evidence)),
            (_, > 0) =>
                RuleResult.Fail($"{Said.List(external)}: listed as customer, but no outcome is promised to them.", asked, @case.Initiative.SourceOf("customers")),
            ({ LevelExternal: 1, ExternalEvidence: { } evidence }, _) =>
                RuleResult.Fail($"Customers are mentioned only as an object, a bearer of duties or a system's name: {Said.Quote(evidence.Quote)}.", asked, Said.Source(@case, evidence)),
            ({ Level: >= 2, Evidence: { } evidence }, _) =>
                RuleResult.Fail($"Only the organisation's own staff are served: {Said.Quote(evidence.Quote)}. They are not the customer that the gate asks for.", asked, Said.Source(@case, evidence)),
            _ when @case.Initiative.Outcomes.Any(outcome => @case.Initiative.CustomerOf(outcome) is { IsExternal: false }) =>
                RuleResult.Fail("Only the organisation's own staff are promised something. They are not the customer that the gate asks for.", asked, @case.Initiative.SourceOf("outcomes")),
            _ => RuleResult.Fail($"No customer outside the organisation is named {Said.AbsenceIn(@case)}.{FalseFriends(reading.FalseFriends)}", asked),
        };
    }

    private static string FalseFriends(IReadOnlyList<string> phrases)
    {
        string[] distinct = [.. phrases.Distinct(StringComparer.OrdinalIgnoreCase).Take(3).Select(Said.Quote)];
        return distinct.Length == 0 ? "" : $" Not a customer: {Said.List(distinct)}.";
    }
}
