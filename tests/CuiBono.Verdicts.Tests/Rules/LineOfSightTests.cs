using CuiBono.Promises;

namespace CuiBono.Verdicts.Tests.Rules;

public class LineOfSightTests
{
    private static Reason Serve(string initiative, string? outcome, string? mechanism) =>
        Cases.Ask("line-of-sight", Cases.Inventory with { Serves = [new LineOfSight(initiative, outcome, mechanism)] })!;

    [Fact]
    public void A_foundation_that_says_which_outcome_it_makes_possible_and_how_passes() =>
        Assert.Equal(RuleOutcome.Passed, Cases.Ask("line-of-sight", Cases.Inventory)!.Outcome);

    [Fact]
    public void Every_future_application_is_no_outcome_of_anybody() =>
        Assert.Equal("serves.resolved.count", Assert.Single(Cases.Ask("line-of-sight", Cases.Inventory with { Serves = [] })!.Resume).Subject);

    [Theory]
    [InlineData("nowhere", "activation-time", "How.", "leads nowhere")]
    [InlineData("network-inventory", "activation-time", "How.", "serves itself")]
    [InlineData("twelve-days", null, "How.", "names no outcome")]
    [InlineData("twelve-days", "activation", "How.", "promises no outcome")]
    [InlineData("twelve-days", "early-faults", "How.", "promises no outcome")]
    [InlineData("twelve-days", "activation-time", null, "does not say how")]
    public void A_line_that_breaks_says_where(string initiative, string? outcome, string? mechanism, string said)
    {
        var reason = Serve(initiative, outcome, mechanism);

        Assert.Equal(RuleOutcome.Failed, reason.Outcome);
        Assert.Contains(said, reason.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_unbroken_line_is_enough()
    {
        var serves = new[] { new LineOfSight("nowhere", null, null), Cases.Inventory.Serves[0] };

        Assert.Equal(RuleOutcome.Passed, Cases.Ask("line-of-sight", Cases.Inventory with { Serves = serves })!.Outcome);
    }

    [Theory]
    [InlineData(Stage.Idea, RuleOutcome.Failed)]
    [InlineData(Stage.Approval, RuleOutcome.Passed)]
    public void What_is_only_an_idea_carries_no_foundation(Stage stage, RuleOutcome outcome)
    {
        var @case = Cases.Of(Cases.Inventory) with { Others = new Dictionary<string, Initiative> { ["twelve-days"] = Cases.Complete with { Stage = stage } } };

        Assert.Equal(outcome, Cases.Ask("line-of-sight", @case)!.Outcome);
    }

    [Fact]
    public void Compliance_cites_its_obligation_and_whom_it_protects()
    {
        Assert.Equal(RuleOutcome.Passed, Cases.Ask("line-of-sight", Cases.Emergency)!.Outcome);
        Assert.Equal(RuleOutcome.Failed, Cases.Ask("line-of-sight", Cases.Emergency with { Obligations = [] })!.Outcome);
        Assert.Contains("not whom it protects", Cases.Ask("line-of-sight", Cases.Emergency with { Obligations = [new Obligation("Article 109", null)] })!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Asset_safety_need_not_say_whom_it_protects() => Assert.Equal(
        RuleOutcome.Passed,
        Cases.Ask("line-of-sight", Cases.Emergency with { Class = InitiativeClass.AssetSafety, Obligations = [new Obligation("Building code 4", null)] })!.Outcome);

    [Fact]
    public void A_class_is_challenged_where_the_text_promises_customers_something()
    {
        var reason = Cases.Ask("line-of-sight", Cases.Of(Cases.Inventory, Cases.Reads(2, "Customers get their date at once.")))!;

        Assert.Equal(RuleOutcome.Passed, reason.Outcome);
        Assert.EndsWith("\"Customers get their date at once.\": is it really a foundation?", reason.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Customer_facing_initiatives_are_not_asked() => Assert.Null(Cases.Ask("line-of-sight", Cases.Complete));
}
