using System.Text;
using CuiBono.Promises;
using CuiBono.Reports.Changes;
using CuiBono.Reports.Json;
using CuiBono.Reviews;
using CuiBono.Verdicts;
using NJsonSchema;

namespace CuiBono.Reports.Tests.Changes;

public sealed class ReviewChangesTests
{
    [Fact]
    public void A_review_and_itself_differ_in_nothing()
    {
        var changes = ReviewChanges.Of(Written(SampleReview.Northline), Written(SampleReview.Northline));

        Assert.Empty(changes.Initiatives);
        Assert.Contains("stop 1 to 1, hold 2 to 2, go 1 to 1. Nothing changed.", Text(changes));
    }

    [Fact]
    public void A_changed_target_an_initiative_that_is_gone_and_one_that_is_new_are_said_with_their_causes()
    {
        var moved = SampleReview.Activation with { Initiative = SampleReview.Activation.Initiative with { Outcomes = [SampleReview.Activation.Initiative.Outcomes[0] with { Target = new Target(12m, new DateOnly(2027, 3, 31)) }, SampleReview.Activation.Initiative.Outcomes[1]] } };
        var now = SampleReview.Of([moved, SampleReview.Portal, SampleReview.Fibre]);
        var then = SampleReview.Of([SampleReview.Activation, SampleReview.Portal, SampleReview.Billing]);

        var changes = ReviewChanges.Of(Written(then), Written(now)).Initiatives;

        Assert.Equal(["fibre-ring", "billing-renewal", "order-to-activation"], changes.Select(change => change.Id));
        Assert.Equal((null, "stop (waived)"), (changes[0].Verdict.Old, changes[0].Verdict.New));
        Assert.Equal(("hold", null), (changes[1].Verdict.Old, changes[1].Verdict.New));
        Assert.Equal(new Change("outcomes.activation-time.target", "9", "12"), Assert.Single(changes[2].Promise));
        Assert.Equal("What is promised is other: outcomes.activation-time.target.", Assert.Single(changes[2].Causes));
    }

    [Fact]
    public void A_rule_that_fails_now_says_its_sentence_and_one_that_passes_now_says_what_was_wrong()
    {
        var (passed, failed) = (SampleReview.Activation.Verdict.Reasons[1], SampleReview.Activation.Verdict.Reasons[0]);
        var other = SampleReview.Activation with
        {
            Verdict = new Verdict(VerdictKind.Hold, [], [passed with { Outcome = RuleOutcome.Failed, Message = "Nobody is better off." }, failed with { Outcome = RuleOutcome.Passed }, SampleReview.Activation.Verdict.Reasons[2]]),
        };

        var change = Assert.Single(ReviewChanges.Of(Written(SampleReview.Of([SampleReview.Activation])), Written(SampleReview.Of([other]))).Initiatives);

        Assert.Equal(new Change("verdict", "go (conditional)", "hold"), change.Verdict);
        Assert.Equal(
            [new Change("customer-named", "passed", "failed", "Nobody is better off."), new Change("outcome-attribution", "failed", "passed", "No comparison design is declared.")],
            change.Rules.OrderBy(rule => rule.What, StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_written_is_what_its_schema_says()
    {
        using var stream = new MemoryStream();
        ChangesJson.Write(ReviewChanges.Of(Written(SampleReview.Of([SampleReview.Billing, SampleReview.Portal])), Written(SampleReview.Northline with { AsOf = new DateOnly(2027, 1, 1) })), stream);
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Repository.Root, "docs/schemas/diff.schema.json"), TestContext.Current.CancellationToken);

        Assert.Empty(schema.Validate(Encoding.UTF8.GetString(stream.ToArray())).Select(error => error.ToString()));
    }

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("[1]", "not a review")]
    [InlineData("{\"schema\":7}", "not a review")]
    [InlineData("{\"schema\":\"cuibono/review/1\"}", "not a whole review")]
    [InlineData("{\"schema\":\"cuibono/review/1\",\"asOf\":\"2026-01-01\",\"workspace\":\"x\",\"policy\":{\"name\":\"p\",\"sha256\":\"s\"},\"initiatives\":[7]}", "not a whole review")]
    [InlineData("{\"schema\":\"cuibono/review/1\",\"asOf\":1,\"workspace\":\"x\",\"policy\":[],\"initiatives\":{}}", "not a whole review")]
    public void What_is_no_review_is_refused_with_a_reason(string json, string why)
    {
        var refused = Assert.Throws<FormatException>(() => WrittenReview.Read(Encoding.UTF8.GetBytes(json)));

        Assert.Contains(why, refused.Message);
    }

    private static string Text(ReviewChanges changes)
    {
        using var text = new StringWriter();
        ChangesText.Write(changes, text, 120);
        return text.ToString();
    }

    private static WrittenReview Written(Review review)
    {
        using var stream = new MemoryStream();
        JsonReport.Write(review, stream);
        return WrittenReview.Read(stream.ToArray());
    }
}
