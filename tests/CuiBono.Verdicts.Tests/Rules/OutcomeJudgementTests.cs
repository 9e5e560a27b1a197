using CuiBono.Outcomes;
using CuiBono.Promises;
using CuiBono.Verdicts.Rules;

namespace CuiBono.Verdicts.Tests.Rules;

public class OutcomeJudgementTests
{
    private static OutcomeJudgement Of(OutcomeStatus? status, int? days, bool guardrail = false, bool data = true, params CreditDoubt[] doubts)
    {
        var outcome = Cases.Activation with { Guardrail = guardrail, Target = new Target(12, days is { } known ? Cases.AsOf.AddDays(known) : null), Data = data ? Cases.Activation.Data : null };
        var @case = Cases.Of(Cases.Complete with { Outcomes = [outcome] });
        return OutcomeJudgement.Of(status is { } tested ? @case with { Tested = [Cases.Test(tested, doubts)] } : @case, 0);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(null, true)]
    public void The_promised_day_itself_is_due_and_so_is_a_promise_without_one(int? days, bool due) => Assert.Equal(due, Of(OutcomeStatus.Met, days).IsDue);

    [Theory]
    [InlineData(OutcomeStatus.Met, -1, true, false)]
    [InlineData(OutcomeStatus.Met, 1, true, false)]
    [InlineData(OutcomeStatus.Missed, 1, false, false)]
    [InlineData(OutcomeStatus.Harmed, 1, false, false)]
    [InlineData(OutcomeStatus.NotMeasured, 1, false, false)]
    [InlineData(OutcomeStatus.Undecided, 1, true, false)]
    [InlineData(OutcomeStatus.Undecided, 0, false, true)]
    [InlineData(OutcomeStatus.Undecided, null, false, true)]
    [InlineData(OutcomeStatus.OnTrack, 1, true, false)]
    [InlineData(OutcomeStatus.OnTrack, 0, false, true)]
    [InlineData(OutcomeStatus.OnTrack, null, true, false)]
    [InlineData(OutcomeStatus.NotDue, 1, true, false)]
    [InlineData(OutcomeStatus.NotDue, 0, false, true)]
    [InlineData(OutcomeStatus.NotDue, null, true, false)]
    public void A_promise_is_kept_where_it_is_met_or_its_day_has_not_come(OutcomeStatus status, int? days, bool kept, bool open) =>
        Assert.Equal((kept, open), (Of(status, days).IsKept, Of(status, days).IsOpen));

    [Fact]
    public void A_gain_that_began_before_outweighs_any_other_doubt_and_a_guardrail_has_none()
    {
        var (season, before, early) = (new CreditDoubt(CreditDoubtKind.Season, "season"), new CreditDoubt(CreditDoubtKind.BeganBefore, "first"), new CreditDoubt(CreditDoubtKind.BeganBefore, "second"));

        Assert.Equal(before, Of(OutcomeStatus.Met, 0, doubts: [season, before, early]).Doubt);
        Assert.Equal(season, Of(OutcomeStatus.Met, 0, doubts: [season]).Doubt);
        Assert.Null(Of(OutcomeStatus.Met, 0).Doubt);
        Assert.Null(Of(OutcomeStatus.Missed, 0, doubts: [before]).Doubt);
        Assert.Null(Of(OutcomeStatus.Met, 0, guardrail: true, doubts: [before]).Doubt);
        Assert.False(Of(OutcomeStatus.Met, 0, doubts: [season]).IsKept);
    }

    [Theory]
    [InlineData(OutcomeStatus.Harmed, "Bring \"activation-time\" back to where it was before for everybody, or let a person decide.")]
    [InlineData(OutcomeStatus.Missed, "Reach the target of \"activation-time\", or ask for a new decision on the promise.")]
    [InlineData(OutcomeStatus.OnTrack, "Bring evidence of \"activation-time\" that reaches beyond the promised day.")]
    [InlineData(OutcomeStatus.NotDue, "Bring evidence of \"activation-time\" that reaches beyond the promised day.")]
    [InlineData(OutcomeStatus.Undecided, "Wait for more cases of \"activation-time\" and review again.")]
    [InlineData(OutcomeStatus.NotMeasured, "Mend the evidence of \"activation-time\": 12 days (11 to 13).")]
    [InlineData(OutcomeStatus.Met, "Show by a comparison what of \"activation-time\" is this initiative's merit.")]
    [InlineData(null, "Say in outcomes[0].data by which file and which measure \"activation-time\" is tested; cuibono measure lists the measures.")]
    public void What_would_let_it_stand_is_said(OutcomeStatus? status, string remedy) => Assert.Equal(remedy, Of(status, 0).Remedy);

    [Fact]
    public void How_long_to_wait_is_said_in_cases_and_in_whole_weeks()
    {
        var test = Cases.Test(OutcomeStatus.Undecided) with { Assessment = new OutcomeAssessment(OutcomeStatus.Undecided, "Too few.") { CasesNeeded = 1234, WeeksNeeded = 3.2 } };

        Assert.Equal("Wait for about 1,234 more cases of \"activation-time\", 4 weeks at the present rate, and review again.", OutcomeJudgement.Of(Cases.Of(Cases.Complete) with { Tested = [test] }, 0).Remedy);
    }

    [Fact]
    public void The_judgement_is_one_sentence_or_a_few()
    {
        Assert.Equal("\"activation-time\": on track. 12 days (11 to 13).", Of(OutcomeStatus.OnTrack, 1).Sentence);
        Assert.Equal("\"activation-time\": on track. 12 days (11 to 13). The promised day, 2026-11-20, is over, and the evidence ends on 2026-11-20.", Of(OutcomeStatus.OnTrack, 0).Sentence);
        Assert.Equal("\"activation-time\" (guardrail): undecided. 12 days (11 to 13).", Of(OutcomeStatus.Undecided, 0, guardrail: true).Sentence);
        Assert.Equal("\"activation-time\": not measured, for outcomes[0].data names no evidence.", Of(null, 0).Sentence);
        Assert.Equal("\"activation-time\": not measured, for outcomes[0].data names no evidence.", Of(OutcomeStatus.NotMeasured, 0, data: false).Sentence);
        Assert.Equal("\"activation-time\": met. 12 days (11 to 13). Credit is refused: It began before.", Of(OutcomeStatus.Met, 0, doubts: new CreditDoubt(CreditDoubtKind.BeganBefore, "It began before")).Sentence);
        Assert.Equal("\"activation-time\": met. 12 days (11 to 13). It may not be this initiative's merit: The summer.", Of(OutcomeStatus.Met, 0, doubts: new CreditDoubt(CreditDoubtKind.Season, "The summer")).Sentence);
    }
}
