using CuiBono.Evidence;
using CuiBono.Promises;

namespace CuiBono.Verdicts.Tests.Rules;

public class EvidenceFreshTests
{
    private static Reason Ask(DateOnly? until, int? maxAge = 30) => Cases.Ask("evidence-fresh", Cases.Of(Cases.WithOutcome(outcome => outcome with { Data = outcome.Data! with { MaxAgeDays = maxAge } }) with { Stage = Stage.Operation }) with
    {
        Tested = [Cases.Kept with { Provenance = until is { } day ? new Provenance("orders.csv", null, day) : null }, Cases.Kept],
    })!;

    [Fact]
    public void Evidence_within_its_declared_age_passes_to_the_day()
    {
        Assert.Equal(RuleOutcome.Passed, Ask(Cases.AsOf.AddDays(-30)).Outcome);
        Assert.Equal(RuleOutcome.Failed, Ask(Cases.AsOf.AddDays(-31)).Outcome);
    }

    [Fact]
    public void Old_evidence_is_said_with_its_last_day_and_holds_in_operation()
    {
        var reason = Ask(new DateOnly(2026, 9, 1));

        Assert.Contains("ends on 2026-09-01, 80 days before the review, where 30 days are declared", reason.Message, StringComparison.Ordinal);
        Assert.Equal(Severity.Block, reason.Severity);
        Assert.Equal("2026-10-21", Assert.Single(reason.Resume).Value);
    }

    [Fact]
    public void Without_a_declared_age_a_quarter_of_a_year_is_usual()
    {
        Assert.Equal(RuleOutcome.Passed, Ask(Cases.AsOf.AddDays(-92), null).Outcome);
        Assert.Equal(RuleOutcome.Failed, Ask(Cases.AsOf.AddDays(-93), null).Outcome);
    }

    [Fact]
    public void Evidence_that_could_not_be_read_is_not_measured() => Assert.Equal(RuleOutcome.NotMeasured, Ask(null).Outcome);

    [Fact]
    public void It_is_not_asked_where_no_outcome_declares_evidence() =>
        Assert.Null(Cases.Ask("evidence-fresh", Cases.WithOutcome(outcome => outcome with { Data = null }) with { Stage = Stage.Operation }));
}
