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
    public void What_is_fresh_is_named_and_what_is_not_points_at_its_source()
    {
        var place = new FieldSource(new SourcePlace("x.md") { Line = 9 });
        var both = Cases.Complete with
        {
            Stage = Stage.Operation,
            Outcomes = [Cases.Activation with { Data = Cases.Activation.Data! with { MaxAgeDays = 30 } }, Cases.Activation with { Id = "second", Data = Cases.Activation.Data! with { MaxAgeDays = 30 } }],
            Sources = new Dictionary<string, FieldSource> { ["outcomes[1].data"] = place },
        };
        Reason Asked(DateOnly? first, DateOnly? second) => Cases.Ask("evidence-fresh", Cases.Of(both) with { Tested = [.. new[] { first, second }.Select(until => Cases.Kept with { Provenance = until is { } day ? new Provenance("orders.csv", null, day) : null })] })!;
        var (limit, before) = (Cases.AsOf.AddDays(-30), Cases.AsOf.AddDays(-31));

        Assert.Equal("The evidence is fresh: \"activation-time\" reaches 2026-10-21 and \"second\" reaches 2026-10-21.", Asked(limit, limit).Message);
        Assert.Equal("The evidence of \"second\" ends on 2026-10-20, 31 days before the review, where 30 days are declared.", Asked(limit, before).Message);
        Assert.Equal(("outcomes[1].evidence.until", "Bring newer evidence of \"second\": it must reach 2026-10-21.", place), (Assert.Single(Asked(limit, before).Resume).Subject, Asked(limit, before).Resume[0].Text, Asked(limit, before).Source));
        var unread = Asked(limit, null);
        Assert.Equal("How old the evidence of \"second\" is, is not known: it could not be read.", unread.Message);
        Assert.Equal((RuleOutcome.NotMeasured, place, 1, 2), (unread.Outcome, unread.Source, unread.Resume.Count, unread.Asked.Count));
        Assert.Equal(RuleOutcome.Failed, Asked(before, null).Outcome);
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
