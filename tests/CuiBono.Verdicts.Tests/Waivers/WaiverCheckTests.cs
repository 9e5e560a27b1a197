using CuiBono.Promises;
using CuiBono.Verdicts.Waivers;

namespace CuiBono.Verdicts.Tests.Waivers;

public class WaiverCheckTests
{
    private static IEnumerable<string> Codes(params Waiver[] waivers) => Codes(Cases.Complete, waivers);

    private static IEnumerable<string> Codes(Initiative initiative, params Waiver[] waivers) =>
        WaiverCheck.Of(waivers, Policy.CustomerFirst, new Dictionary<string, Initiative> { [initiative.Id] = initiative }, Cases.AsOf).Select(finding => finding.Code);

    [Fact]
    public void A_sound_waiver_has_nothing_wrong() => Assert.Empty(Codes(SomeWaiver.Of("outcome-owner"), SomeWaiver.Of("outcome-owner", "somebody-else")));

    [Fact]
    public void A_rule_that_the_policy_does_not_have_is_wrong() => Assert.Equal(["unknown-rule"], Codes(SomeWaiver.Of("outcome-owners")));

    [Theory]
    [InlineData("no-placeholder", Stage.Approval, true)]
    [InlineData("no-placeholder", Stage.Delivery, false)]
    [InlineData("wording-unchanged", Stage.Delivery, true)]
    [InlineData("wording-unchanged", Stage.Operation, true)]
    [InlineData("outcome-met", Stage.Operation, true)]
    [InlineData("customer-named", Stage.Approval, false)]
    public void Some_rules_are_never_waived(string rule, Stage stage, bool never) =>
        Assert.Equal(never, Codes(Cases.Complete with { Stage = stage }, SomeWaiver.Of(rule)).Contains("unwaivable-rule"));

    [Fact]
    public void A_sponsor_does_not_approve() => Assert.Equal(["same-person"], Codes(SomeWaiver.Of("outcome-owner") with { RequestedBy = "Jorun", ApprovedBy = "Tomasz Brandvold" }));

    [Theory]
    [InlineData("Ines Aldermann", true)]
    [InlineData("tomasz  brandvold", true)]
    [InlineData("Bo Lindqvist", false)]
    public void No_sponsor_of_business_or_it_approves(string name, bool refused) =>
        Assert.Equal(refused, Codes(SomeWaiver.Of("outcome-owner") with { RequestedBy = "Jorun", ApprovedBy = name }).Contains("same-person"));

    [Fact]
    public void On_its_last_day_it_is_still_looked_at() => Assert.Equal(["unknown-rule"], Codes(SomeWaiver.Of("no-such-rule") with { Granted = Cases.AsOf.AddDays(-20), Expires = Cases.AsOf }));

    [Fact]
    public void Waivers_that_are_granted_for_later_do_not_count_to_the_limit() =>
        Assert.Empty(Codes([.. Enumerable.Range(0, 11).Select(number => SomeWaiver.Of("outcome-owner", $"initiative-{number}") with { Granted = Cases.AsOf.AddDays(number == 10 ? 1 : 0) })]));

    [Fact]
    public void Two_waivers_of_one_rule_at_once_are_one_too_many_and_after_each_other_are_not()
    {
        var first = SomeWaiver.Of("outcome-owner");

        Assert.Equal(["duplicate-waiver"], Codes(first, first with { Id = "second", Granted = first.Expires }));
        Assert.Empty(Codes(first, first with { Id = "second", Granted = first.Expires.AddDays(1), Expires = first.Expires.AddDays(10) }));
        Assert.Equal(["duplicate-waiver"], Codes(first with { Id = "second", Granted = first.Expires }, first));
        Assert.Empty(Codes(first with { Id = "second", Granted = first.Expires.AddDays(1), Expires = first.Expires.AddDays(10) }, first));
        Assert.Empty(Codes(first, first with { Id = "second", Rule = "outcome-baseline" }));
    }

    /// <summary>The policy leaves 60 days.</summary>
    [Theory]
    [InlineData(60, false)]
    [InlineData(61, true)]
    public void The_policys_own_limit_of_days_holds(int days, bool tooLong)
    {
        var waiver = SomeWaiver.Of("outcome-owner") with { Expires = Cases.AsOf.AddDays(days) };
        var findings = WaiverCheck.Of([waiver], Policies.PolicyFileTests.Ours("limits: {waiver_days: 60}"), new Dictionary<string, Initiative> { [Cases.Complete.Id] = Cases.Complete }, Cases.AsOf);

        Assert.Equal(tooLong ? ["too-long"] : [], findings.Select(finding => finding.Code));
        if (tooLong) Assert.EndsWith("the last day possible is 2027-01-19", findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_waivers_than_the_policy_allows_are_too_many()
    {
        Waiver[] eleven = [.. Enumerable.Range(0, 11).Select(number => SomeWaiver.Of("outcome-owner", $"initiative-{number}"))];

        Assert.Empty(Codes(eleven[..10]));
        Assert.Equal(["too-many-waivers"], Codes(eleven));
    }

    [Fact]
    public void What_is_over_is_not_looked_at() => Assert.Empty(Codes(SomeWaiver.Of("no-such-rule") with { Granted = Cases.AsOf.AddDays(-20), Expires = Cases.AsOf.AddDays(-1) }));
}
