using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Promises.Lens;
using CuiBono.Verdicts.Rules;

namespace CuiBono.Verdicts.Tests.Rules;

public class OutcomeMeasurableTests
{
    private static Reason Ask(Initiative initiative) => Cases.Ask("outcome-measurable", initiative)!;

    private static Reason Ask(Func<Outcome, Outcome> change) => Ask(Cases.WithOutcome(change));

    [Fact]
    public void A_complete_outcome_is_measurable() => Assert.Equal(RuleOutcome.Passed, Ask(Cases.Complete).Outcome);

    [Fact]
    public void An_outcome_without_a_date_is_not_measurable()
    {
        var reason = Ask(outcome => outcome with { Target = new Target(12, null) });

        Assert.Equal(RuleOutcome.Failed, reason.Outcome);
        Assert.Contains("it lacks a date", reason.Message, StringComparison.Ordinal);
        Assert.Equal(("outcomes[0].target.by", ConditionOperator.IsSet), (Assert.Single(reason.Resume).Subject, reason.Resume[0].Operator));
    }

    [Fact]
    public void Every_missing_field_is_named()
    {
        var reason = Ask(_ => new Outcome("x") { Customer = Cases.Business.Id, Metric = "wait" });

        Assert.Contains("it lacks a direction, a unit, a target value and a date", reason.Message, StringComparison.Ordinal);
        Assert.Equal(["outcomes[0].direction", "outcomes[0].unit", "outcomes[0].target.value", "outcomes[0].target.by"], reason.Resume.Select(condition => condition.Subject));
    }

    [Fact]
    public void A_promise_for_the_past_fails_at_approval_and_is_due_in_operation()
    {
        var past = Cases.WithOutcome(outcome => outcome with { Target = new Target(12, Cases.AsOf.AddDays(-1)) });

        Assert.Contains("which is past", Ask(past).Message, StringComparison.Ordinal);
        Assert.Equal(RuleOutcome.Failed, Ask(past).Outcome);
        Assert.Equal(RuleOutcome.Passed, Ask(past with { Stage = Stage.Operation }).Outcome);
        Assert.Equal(RuleOutcome.Passed, Ask(outcome => outcome with { Target = new Target(12, Cases.AsOf) }).Outcome);
    }

    [Fact]
    public void A_promise_for_the_past_fails_an_idea_too_and_is_due_in_delivery()
    {
        var past = Cases.WithOutcome(outcome => outcome with { Target = new Target(12, Cases.AsOf.AddDays(-1)) });

        Assert.False(OutcomeRequirements.Measurable(Cases.Of(past with { Stage = Stage.Idea }), 0).AllMet);
        Assert.Equal(RuleOutcome.Passed, Ask(past with { Stage = Stage.Delivery }).Outcome);
    }

    [Theory]
    [InlineData(Direction.Decrease, 12, true)]
    [InlineData(Direction.Decrease, 24, false)]
    [InlineData(Direction.Decrease, 25, false)]
    [InlineData(Direction.Increase, 25, true)]
    [InlineData(Direction.Increase, 24, false)]
    [InlineData(Direction.Increase, 23, false)]
    [InlineData(null, 23, true)]
    [InlineData(null, 24, false)]
    public void A_target_must_be_better_than_the_baseline_of_24(Direction? direction, int target, bool improves) =>
        Assert.Equal(improves, OutcomeRequirements.Improves(Cases.Activation with { Direction = direction, Target = new Target(target, null) }));

    [Fact]
    public void Without_a_baseline_any_target_is_one_and_without_a_target_nothing_is()
    {
        Assert.True(OutcomeRequirements.Improves(Cases.Activation with { Baseline = null }));
        Assert.Null(OutcomeRequirements.Improves(Cases.Activation with { Target = null }));
        Assert.Null(OutcomeRequirements.Detects(Cases.Activation with { MinEffect = null }));
        Assert.True(OutcomeRequirements.Detects(Cases.Activation with { Target = null }));
        Assert.True(OutcomeRequirements.Detects(Cases.Activation with { Target = new Target(24, null) }));
    }

    [Theory]
    [InlineData(null, "it names no customer")]
    [InlineData("technicians", "it is not for a customer outside the organisation")]
    public void Whom_it_is_not_for_is_said(string? customer, string said) =>
        Assert.Equal($"\"Business fibre customers have a working circuit after 12 working days instead of 24.\": {said} and it lacks a metric.", Ask(Cases.Complete with { Customers = [Cases.Technicians], Outcomes = [Cases.Activation with { Customer = customer, Metric = null }] }).Message);

