using CuiBono.Promises;
using CuiBono.Verdicts.Expressions;

namespace CuiBono.Verdicts.Tests.Expressions;

/// <summary>The initiative of the tests is at approval, costs EUR 6.8 M, and promises activation-time (24 to 12 working days by 2027-12-31, owned) and the guardrail early-faults (without an owner).</summary>
public class ExpressionTests
{
    /// <summary>True: stage = approval. False: stage = idea. Unknown: nobody measured adoption.</summary>
    private const string T = "stage = approval", F = "stage = idea", U = "adoption.share >= 50 %";

    private static readonly CaseFacts Facts = new(Cases.Of(Cases.Complete));

    internal static Evaluation Evaluate(string text, CaseFacts? facts = null)
    {
        var (expression, error) = Expression.Read(text);
        Assert.True(expression is not null, $"{text}: {error?.At}: {error?.Message}");
        return expression.Evaluate(facts ?? Facts);
    }

    private static TruthValue Of(string text, Case? @case = null) => Evaluate(text, @case is null ? null : new CaseFacts(@case)).Truth;

    private static TruthValue Named(char name) => name switch { 'T' => TruthValue.True, 'F' => TruthValue.False, _ => TruthValue.Unknown };

    private static string Condition(char name) => name switch { 'T' => T, 'F' => F, _ => U };

    [Theory]
    [InlineData("TTT", 'T', 'T')]
    [InlineData("TFF", 'F', 'T')]
    [InlineData("TUU", 'U', 'T')]
    [InlineData("FTF", 'F', 'T')]
    [InlineData("FFF", 'F', 'F')]
    [InlineData("FUF", 'F', 'U')]
    [InlineData("UTU", 'U', 'T')]
    [InlineData("UFF", 'F', 'U')]
    [InlineData("UUU", 'U', 'U')]
    public void And_is_the_least_and_or_the_greatest_as_in_Kleenes_tables(string two, char and, char or)
    {
        Assert.Equal(Named(and), Of($"{Condition(two[0])} and {Condition(two[1])}"));
        Assert.Equal(Named(or), Of($"{Condition(two[0])} or {Condition(two[1])}"));
    }

    /// <summary>Found by the fuzz target: a unit whose plural was cut off left a blank behind, and was another one when it was read back.</summary>
    [Theory]
    [InlineData("days", "day")]
    [InlineData("customer s", "customer")]
    [InlineData("days.s.", "day")]
    [InlineData("percents", "%")]
    [InlineData("sss", "sss")]
    [InlineData("ms", "ms")]
    public void A_unit_has_one_plain_form(string unit, string plain) => Assert.Equal((plain, plain), (FactValue.Plain(unit), FactValue.Plain(FactValue.Plain(unit))));

    [Fact]
    public void Not_turns_truth_round_and_leaves_the_unknown()
    {
        Assert.Equal((TruthValue.False, TruthValue.True, TruthValue.Unknown), (Of($"not {T}"), Of($"not {F}"), Of($"not {U}")));
        Assert.Equal(TruthValue.Unknown, Of($"{U} or not {U}"));
    }

    [Fact]
    public void And_binds_closer_than_or_and_not_closer_than_both()
    {
        Assert.Equal(TruthValue.True, Of($"{T} or {F} and {F}"));
        Assert.Equal(TruthValue.False, Of($"({T} or {F}) and {F}"));
        Assert.Equal(TruthValue.True, Of($"not {F} or {T}"));
        Assert.Equal(TruthValue.False, Of($"not ({F} or {T})"));
    }

