namespace CuiBono.Verdicts.Tests.Rules;

public class OutcomeAttributionTests
{
    private static Reason Ask(string? design, decimal? least) =>
        Cases.Ask("outcome-attribution", Cases.WithOutcome(outcome => outcome with { Design = design, MinEffect = least }))!;

    [Theory]
    [InlineData("randomised")]
    [InlineData("difference-in-differences")]
    [InlineData("interrupted-time-series-with-control")]
    [InlineData("interrupted-time-series")]
    public void A_comparison_that_can_tell_the_effect_passes(string design) => Assert.Equal(RuleOutcome.Passed, Ask(design, 3).Outcome);

    [Fact]
    public void Before_after_is_too_weak() => Assert.Contains("too weak", Ask("before-after", 3).Message, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_comparison_is_said_to_be_unknown() => Assert.Contains("not known", Ask("gut feeling", 3).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(12, RuleOutcome.Failed)]
    [InlineData(11.9, RuleOutcome.Passed)]
    [InlineData(0, RuleOutcome.Failed)]
    [InlineData(-1, RuleOutcome.Failed)]
    public void The_comparison_must_detect_less_than_the_promised_change_of_twelve(double least, RuleOutcome outcome) =>
        Assert.Equal(outcome, Ask("randomised", (decimal)least).Outcome);

    [Theory]
    [InlineData(null, null, "no comparison is declared that would tell the effect from everything else that changed and the smallest detectable effect is not given")]
    [InlineData(" Before-After", 0, "before-after is too weak, since everything else that changed in the meantime counts as effect and a smallest detectable effect of zero or less is none")]
    [InlineData("gut feeling", 13, "the comparison \"gut feeling\" is not known here and the smallest detectable effect of 13 is not below the promised change of 12")]
    [InlineData("randomised", -1, "a smallest detectable effect of zero or less is none")]
    [InlineData("randomised", 12, "the smallest detectable effect of 12 is not below the promised change of 12")]
    [InlineData("randomised", null, "the smallest detectable effect is not given")]
    public void What_is_wrong_with_it_is_said(string? design, int? least, string wrong) => Assert.Equal($"\"activation-time\": {wrong}.", Ask(design, least).Message);

    [Fact]
    public void What_would_do_is_said_with_the_change_that_was_promised()
    {
        Assert.Equal("Say in outcomes[0].min_effect the smallest change that the comparison can detect, below the promised 12 working days.", Ask("randomised", null).Resume[0].Text);
        Assert.Equal("Say in outcomes[0].min_effect the smallest change that the comparison can detect.", Cases.Ask("outcome-attribution", Cases.WithOutcome(outcome => outcome with { MinEffect = null, Target = null }))!.Resume[0].Text);
        Assert.Equal("\"activation-time\" will be compared by randomised, which detects 3 working days.", Ask("randomised", 3).Message);
    }

    [Fact]
    public void Without_an_outcome_there_is_nothing_to_attribute() =>
        Assert.Equal("1", Assert.Single(Cases.Ask("outcome-attribution", Cases.Complete with { Outcomes = [] })!.Resume).Value);

    [Fact]
    public void Both_missing_are_both_asked_for() =>
        Assert.Equal(["outcomes[0].design", "outcomes[0].min_effect"], Ask(null, null).Resume.Select(condition => condition.Subject));
}