    /// <summary>Of a text alone: nothing is promised, or what could not be failed, or what no outcome tests.</summary>
    [Theory]
    [InlineData(1, null, null, "No outcome for a customer is promised in deck.pptx.")]
    [InlineData(2, null, null, "\"They gain.\" could not be failed: no quantity, no target, no date.")]
    [InlineData(3, "12 days", null, "\"They gain.\": no date says by when, and no outcome is declared to test it.")]
    [InlineData(3, "12 days", "June 2027", "\"They gain.\": no outcome is declared to test it.")]
    public void What_a_text_alone_promises_is_quoted(int level, string? target, string? by, string said)
    {
        var reason = Cases.Ask("outcome-measurable", Cases.Of(Cases.Bare, Cases.Reads(level, "They gain.") with { Measurable = target is null ? null : new CustomerMeasure(null, target, by) }))!;

        Assert.Equal((RuleOutcome.Failed, said, "1"), (reason.Outcome, reason.Message, Assert.Single(reason.Resume).Value));
    }

    [Fact]
    public void A_target_that_is_worse_than_the_baseline_is_no_promise()
    {
        Assert.Contains("worse than the baseline", Ask(outcome => outcome with { Direction = Direction.Increase }).Message, StringComparison.Ordinal);
        Assert.Equal("outcomes[0].target.improves", Assert.Single(Ask(outcome => outcome with { Direction = Direction.Increase }).Resume).Subject);
    }

    [Fact]
    public void A_target_that_is_the_baseline_could_not_be_failed() =>
        Assert.Contains("could not be failed", Ask(outcome => outcome with { Target = new Target(24, new DateOnly(2027, 12, 31)) }).Message, StringComparison.Ordinal);

    [Fact]
    public void A_vague_sentence_is_quoted_because_it_could_not_be_failed()
    {
        var sentence = "a clear improvement of the customer experience";
        var drafted = Cases.Bare with { Customers = [Cases.Households], Outcomes = [new Outcome("x") { Customer = "households", Statement = sentence }] };
        var reason = Cases.Ask("outcome-measurable", Cases.Of(drafted, Cases.Reads(2, sentence)))!;

        Assert.StartsWith($"\"{sentence}\" could not be failed", reason.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Staff_are_not_measured_for()
    {
        var reason = Ask(Cases.Complete with { Customers = [Cases.Technicians], Outcomes = [Cases.Activation with { Customer = "technicians" }] });

        Assert.Equal(RuleOutcome.Failed, reason.Outcome);
        Assert.Equal("outcomes[0].customer.external", Assert.Single(reason.Resume).Subject);
    }

    [Fact]
    public void One_complete_outcome_is_enough_and_the_incomplete_one_is_still_said()
    {
        var reason = Ask(Cases.Complete with { Outcomes = [new Outcome("vague") { Customer = Cases.Business.Id, Statement = "It gets better." }, Cases.Activation] });

        Assert.Equal(RuleOutcome.Passed, reason.Outcome);
        Assert.Contains("\"vague\" is not measurable", reason.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_outcome_nearest_to_complete_is_the_one_that_is_asked_for_the_rest()
    {
        var reason = Ask(Cases.Complete with { Outcomes = [new Outcome("vague") { Customer = Cases.Business.Id }, Cases.Activation with { Unit = null }] });

        Assert.Equal("outcomes[1].unit", Assert.Single(reason.Resume).Subject);
    }

    [Fact]
    public void Without_an_outcome_absence_decides()
    {
        var reason = Ask(Cases.Bare);

        Assert.Equal("outcomes.measurable.count", Assert.Single(reason.Resume).Subject);
        Assert.Null(reason.Source);
    }

    [Fact]
    public void Outcomes_for_nobody_are_counted_and_many_incomplete_ones_are_not_all_named()
    {
        var incomplete = Enumerable.Range(1, 5).Select(number => new Outcome($"vague-{number}") { Customer = Cases.Business.Id, Metric = "wait" });
        var message = Ask(Cases.Complete with { Outcomes = [Cases.Activation, .. incomplete, new Outcome("error-rate") { Metric = "errors" }] }).Message;

        Assert.Contains("\"vague-3\" is not measurable", message, StringComparison.Ordinal);
        Assert.DoesNotContain("vague-4", message, StringComparison.Ordinal);
        Assert.EndsWith(" 2 more are not. One further outcome is for no customer.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sentence_stands_beside_what_is_missing_and_the_field_beside_what_is_wrong()
    {
        var sources = new Dictionary<string, FieldSource>
        {
            ["outcomes[0].statement"] = new(new SourcePlace("case.md") { Line = 17 }, "Customers wait 2 minutes instead of 9"),
            ["outcomes[0].target.by"] = new(new SourcePlace("case.md") { Line = 30 }),
        };
        var undated = Cases.WithOutcome(outcome => outcome with { Target = new Target(12, null) }) with { Sources = sources };
        var past = Cases.WithOutcome(outcome => outcome with { Target = new Target(12, new DateOnly(2020, 1, 1)) }) with { Sources = sources };

        Assert.Equal("Customers wait 2 minutes instead of 9", Ask(undated).Source!.Quote);
        Assert.Equal(30, Ask(past).Source!.Place.Line);
    }
}