    [Theory]
    [InlineData("investment >= EUR 6.8 M")]
    [InlineData("investment < EUR 7000 k")]
    [InlineData("EUR 6800000 = investment")]
    [InlineData("stage in (idea, approval)")]
    [InlineData("class not in (compliance, 'asset-safety')")]
    [InlineData("title contains 'twelve'")]
    [InlineData("title matches 'T*D?ys'")]
    [InlineData("not title matches 'Twelve'")]
    [InlineData("system.go_live = 2027-05-03")]
    [InlineData("system.go_live - asOf > 160 days")]
    [InlineData("asOf + 24 weeks > system.go_live")]
    [InlineData("asOf + 23 weeks < system.go_live")]
    [InlineData("system.go_live - 164 days = asOf")]
    [InlineData("continuity.target_availability = 99.95 %")]
    [InlineData("continuity.target_availability = 0.9995")]
    [InlineData("outcomes.count = 2 and customers.external.count >= 1")]
    [InlineData("exists investment and not exists adoption.share")]
    [InlineData("any outcomes[*] (.guardrail and not exists .owner)")]
    [InlineData("any outcomes[*] (.target.value = 12 \"working day\")")]
    [InlineData("any outcomes[*] (.target.value <= 3.1 %)")]
    [InlineData("any outcomes[*] (.target.value < .baseline.value)")]
    [InlineData("all outcomes[*] (.target.by <= 2027-12-31)")]
    [InlineData("all outcomes[*] (.guardrail or exists .owner)")]
    [InlineData("count outcomes[*] (.guardrail) = 1")]
    [InlineData("count outcomes[*] >= 2")]
    [InlineData("any process.exceptions[*] (.allowance > .volume)")]
    [InlineData("any goals[*] (.saving > EUR 2 M)")]
    [InlineData("sponsor.business = 'ines ALDERMANN'")]
    [InlineData("any continuity.diverse[*] (.a = \"ring-a\")")]
    [InlineData("any customers[*] (.kind = enterprise) and count customers[*] (.kind != enterprise) = 0")]
    public void What_holds_for_the_case_holds(string text) => Assert.Equal(TruthValue.True, Of(text));

    [Theory]
    [InlineData("investment >= USD 1 M", "investment is in EUR, not USD")]
    [InlineData("adoption.share >= 80 %", "adoption.share is missing")]
    [InlineData("adoption.until + 30 days >= asOf", "adoption.until is missing")]
    [InlineData("any outcomes[*] (.observed <= 12)", "outcomes[0].observed is missing, outcomes[1].observed is missing")]
    [InlineData("any outcomes[*] (not .guardrail and .target.value <= 12 days)", "outcomes[0].target.value is in working days, not days")]
    [InlineData("all obligations[*] (exists .protects)", "obligations has no entry")]
    [InlineData("any outcomes[*] (.owner contains 'Holt')", "outcomes[1].owner is missing")]
    [InlineData("count outcomes[*] (.owner contains 'Ines') = 2", "outcomes[1].owner is missing")]
    [InlineData("system.go_live + 36525 days > asOf or stage = idea", "")]
    [InlineData("promise.approved", "promise.approved is missing")]
    public void What_is_missing_or_cannot_be_compared_is_unknown_and_named(string text, string why)
    {
        var evaluation = Evaluate(text);
        if (why.Length == 0)
        {
            Assert.Equal(TruthValue.True, evaluation.Truth);
            return;
        }

        Assert.Equal((TruthValue.Unknown, why), (evaluation.Truth, string.Join(", ", evaluation.Reads)));
    }

    [Theory]
    [InlineData("any obligations[*] (exists .protects)", TruthValue.False)]
    [InlineData("count obligations[*] = 0", TruthValue.True)]
    [InlineData("count obligations[*] (exists .protects) >= 1", TruthValue.False)]
    public void Of_no_entries_none_holds_and_none_is_counted(string text, TruthValue truth) => Assert.Equal(truth, Of(text));

    [Theory]
    [InlineData(">= 1", TruthValue.True)]
    [InlineData(">= 2", TruthValue.Unknown)]
    [InlineData("= 1", TruthValue.Unknown)]
    [InlineData("!= 3", TruthValue.True)]
    [InlineData("> 2", TruthValue.False)]
    [InlineData("< 1", TruthValue.False)]
    [InlineData("<= 2", TruthValue.True)]
    [InlineData("= 1.5", TruthValue.False)]
    public void A_count_of_one_or_two_is_compared_with_both(string comparison, TruthValue truth) =>
        Assert.Equal(truth, Of($"count outcomes[*] (.owner contains 'Ines') {comparison}"));

