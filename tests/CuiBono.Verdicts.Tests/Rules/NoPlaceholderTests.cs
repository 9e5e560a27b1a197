using CuiBono.Evidence;
using CuiBono.Promises;

namespace CuiBono.Verdicts.Tests.Rules;

public class NoPlaceholderTests
{
    private static Reason Ask(Initiative initiative, params Passage[] passages) => Cases.Ask("no-placeholder", Cases.Of(initiative, null, passages))!;

    [Theory]
    [InlineData("TBD")]
    [InlineData("n/a")]
    [InlineData("[FILL_IN: extract of the care system]")]
    [InlineData("???")]
    [InlineData("to be determined")]
    public void A_field_that_is_not_filled_in_is_found(string words)
    {
        var reason = Ask(Cases.WithOutcome(outcome => outcome with { Baseline = outcome.Baseline! with { Source = words } }));

        Assert.Equal(RuleOutcome.Failed, reason.Outcome);
        Assert.Contains("outcomes[0].baseline.source", reason.Message, StringComparison.Ordinal);
        Assert.Equal("placeholders.count", Assert.Single(reason.Resume).Subject);
    }

    [Fact]
    public void A_placeholder_in_a_text_is_found_at_its_place()
    {
        var reason = Ask(Cases.Complete, new Passage("Effect on retention: TBD after the survey.", new SourcePlace("case.md") { Line = 12 }));

        Assert.Contains("(case.md:12)", reason.Message, StringComparison.Ordinal);
        Assert.Equal(12, reason.Source!.Place.Line);
    }

    [Fact]
    public void An_empty_target_is_found() => Assert.Contains("an empty outcomes[0].target", Ask(Cases.WithOutcome(outcome => outcome with { Target = new Target(null, null) })).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_filled_in_passes() => Assert.Equal(RuleOutcome.Passed, Ask(Cases.Complete, new Passage("Nobody knows the unknown.", new SourcePlace("case.md"))).Outcome);

    [Fact]
    public void Many_are_counted_and_four_are_named()
    {
        var passages = Enumerable.Range(1, 9).Select(line => new Passage("TBD", new SourcePlace("case.md") { Line = line })).ToArray();

        Assert.StartsWith("9 places are not filled in", Ask(Cases.Complete, passages).Message, StringComparison.Ordinal);
        Assert.Contains("and 5 more", Ask(Cases.Complete, passages).Message, StringComparison.Ordinal);
    }
}
