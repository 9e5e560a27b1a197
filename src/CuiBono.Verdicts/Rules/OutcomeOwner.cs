namespace CuiBono.Verdicts.Rules;

internal sealed class OutcomeOwner : IRule
{
    public string Name => "outcome-owner";

    public string Summary => "The outcome has an operational owner, who is not the project manager.";

    public RuleResult? Evaluate(Case @case)
    {
        if (LeadingOutcome.Of(@case) is not { } leading)
        {
            var first = new Requirements(@case);
            first.AtLeast("outcomes.owned.count", 1, "Declare an outcome in outcomes with an operational owner.");
            return RuleResult.Fail("There is no outcome that somebody could own.", first);
        }

        var path = $"outcomes[{leading.Index}].owner";
        var source = @case.Initiative.SourceOf(path);
        var asked = OutcomeRequirements.Owned(@case, leading.Index);
        leading.Explain(@case, asked);
        if (asked.AllMet) return RuleResult.Pass($"{leading.Outcome.Owner} owns {leading.Name}.", asked, source);
        return leading.Outcome.Owner is { } owner && OperationalOwner.Refusal(owner, @case.Initiative.Sponsor) is { } refusal
            ? RuleResult.Fail($"The owner of {leading.Name} must be in the operation: {refusal}.", asked, source)
            : RuleResult.Fail($"Nobody owns {leading.Name}.", asked, source);
    }
}
