using CuiBono.Documents;
using CuiBono.Promises.Lens;
using CuiBono.Reviews.Sources;
using CuiBono.Verdicts;

namespace CuiBono.Reviews.Tests;

/// <summary>The case that the product was made for: a deck with a roadmap, an investment of millions, a lower error rate, and no customer.</summary>
public sealed class FoundingCaseTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 24);

    [Fact]
    public void The_deck_is_held_because_no_customer_is_named()
    {
        var reviewed = ReviewOf("deck.pptx");

        Assert.Equal(VerdictKind.Hold, reviewed.Verdict.Kind);
        Assert.Equal(38_000_000m, reviewed.Initiative.Investment?.Amount);
        Assert.True(reviewed.LevelExternal <= 1);
        var first = reviewed.Verdict.Reasons[0];
        Assert.Equal(("customer-named", Severity.Block, RuleOutcome.Failed), (first.Rule, first.Severity, first.Outcome));
        Assert.NotEmpty(first.Resume);
    }

    [Fact]
    public void One_sentence_with_a_customer_a_measure_and_a_date_changes_the_findings_that_ask_for_them_and_no_others()
    {
        Assert.Equal(["common-goal", "customer-benefit", "customer-named", "outcome-measurable"], Changed("deck.pptx", "deck-with-customer.pptx"));
        Assert.Equal(VerdictKind.Go, ReviewOf("deck-with-customer.pptx").Verdict.Kind);
        Assert.Contains(Qualifier.Conditional, ReviewOf("deck-with-customer.pptx").Verdict.Qualifiers);
    }

    [Fact]
    public void Customers_will_benefit_is_held_because_it_could_not_be_failed()
    {
        var reviewed = ReviewOf("deck-customers-will-benefit.pptx");

        Assert.Equal(VerdictKind.Hold, reviewed.Verdict.Kind);
        Assert.Equal(2, reviewed.LevelExternal);
        Assert.Equal(("outcome-measurable", RuleOutcome.Failed), (reviewed.Verdict.Reasons[0].Rule, reviewed.Verdict.Reasons[0].Outcome));
        Assert.DoesNotContain("outcome-measurable", Changed("deck.pptx", "deck-customers-will-benefit.pptx"));
    }

    /// <summary>The rules whose severity or outcome differ between two decks, by name.</summary>
    private static IEnumerable<string> Changed(string before, string after)
    {
        var (old, now) = (Outcomes(before), Outcomes(after));
        return old.Keys.Union(now.Keys).Where(rule => old.GetValueOrDefault(rule) != now.GetValueOrDefault(rule)).Order(StringComparer.Ordinal);
    }

    private static Dictionary<string, (Severity, RuleOutcome)> Outcomes(string deck) =>
        ReviewOf(deck).Verdict.Reasons.ToDictionary(reason => reason.Rule, reason => (reason.Severity, reason.Outcome));

    private static ReviewedInitiative ReviewOf(string deck)
    {
        var content = File.ReadAllBytes(Path.Combine(Repository.Root, "samples", "founding-case", deck));
        var intake = DocumentSource.Take(DocumentReader.Read(content, deck), new DocumentOptions(), new CustomerLens());
        return Assert.Single(Reviewer.Of(intake, Policy.CustomerFirst, AsOf, RecordedHistory.None).Initiatives);
    }
}
