using CuiBono.Evidence;
using CuiBono.Outcomes;
using CuiBono.Promises;

namespace CuiBono.Verdicts.Tests.Rules;

public class AdoptionMeasuredTests
{
    private static readonly DateOnly Due = new(2026, 9, 30);
    private static readonly DateOnly Later = new(2027, 3, 31);

    [Theory]
    [InlineData(91, 100, RuleOutcome.Passed, false)]
    [InlineData(82, 100, RuleOutcome.NotMeasured, true)]
    [InlineData(4, 5, RuleOutcome.NotMeasured, true)]
    [InlineData(34, 100, RuleOutcome.Failed, false)]
    public void What_the_log_says_decides(int onNew, int of, RuleOutcome outcome, bool undecided)
    {
        var reason = Ask(Enablers.Live(0.8m, Due), Enablers.With(onNew, of));

        Assert.Equal((outcome, Severity.Block, undecided), (reason.Outcome, reason.Severity, reason.IsUndecided));
        Assert.Equal(outcome == RuleOutcome.Passed, reason.Resume.Count == 0);
        Assert.NotNull(reason.Measurement);
    }

    [Fact]
    public void A_miss_says_by_how_much() =>
        Assert.Contains("34 % (25.5 to 43.7; 100 cases) of the eligible cases went the new way from 2026-09-26 to 2026-11-20: the promised 80 % by 2026-09-30 are missed by 46 points.", Ask(Enablers.Live(0.8m, Due), Enablers.With(34, 100)).Message, StringComparison.Ordinal);

