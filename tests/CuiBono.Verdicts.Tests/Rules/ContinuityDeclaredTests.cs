using CuiBono.Promises;

namespace CuiBono.Verdicts.Tests.Rules;

public class ContinuityDeclaredTests
{
    private static Reason? Ask(Continuity? continuity, InitiativeClass @class = InitiativeClass.CustomerFacing) =>
        Cases.Ask("continuity-declared", Cases.Complete with { Continuity = continuity, Class = @class });

    private static Continuity Full => Cases.Complete.Continuity!;

    [Fact]
    public void Redundancy_with_a_failure_test_passes() => Assert.Equal(RuleOutcome.Passed, Ask(Full with { Diverse = [] })!.Outcome);

    [Fact]
    public void Diverse_pairs_with_a_failure_test_pass() => Assert.Equal(RuleOutcome.Passed, Ask(Full with { Redundancy = null })!.Outcome);

    [Fact]
    public void An_availability_target_alone_carries_no_failure() =>
        Assert.Equal("continuity.protection.count", Assert.Single(Ask(Full with { Redundancy = null, Diverse = [] })!.Resume).Subject);

    [Fact]
    public void Redundancy_that_nobody_tests_is_not_enough() => Assert.Equal("continuity.failure_test", Assert.Single(Ask(Full with { FailureTest = null })!.Resume).Subject);

    [Fact]
    public void What_is_declared_and_what_is_not_is_said()
    {
        Assert.Equal("Neither redundancy or diversity nor a failure test is declared.", Ask(new Continuity())!.Message);
        Assert.Equal("A failure test is declared, but nothing that would carry the failure.", Ask(Full with { Redundancy = null, Diverse = [] })!.Message);
        Assert.Equal("Redundancy is declared, but no test that fails something on purpose.", Ask(Full with { FailureTest = null })!.Message);
        Assert.Equal("The old circuit stays up for 72 hours. Tested on 2027-04-17: Data centre Lowmoor is switched off.", Ask(Full)!.Message);
        Assert.Equal("1 diverse pairs are declared. Tested on a day that is not given: Data centre Lowmoor is switched off.", Ask(Full with { Redundancy = null, FailureTestDate = null })!.Message);
    }

    [Theory]
    [InlineData(InitiativeClass.CustomerFacing, true)]
    [InlineData(InitiativeClass.Foundation, true)]
    [InlineData(InitiativeClass.Compliance, false)]
    [InlineData(InitiativeClass.AssetSafety, false)]
    public void Silence_counts_where_customers_depend_on_it(InitiativeClass @class, bool asked) => Assert.Equal(asked, Ask(null, @class) is not null);

    [Fact]
    public void Compliance_that_declares_continuity_is_held_to_it() => Assert.Equal(RuleOutcome.Failed, Ask(new Continuity(), InitiativeClass.Compliance)!.Outcome);
}
