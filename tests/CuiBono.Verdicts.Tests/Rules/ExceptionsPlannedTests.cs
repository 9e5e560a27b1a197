using CuiBono.Promises;

namespace CuiBono.Verdicts.Tests.Rules;

public class ExceptionsPlannedTests
{
    private static Reason? Ask(params PathException[] exceptions) =>
        Cases.Ask("exceptions-planned", Cases.Complete with { Process = Cases.Complete.Process! with { Exceptions = exceptions } });

    [Fact]
    public void A_complete_exception_passes() => Assert.Equal(RuleOutcome.Passed, Ask(Cases.DualHomed)!.Outcome);

    [Fact]
    public void Enterprise_customers_without_exceptions_are_not_planned_for() => Assert.Equal("process.exceptions.count", Assert.Single(Ask()!.Resume).Subject);

    [Fact]
    public void Each_exception_needs_a_reason_a_volume_a_limit_and_an_owner()
    {
        var reason = Ask(Cases.DualHomed, new PathException("road works"))!;

        Assert.Equal("The exception \"road works\" lacks a condition or a basis, a volume, an allowance and an owner.", reason.Message);
        Assert.All(reason.Resume, condition => Assert.StartsWith("process.exceptions[1].", condition.Subject, StringComparison.Ordinal));
    }

    [Fact]
    public void A_condition_will_do_for_a_basis() => Assert.Equal(RuleOutcome.Passed, Ask(Cases.DualHomed with { Basis = null, Condition = "The contract says so." })!.Outcome);

    [Fact]
    public void More_cases_than_are_allowed_contradict_the_limit() => Assert.Contains("more cases than it allows", Ask(Cases.DualHomed with { Volume = 0.09m })!.Message, StringComparison.Ordinal);

    [Fact]
    public void Nobody_else_is_asked() =>
        Assert.Null(Cases.Ask("exceptions-planned", Cases.Complete with { Customers = [Cases.Households], Outcomes = [Cases.Activation with { Customer = "households" }] }));

    [Fact]
    public void A_kind_that_was_assumed_is_said_to_be_and_holds_nothing()
    {
        var reason = Cases.Ask("exceptions-planned", Cases.Complete with { Process = null, Assumed = ["customers[0].kind"] })!;

        Assert.Contains("as far as the word tells", reason.Message, StringComparison.Ordinal);
        Assert.Equal(Severity.Info, reason.Severity);
    }
}
