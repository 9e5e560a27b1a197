using CuiBono.Outcomes;
using CuiBono.Promises;

namespace CuiBono.Verdicts.Tests.Rules;

public class OutcomeMetTests
{
    private static readonly DateOnly Past = Cases.AsOf.AddDays(-1);
    private static readonly CreditDoubt Before = new(CreditDoubtKind.BeganBefore, "The change came in March, the go-live in May");
    private static readonly CreditDoubt Season = new(CreditDoubtKind.Season, "Last summer was as good");

    private static Case In(Stage stage, params TestedOutcome[] tested) => Cases.Of(Cases.Complete with
    {
        Stage = stage,
        System = new SystemChange("Order orchestration", Past.AddYears(-1), []),
        Outcomes = [Cases.Activation with { Target = new Target(12, Past) }, Cases.Faults with { Target = new Target(3, Past) }],
    }) with
    { Tested = tested };

    private static Reason Ask(params TestedOutcome[] tested) => Cases.Ask("outcome-met", In(Stage.Operation, tested))!;

    [Fact]
    public void Met_outcomes_pass()
    {
        var reason = Ask(Cases.Kept, Cases.Kept);

        Assert.Equal(RuleOutcome.Passed, reason.Outcome);
        Assert.Contains("met. 12 days", reason.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OutcomeStatus.Missed, RuleOutcome.Failed, VerdictKind.Hold)]
    [InlineData(OutcomeStatus.Harmed, RuleOutcome.Failed, VerdictKind.Stop)]
    [InlineData(OutcomeStatus.NotMeasured, RuleOutcome.NotMeasured, VerdictKind.Hold)]
    [InlineData(OutcomeStatus.Undecided, RuleOutcome.NotMeasured, VerdictKind.Hold)]
    public void What_became_of_an_outcome_flips_the_verdict(OutcomeStatus status, RuleOutcome outcome, VerdictKind kind)
    {
        Assert.Equal((outcome, kind), (Ask(Cases.Kept, Cases.Test(status)).Outcome, Cases.Judge(In(Stage.Operation, Cases.Kept, Cases.Test(status))).Kind));
        Assert.Equal((outcome, kind), (Ask(Cases.Test(status), Cases.Kept).Outcome, Cases.Judge(In(Stage.Operation, Cases.Test(status), Cases.Kept)).Kind));
    }

    [Fact]
    public void Harm_stops_in_delivery_too_and_comes_first()
    {
        var verdict = Cases.Judge(In(Stage.Delivery, Cases.Test(OutcomeStatus.Harmed), Cases.Kept));

        Assert.Equal((VerdictKind.Stop, "outcome-met"), (verdict.Kind, verdict.Reasons[0].Rule));
    }

    [Fact]
    public void Undecided_before_the_promised_day_goes_with_the_qualifier()
    {
        var @case = In(Stage.Operation, Cases.Test(OutcomeStatus.Undecided), Cases.Kept);
        @case = @case with { Initiative = @case.Initiative with { Outcomes = [Cases.Activation, @case.Initiative.Outcomes[1]] } };

        Assert.Equal(RuleOutcome.Passed, Cases.Ask("outcome-met", @case)!.Outcome);
        Assert.Contains(Qualifier.Undecided, Cases.Judge(@case).Qualifiers);
    }

    [Theory]
    [InlineData(OutcomeStatus.OnTrack)]
    [InlineData(OutcomeStatus.NotDue)]
    public void What_is_on_track_after_its_day_is_not_measured_so_far(OutcomeStatus status)
    {
        var reason = Ask(Cases.Test(status), Cases.Kept);

        Assert.Equal(RuleOutcome.NotMeasured, reason.Outcome);
        Assert.Contains("is over, and the evidence ends on", reason.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gain_that_began_before_the_go_live_gets_no_credit_and_a_season_is_a_condition()
    {
        var refused = Ask(Cases.Test(OutcomeStatus.Met, Season, Before), Cases.Kept);
        var doubted = Ask(Cases.Test(OutcomeStatus.Met, Season), Cases.Kept);

        Assert.Equal((RuleOutcome.Failed, Severity.Block), (refused.Outcome, refused.Severity));
        Assert.Contains("Credit is refused: The change came in March", refused.Message, StringComparison.Ordinal);
        Assert.Equal((RuleOutcome.Failed, Severity.Warn), (doubted.Outcome, doubted.Severity));
    }

    /// <summary>The worst leads: harm, a miss, refused credit, nothing measured, nothing decided, a doubt.</summary>
    [Fact]
    public void The_worst_is_said_first_and_what_is_kept_is_not_said()
    {
        TestedOutcome[] worst = [Cases.Test(OutcomeStatus.Harmed), Cases.Test(OutcomeStatus.Missed), Cases.Test(OutcomeStatus.Met, Before), Cases.Test(OutcomeStatus.NotMeasured), Cases.Test(OutcomeStatus.Undecided), Cases.Test(OutcomeStatus.Met, Season), Cases.Kept];
        var @case = In(Stage.Operation) with { Tested = [.. worst.Reverse()] };
        @case = @case with { Initiative = @case.Initiative with { Outcomes = [.. Enumerable.Range(0, worst.Length).Select(at => Cases.Activation with { Id = $"o{worst.Length - 1 - at}", Target = new Target(12, Past) })] } };
        var reason = Cases.Ask("outcome-met", @case)!;

        Assert.Equal(["o0", "o1", "o2", "o3", "o4", "o5"], reason.Message.Split('"').Where(word => word is ['o', _]));
        Assert.Equal(6, reason.Resume.Count);
        Assert.Equal((true, true), (reason.Stops, reason.IsUndecided));
        Assert.Equal(7, reason.Asked.Count);
    }

    [Fact]
    public void On_its_promised_day_it_is_asked_in_delivery()
    {
        Initiative Promised(int days) => Cases.Complete with { Stage = Stage.Delivery, Outcomes = [Cases.Faults, Cases.Activation with { Target = new Target(12, Cases.AsOf.AddDays(days)) }] };

        Assert.NotNull(Cases.Ask("outcome-met", Promised(0)));
        Assert.Null(Cases.Ask("outcome-met", Promised(1)));
    }

    [Fact]
    public void A_guardrail_that_holds_needs_no_credit() =>
        Assert.Equal(RuleOutcome.Passed, Ask(Cases.Kept, Cases.Test(OutcomeStatus.Met, Before)).Outcome);

    [Fact]
    public void Before_anything_is_live_nothing_is_asked_and_an_outcome_without_evidence_is_never_a_pass()
    {
        Assert.Null(Cases.Ask("outcome-met", Cases.Complete with { Stage = Stage.Delivery }));
        var reason = Cases.Ask("outcome-met", Cases.Complete with { Stage = Stage.Operation })!;

        Assert.Equal((RuleOutcome.NotMeasured, Severity.Block, 2), (reason.Outcome, reason.Severity, reason.Resume.Count));
        Assert.All(reason.Resume, condition => Assert.Contains("cuibono measure", condition.Text, StringComparison.Ordinal));
    }
}