    [Fact]
    public void Before_the_promised_day_too_few_are_no_failure()
    {
        var reason = Ask(Enablers.Live(0.8m, Later), Enablers.With(34, 100));

        Assert.Equal((RuleOutcome.Passed, true), (reason.Outcome, reason.IsUndecided));
        Assert.Contains("are not due yet", reason.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(90, 100, RuleOutcome.Passed)]
    [InlineData(50, 100, RuleOutcome.NotMeasured)]
    [InlineData(0, 3, RuleOutcome.NotMeasured)]
    [InlineData(20, 100, RuleOutcome.Failed)]
    public void Without_a_target_most_must_take_the_new_way(int onNew, int of, RuleOutcome outcome) => Assert.Equal(outcome, Ask(Enablers.Live(), Enablers.With(onNew, of)).Outcome);

    [Fact]
    public void An_old_way_that_lives_fails_whatever_the_share()
    {
        var reason = Ask(Enablers.Live(), Enablers.With(95, 100, new RetiredEvidence("card file", true, true, new CountedShare(650, 1078), new DateOnly(2026, 11, 18))));

        Assert.Equal((RuleOutcome.Failed, "retiredPaths.alive.count"), (reason.Outcome, Assert.Single(reason.Resume).Subject));
        Assert.Contains("the old way lives: \"card file\" in 650 of 1,078 cases since the go-live, last on 2026-11-18", reason.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_fails_also_where_no_late_case_is_complete() =>
        Assert.Equal(RuleOutcome.Failed, Ask(Enablers.Live(), Enablers.With(0, 0, new RetiredEvidence("card file", true, true, new CountedShare(9, 10), null))).Outcome);

    [Fact]
    public void A_retired_path_that_the_log_does_not_know_is_not_known_to_be_dead()
    {
        var reason = Ask(Enablers.Live(), Enablers.With(95, 100, new RetiredEvidence("weekly meeting", false, false, new CountedShare(0, 100), null)));

        Assert.Equal((RuleOutcome.NotMeasured, "retiredPaths.unknown.count"), (reason.Outcome, Assert.Single(reason.Resume).Subject));
    }

    [Fact]
    public void A_log_that_ends_long_ago_is_no_evidence_of_today()
    {
        var reason = Ask(Enablers.Live(), Enablers.WithUntil(Cases.AsOf.AddDays(-93), 95, 100));

        Assert.Equal((RuleOutcome.NotMeasured, "adoption.until"), (reason.Outcome, Assert.Single(reason.Resume).Subject));
        Assert.Equal(RuleOutcome.Passed, Ask(Enablers.Live(), Enablers.WithUntil(Cases.AsOf.AddDays(-92), 95, 100)).Outcome);
    }

    [Fact]
    public void What_is_not_declared_or_cannot_be_read_is_not_measured()
    {
        var live = Enablers.Live();
        foreach (var (initiative, found) in new[]
        {
            (live with { Process = null }, EnablerEvidence.None),
            (live with { Process = live.Process! with { Adoption = null } }, EnablerEvidence.None),
            (live with { Process = live.Process! with { Adoption = Enablers.Declared with { New = new Dictionary<string, IReadOnlyList<string>>() } } }, EnablerEvidence.None),
            (live with { System = null }, EnablerEvidence.None),
            (live with { System = new SystemChange("x", Later, []) }, EnablerEvidence.None),
            (live, new EnablerEvidence { NoAdoption = "orders.csv was not read: There is no such file in the workspace." }),
        })
        {
            var reason = Ask(initiative, found);
            Assert.Equal((RuleOutcome.NotMeasured, Severity.Block), (reason.Outcome, reason.Severity));
            Assert.NotEmpty(reason.Resume);
            Assert.DoesNotContain(reason.Resume, condition => condition.Text.EndsWith(": ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Before_the_go_live_nobody_is_asked() => Assert.Null(Cases.Ask("adoption-measured", Cases.Complete with { Stage = Stage.Delivery }));

    [Fact]
    public void In_delivery_it_is_asked_from_the_go_live_on() =>
        Assert.Equal(Severity.Warn, Ask(Enablers.Live() with { Stage = Stage.Delivery }, EnablerEvidence.None).Severity);

    [Theory]
    [InlineData(80, 90, RuleOutcome.Passed)]
    [InlineData(79.9, 90, RuleOutcome.NotMeasured)]
    [InlineData(70, 80, RuleOutcome.NotMeasured)]
    [InlineData(70, 79.9, RuleOutcome.Failed)]
    public void A_promise_is_kept_where_the_whole_interval_reaches_it_and_missed_where_none_of_it_does(double low, double high, RuleOutcome outcome)
    {
        var found = Enablers.With(80, 100);
        var lately = found.Adoption!.Lately! with { Interval = new Interval(low, high) };

        Assert.Equal(outcome, Ask(Enablers.Live(0.8m, Due), found with { Adoption = found.Adoption with { Lately = lately } }).Outcome);
    }

    [Fact]
    public void Without_a_complete_case_lately_nothing_is_shown_to_be_kept()
    {
        Assert.Equal(RuleOutcome.NotMeasured, Ask(Enablers.Live(), Enablers.With(0, 0)).Outcome);
        Assert.Equal(RuleOutcome.NotMeasured, Ask(Enablers.Live(0.8m, Due), Enablers.With(0, 0)).Outcome);
    }

    [Fact]
    public void One_case_is_a_case() => Assert.Contains("; 1 case)", Ask(Enablers.Live(), Enablers.With(1, 1)).Message, StringComparison.Ordinal);

    [Fact]
    public void On_the_promised_day_it_is_due()
    {
        Assert.Equal(RuleOutcome.Failed, Ask(Enablers.Live(0.8m, Cases.AsOf), Enablers.With(34, 100)).Outcome);
        Assert.Equal(RuleOutcome.NotMeasured, Ask(Enablers.Live(0.8m, Cases.AsOf), Enablers.With(82, 100)).Outcome);
        Assert.Equal(RuleOutcome.Passed, Ask(Enablers.Live(0.8m, Cases.AsOf.AddDays(1)), Enablers.With(34, 100)).Outcome);
    }

    [Theory]
    [InlineData(20, RuleOutcome.Failed)]
    [InlineData(50, RuleOutcome.NotMeasured)]
    public void A_day_without_a_target_puts_nothing_off(int onNew, RuleOutcome outcome) => Assert.Equal(outcome, Ask(Enablers.Live(null, Later), Enablers.With(onNew, 100)).Outcome);

    [Fact]
    public void On_the_day_of_the_go_live_it_is_asked_in_delivery()
    {
        Initiative At(DateOnly goLive) => Enablers.Live() with { Stage = Stage.Delivery, System = new SystemChange("x", goLive, []) };

        Assert.NotNull(Cases.Ask("adoption-measured", At(Cases.AsOf)));
        Assert.Null(Cases.Ask("adoption-measured", At(Cases.AsOf.AddDays(1))));
    }

    [Fact]
    public void Only_what_is_not_known_is_said_to_be_unknown_and_only_an_old_log_to_be_old()
    {
        var (dead, unknown) = (new RetiredEvidence("card file", true, false, new CountedShare(0, 100), null), new RetiredEvidence("weekly meeting", false, false, new CountedShare(0, 100), null));

        Assert.Contains("whether \"weekly meeting\" is dead is not known", Ask(Enablers.Live(), Enablers.With(95, 100, dead, unknown)).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("dead", Ask(Enablers.Live(), Enablers.With(95, 100, dead)).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("the log ends", Ask(Enablers.Live(), Enablers.WithUntil(Cases.AsOf.AddDays(-92), 95, 100)).Message, StringComparison.Ordinal);
        Assert.Contains("the log ends on 2026-08-19, 93 days before the review", Ask(Enablers.Live(), Enablers.WithUntil(Cases.AsOf.AddDays(-93), 95, 100)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_must_be_declared_is_asked_by_name()
    {
        var live = Enablers.Live();

        Assert.Contains("process.adoption.file", Ask(live with { Process = live.Process! with { Adoption = null } }, EnablerEvidence.None).Resume.Select(condition => condition.Subject));
    }

    private static Reason Ask(Initiative initiative, EnablerEvidence found) => Enablers.Ask("adoption-measured", initiative, found);
}
