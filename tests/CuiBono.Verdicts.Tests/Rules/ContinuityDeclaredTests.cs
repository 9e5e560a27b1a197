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

    [Theory]
    [InlineData(InitiativeClass.CustomerFacing, true)]
    [InlineData(InitiativeClass.Foundation, true)]
    [InlineData(InitiativeClass.Compliance, false)]
    [InlineData(InitiativeClass.AssetSafety, false)]
    public void Silence_counts_where_customers_depend_on_it(InitiativeClass @class, bool asked) => Assert.Equal(asked, Ask(null, @class) is not null);

    [Fact]
    public void Compliance_that_declares_continuity_is_held_to_it() => Assert.Equal(RuleOutcome.Failed, Ask(new Continuity(), InitiativeClass.Compliance)!.Outcome);
}
