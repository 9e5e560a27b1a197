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
    public void What_is_an_idea_or_for_nobody_outside_is_said()
    {
        string In(Initiative served) => Cases.Ask("line-of-sight", Cases.Of(Cases.Inventory) with { Others = new Dictionary<string, Initiative> { ["twelve-days"] = served } })!.Message;

        Assert.Equal("\"twelve-days\" is an idea; nobody has approved what this serves.", In(Cases.Complete with { Stage = Stage.Idea }));
        Assert.Equal("The outcome \"activation-time\" of \"twelve-days\" is not promised to a customer outside the organisation.", In(Cases.Complete with { Customers = [Cases.Technicians], Outcomes = [Cases.Activation with { Customer = "technicians" }] }));
        Assert.Equal("Serves \"activation-time\" of twelve-days for Business fibre customers: A survey that finds the fibre in the inventory needs no visit.", In(Cases.Complete));
    }

    [Fact]
    public void Of_several_lines_the_one_that_lacks_least_is_looked_at_and_of_equals_the_first()
    {
        Reason Asked(params LineOfSight[] serves) => Cases.Ask("line-of-sight", Cases.Inventory with { Serves = serves })!;

        Assert.Contains("does not say how", Asked(new LineOfSight("nowhere", null, null), new LineOfSight("twelve-days", "activation-time", null)).Message, StringComparison.Ordinal);
        Assert.Contains("Of 2 lines of sight, the one in serves[1] lacks least.", Asked(new LineOfSight("nowhere", null, null), new LineOfSight("twelve-days", "activation-time", null)).Steps);
        Assert.Contains("\"one\"", Asked(new LineOfSight("one", null, null), new LineOfSight("two", null, null)).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Asked(new LineOfSight("one", null, null)).Steps, step => step.StartsWith("Of ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_obligation_that_protects_somebody_is_named_and_an_empty_one_is_none()
    {
        Reason Obliged(params Obligation[] obligations) => Cases.Ask("line-of-sight", Cases.Emergency with { Obligations = obligations })!;

        Assert.Equal("Article 2, which protects callers.", Obliged(new Obligation("Article 1", null), new Obligation("Article 2", "callers"), new Obligation("Article 3", "others")).Message);
        Assert.Equal("\"Article 1\" is cited, but not whom it protects.", Obliged(new Obligation("", "callers"), new Obligation("Article 1", null)).Message);
        Assert.Equal("No obligation is cited that asks for it.", Obliged(new Obligation("", "callers")).Message);
    }

    [Theory]
    [InlineData(InitiativeClass.Compliance, "compliance")]
    [InlineData(InitiativeClass.AssetSafety, "asset safety")]
    public void A_class_is_challenged_by_its_name_and_only_by_a_promise(InitiativeClass @class, string name)
    {
        string Said(int level) => Cases.Ask("line-of-sight", Cases.Of(Cases.Emergency with { Class = @class }, Cases.Reads(level, "They gain.")))!.Message;

        Assert.EndsWith($"is it really {name}?", Said(2), StringComparison.Ordinal);
        Assert.EndsWith($"is it really {name}?", Said(3), StringComparison.Ordinal);
        Assert.DoesNotContain("is it really", Said(1), StringComparison.Ordinal);
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
