using CsCheck;

namespace CuiBono.Verdicts.Tests;

public class AskedConditionTests
{
    [Fact]
    public void A_rule_that_passes_says_what_it_asked_and_found()
    {
        var reason = Cases.Ask("outcome-owner", Cases.Complete)!;

        Assert.Equal(
            [("outcomes[0].owner", "Ines Aldermann, Business Customer Operations", true), ("outcomes[0].owner.operational", "true", true)],
            reason.Asked.Select(asked => (asked.Condition.Subject, asked.Fact, asked.IsMet)));
        Assert.Equal("The outcome rules ask about \"activation-time\", the only outcome that is no guardrail.", Assert.Single(reason.Steps));
    }

    [Fact]
    public void What_was_asked_and_not_found_is_what_would_lift_the_hold() => RandomCase.Any.Sample(@case =>
    {
        foreach (var reason in Cases.Judge(@case).Reasons)
        {
            Assert.Equal(reason.Resume, reason.Asked.Where(asked => !asked.IsMet).Select(asked => asked.Condition));
            if (reason.Outcome is RuleOutcome.Passed or RuleOutcome.Failed) Assert.NotEmpty(reason.Asked);
        }
    }, iter: 300);
}
