namespace CuiBono.Verdicts.Tests.Rules;

public class OutcomeOwnerTests
{
    private static Reason Ask(string? owner) => Cases.Ask("outcome-owner", Cases.WithOutcome(outcome => outcome with { Owner = owner }))!;

    [Theory]
    [InlineData("Ines Aldermann, Business Customer Operations")]
    [InlineData("Head of Project Delivery Operations")]
    [InlineData("Mpmoyo Pmorra")]
    public void Somebody_in_the_operation_owns_it(string owner) => Assert.Equal(RuleOutcome.Passed, Ask(owner).Outcome);

    [Theory]
    [InlineData("Project manager Outage Messages")]
    [InlineData("the PMO")]
    [InlineData("J. Doe (Programme Director)")]
    [InlineData("Tomasz Brandvold, IT Orders")]
    public void Who_leaves_with_the_project_or_sponsors_it_for_it_does_not(string owner)
    {
        var reason = Ask(owner);

        Assert.Equal(RuleOutcome.Failed, reason.Outcome);
        Assert.Equal("outcomes[0].owner.operational", Assert.Single(reason.Resume).Subject);
    }

    [Fact]
    public void Nobody_is_nobody() => Assert.Equal("outcomes[0].owner", Assert.Single(Ask(null).Resume).Subject);
}
