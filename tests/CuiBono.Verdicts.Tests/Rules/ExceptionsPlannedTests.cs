using CuiBono.Outcomes;
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
    public void As_many_cases_as_are_allowed_are_within_the_limit() => Assert.Equal(RuleOutcome.Passed, Ask(Cases.DualHomed with { Volume = 0.08m })!.Outcome);

    [Fact]
    public void Use_after_the_last_day_is_counted_from_the_first() =>
        Assert.Equal("\"dual-homed site\" was used once after its last day.", Used(new ExceptionsEvidence(1_000, 60, 0, 0, 0) { Register = [new("dual-homed site", new CountedShare(60, 1_000), false, 1, 0)] }).Message);

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

    [Fact]
    public void An_exception_used_as_declared_passes_and_says_what_to_look_at()
    {
        var reason = Used(new ExceptionsEvidence(1_000, 60, 10, 5, 25) { Register = [new("dual-homed site", new CountedShare(60, 1_000), false, 0, 3)], Offers = ["dual-homed site: It grows."] });

        Assert.Equal((RuleOutcome.Passed, "\"dual-homed site\": used as declared, 90 % of 1000 cases keep the path. dual-homed site: It grows."), (reason.Outcome, reason.Message));
    }

    [Fact]
    public void An_exception_beyond_what_was_declared_fails()
    {
        var exceeded = Used(new ExceptionsEvidence(1_000, 120, 0, 0, 0) { Register = [new("dual-homed site", new CountedShare(120, 1_000), true, 0, 0)] });
        var ended = Used(new ExceptionsEvidence(1_000, 60, 0, 0, 0) { Register = [new("dual-homed site", new CountedShare(60, 1_000), false, 4, 0)] });

        Assert.Equal("\"dual-homed site\" takes 12 % of the cases, more than the allowed 8 %.", exceeded.Message);
        Assert.Equal("\"dual-homed site\" was used 4 times after its last day.", ended.Message);
        Assert.All([exceeded, ended], reason => Assert.Equal((RuleOutcome.Failed, "process.exceptions[0].kept"), (reason.Outcome, Assert.Single(reason.Resume).Subject)));
    }

    [Theory]
    [InlineData(70, RuleOutcome.Passed)]
    [InlineData(90, RuleOutcome.Passed)]
    [InlineData(110, RuleOutcome.Failed)]
    public void Habits_beyond_all_that_is_allowed_fail_beyond_chance(int workarounds, RuleOutcome outcome) =>
        Assert.Equal(outcome, Used(new ExceptionsEvidence(1_000, 0, workarounds, 0, 0) { Register = [new("dual-homed site", new CountedShare(0, 1_000), false, 0, 0)], Habits = ["North: check skipped"] }).Outcome);

    [Fact]
    public void A_live_way_whose_exceptions_nobody_measured_is_not_measured_and_holds_nothing()
    {
        var reason = Enablers.Ask("exceptions-planned", Enablers.Live() with { Stage = Stage.Delivery }, new EnablerEvidence { NoExceptions = "orders.csv was not read." });

        Assert.Equal((RuleOutcome.NotMeasured, Severity.Warn), (reason.Outcome, reason.Severity));
        Assert.Contains("orders.csv was not read.", reason.Message, StringComparison.Ordinal);
    }

    private static Reason Used(ExceptionsEvidence found) => Enablers.Ask("exceptions-planned", Enablers.Live(), new EnablerEvidence { Exceptions = found });
}