    [Fact]
    public void A_duration_in_another_unit_of_time_is_converted()
    {
        var @case = Cases.Of(Cases.WithOutcome(outcome => outcome with { Unit = "hours", Target = new Target(36, null) }));
        Assert.Equal(TruthValue.True, Of("any outcomes[*] (.target.value <= 2 days)", @case));
        Assert.Equal(TruthValue.False, Of("all outcomes[*] (.guardrail or .target.value <= 1 day)", @case));
    }

    [Fact]
    public void A_day_outside_the_calendar_is_unknown()
    {
        var @case = Cases.Of(Cases.Complete with { System = new SystemChange("System", DateOnly.MaxValue, []) });
        var evaluation = Evaluate("system.go_live + 1 day > asOf", new CaseFacts(@case));
        Assert.Equal((TruthValue.Unknown, "system.go_live leads out of the calendar, asOf leads out of the calendar"), (evaluation.Truth, string.Join(", ", evaluation.Reads)));
    }

    [Fact]
    public void Measurements_can_be_asked()
    {
        var known = FactCatalogueTests.Known;
        Assert.Equal(TruthValue.True, Of("adoption.share.low >= 60 % and not adoption.kept", known));
        Assert.Equal(TruthValue.True, Of("any outcomes[*] (.status = met and .observed <= 13 days and .effect < -10 and .observed.count > 300)", known));
        Assert.Equal(TruthValue.True, Of("any continuity.services[*] (.availability.low >= 99.98 % and .kept)", known));
        Assert.Equal(TruthValue.True, Of("any continuity.diverse[*] (.shared) and any process.retired_paths[*] (.alive)", known));
    }

    [Fact]
    public void What_decided_is_told()
    {
        Assert.Equal(["stage is approval", "outcomes.count is 2"], Evaluate("stage = approval and outcomes.count >= 2").Reads.Select(read => read.ToString()));
        Assert.Equal(["outcomes.count is 2"], Evaluate("stage = approval and outcomes.count > 2").Reads.Select(read => read.ToString()));
        Assert.Equal(["outcomes[1].owner is missing"], Evaluate("all outcomes[*] (exists .owner)").Reads.Select(read => read.ToString()));
        Assert.Equal(["stage is approval"], Evaluate("stage = idea or stage = delivery").Reads.Select(read => read.ToString()));
    }

    [Theory]
    [InlineData("all outcomes[*] (exists .owner)")]
    [InlineData("count outcomes[*] (.owner contains 'x') = 3")]
    public void Of_many_facts_that_decided_twelve_are_told(string text)
    {
        var nobody = new CaseFacts(Cases.Of(Cases.Complete with { Outcomes = [.. Enumerable.Range(0, 13).Select(at => new Outcome($"outcome-{at}"))] }));
        Assert.Equal(12, Evaluate(text, nobody).Reads.Count);
    }

    [Fact]
    public void The_canonical_form_forgets_blanks_marks_units_and_sides()
    {
        string One(string text) => Expression.Read(text).Expression!.Canonical;
        Assert.Equal(One("adoption.share>=80%"), One("  0.80   <= adoption.share "));
        Assert.Equal(One("asOf - adoption.until <= 2 weeks"), One("asOf - adoption.until <= 336 hours"));
        Assert.Equal(One("title contains 'it''s'"), One("title contains \"it's\""));
        Assert.Equal(One("investment > EUR 2 M"), One("((investment > EUR 2000 k))"));
        Assert.Equal(One("stage in (idea, approval)"), One("stage in (approval, idea, idea)"));
        Assert.NotEqual(One("(stage = idea or stage = approval) and promise.approved"), One("stage = idea or stage = approval and promise.approved"));
        Assert.Equal("(stage = idea or not exists investment) and any outcomes[*] (.target.value <= 12 \"working day\")", One("(stage = idea or not exists investment) and any outcomes[*] (.target.value <= 12 'Working days')"));
    }

    [Fact]
    public void Clauses_are_what_the_outermost_and_joins()
    {
        Assert.Equal(["stage = idea", "exists investment or exists title"], Expression.Read("stage = idea and (exists investment or exists title)").Expression!.Clauses.Select(clause => clause.Canonical));
        Assert.Equal(["stage = idea or exists title"], Expression.Read("stage = idea or exists title").Expression!.Clauses.Select(clause => clause.Canonical));
    }
}
