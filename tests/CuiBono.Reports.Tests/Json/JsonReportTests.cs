using System.Text;
using System.Text.Json;
using CuiBono.Evidence;
using CuiBono.Reports.Json;
using CuiBono.Reviews;
using NJsonSchema;

namespace CuiBono.Reports.Tests.Json;

public sealed class JsonReportTests
{
    [Fact]
    public async Task A_review_is_what_its_schema_says()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Repository.Root, "docs/schemas/review.schema.json"), TestContext.Current.CancellationToken);

        Assert.Empty(schema.Validate(Write(SampleReview.Northline)).Select(error => error.ToString()));
    }

    [Fact]
    public async Task The_schema_refuses_another_shape()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Repository.Root, "docs/schemas/review.schema.json"), TestContext.Current.CancellationToken);

        Assert.NotEmpty(schema.Validate(Write(SampleReview.Northline).Replace("\"verdict\": \"hold\"", "\"verdict\": \"maybe\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Only_what_did_not_pass_is_a_reason()
    {
        using var json = JsonDocument.Parse(Write(SampleReview.Northline));

        var outcomes = json.RootElement.GetProperty("initiatives").EnumerateArray()
            .SelectMany(initiative => initiative.GetProperty("reasons").EnumerateArray())
            .Select(reason => reason.GetProperty("outcome").GetString())
            .Distinct();
        Assert.DoesNotContain("passed", outcomes);
    }

    [Fact]
    public void Money_is_summed_for_each_currency()
    {
        using var json = JsonDocument.Parse(Write(SampleReview.Northline));

        var expected = Money.Total(SampleReview.Northline.Initiatives.Where(reviewed => reviewed.Initiative.Investment is not null).Select(reviewed => reviewed.Initiative.Investment!.Value));
        var written = json.RootElement.GetProperty("portfolio").GetProperty("investment").EnumerateArray()
            .Select(sum => new Money(sum.GetProperty("amount").GetDecimal(), sum.GetProperty("currency").GetString()!));
        Assert.Equal(expected, written);
    }

    [Fact]
    public void Broken_text_still_gives_json()
    {
        var reviewed = SampleReview.Billing;
        var broken = reviewed with { Initiative = reviewed.Initiative with { Title = "half a pair \uD83D, \u0000, \u202E and </script>" } };

        using var json = JsonDocument.Parse(Write(SampleReview.Of([broken])));
        Assert.StartsWith("half a pair", json.RootElement.GetProperty("initiatives")[0].GetProperty("title").GetString());
    }

    [Fact]
    public void The_same_review_gives_the_same_bytes() => Assert.Equal(Write(SampleReview.Northline), Write(SampleReview.Northline));

    private static string Write(Review review)
    {
        using var memory = new MemoryStream();
        JsonReport.Write(review, memory);
        return Encoding.UTF8.GetString(memory.ToArray());
    }
}
