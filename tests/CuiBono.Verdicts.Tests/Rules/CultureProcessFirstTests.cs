using CuiBono.Promises;

namespace CuiBono.Verdicts.Tests.Rules;

public class CultureProcessFirstTests
{
    private static Reason Ask(Initiative initiative) => Cases.Ask("culture-process-first", initiative)!;

    [Fact]
    public void People_and_process_before_the_system_pass() => Assert.Equal(RuleOutcome.Passed, Ask(Cases.Complete).Outcome);

    [Fact]
    public void A_system_alone_lacks_all_three()
    {
        var reason = Ask(Cases.Complete with { Culture = null, Process = null });

        Assert.Equal(["culture.stops.beforeGoLive.count", "culture.starts.beforeGoLive.count", "process.changed.beforeGoLive.count"], reason.Resume.Select(condition => condition.Subject));
    }

    [Fact]
    public void A_behaviour_that_stops_on_the_go_live_comes_too_late()
    {
        var reason = Ask(Cases.Complete with { Culture = Cases.Complete.Culture! with { Stops = [new BehaviourChange("Planners park orders.", null, Cases.GoLive)] } });

        Assert.Contains("stops on 2027-05-03, not before the go-live", reason.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_wave_is_the_go_live() =>
        Assert.Equal(RuleOutcome.Failed, Ask(Cases.Complete with { System = new SystemChange("x", Cases.GoLive, [new Wave("North", new DateOnly(2027, 1, 1))]) }).Outcome);

    [Fact]
    public void A_behaviour_without_a_date_is_said()
    {
        var reason = Ask(Cases.Complete with { Culture = Cases.Complete.Culture! with { Starts = [new BehaviourChange("One owner stays.", null, null)] } });

        Assert.Equal("The behaviour that starts (\"One owner stays.\") has no date.", reason.Message);
    }

    [Fact]
    public void Without_a_go_live_nothing_is_known_to_come_before_it() => Assert.Equal("system.go_live", Assert.Single(Ask(Cases.Complete with { System = null }).Resume).Subject);

    [Fact]
    public void In_operation_nobody_knows_without_a_log()
    {
        var reason = Ask(Cases.Complete with { Stage = Stage.Operation });

        Assert.Equal((RuleOutcome.NotMeasured, Severity.Warn, "adoption.share"), (reason.Outcome, reason.Severity, Assert.Single(reason.Resume).Subject));
    }

    [Theory]
    [InlineData(31, 100, RuleOutcome.Failed)]
    [InlineData(45, 100, RuleOutcome.NotMeasured)]
    [InlineData(81, 100, RuleOutcome.Passed)]
    public void In_operation_people_must_be_there(int onNew, int of, RuleOutcome outcome)
    {
        var reason = Enablers.Ask("culture-process-first", Enablers.Live(), Enablers.With(onNew, of));

        Assert.Equal((outcome, "People are there or not."), (reason.Outcome, reason.Message));
    }

    [Fact]
    public void In_operation_what_was_never_declared_still_warns()
    {
        var reason = Ask(Cases.Complete with { Stage = Stage.Operation, Culture = null });

        Assert.Equal((RuleOutcome.Failed, Severity.Warn), (reason.Outcome, reason.Severity));
    }
}
