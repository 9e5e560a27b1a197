using System.Text;
using System.Text.Json;
using CuiBono.Reports.Json;
using CuiBono.Reviews;
using NJsonSchema;

namespace CuiBono.Reports.Tests.Json;

public sealed class ContinuityJsonTests
{
    [Fact]
    public async Task It_is_what_the_schema_says()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Repository.Root, "docs/schemas/review.schema.json"), TestContext.Current.CancellationToken);

        Assert.Empty(schema.Validate(Write(SampleContinuity.TwoWaysIn)).Select(error => error.ToString()));
        Assert.Empty(schema.Validate(Write(SampleContinuity.Named("x"))).Select(error => error.ToString()));
    }

    [Fact]
    public void Services_have_their_minutes_their_gap_and_what_customers_lose()
    {
        using var json = JsonDocument.Parse(Write(SampleContinuity.TwoWaysIn));
        var service = Continuity(json).GetProperty("services")[0];
        var minutes = service.GetProperty("minutesPerYear");

        // 0.02 times 72 hours of 8,760 is 86.4 minutes a year; the cuts of 312 m of duct, 4.39 a year and 1,000 miles for 12 hours, add 0.6128.
        Assert.Equal(("Twin Line to the head office", "missed"), (service.GetProperty("service").GetString(), service.GetProperty("verdict").GetString()));
        Assert.Equal(87.0128, minutes.GetProperty("high").GetDouble(), 3);
        Assert.Equal(1.802e-4, minutes.GetProperty("independent").GetDouble(), 6);
        Assert.Equal(52.56, minutes.GetProperty("allowed").GetDouble(), 6);
        Assert.Equal(6090.9, service.GetProperty("transactionsLost")[0].GetProperty("high").GetDouble(), 1);
        Assert.Equal("kept", Continuity(json).GetProperty("services")[1].GetProperty("verdict").GetString());
    }

    [Fact]
    public void A_pair_has_its_verdict_and_what_is_shared_with_what_lies_beneath()
    {
        using var json = JsonDocument.Parse(Write(SampleContinuity.TwoWaysIn));
        var pairs = Continuity(json).GetProperty("diverse");
        var duct = Assert.Single(pairs[0].GetProperty("shared").EnumerateArray());

        Assert.Equal(("shared", "diverse", "duct"), (pairs[0].GetProperty("verdict").GetString(), pairs[1].GetProperty("verdict").GetString(), pairs[1].GetProperty("level").GetString()));
        Assert.Equal(("duct", "D-04", 312.46), (duct.GetProperty("kind").GetString(), duct.GetProperty("id").GetString(), Math.Round(duct.GetProperty("metres").GetDouble(), 2)));
        Assert.Contains("mill-bridge", duct.GetProperty("beneath").EnumerateArray().Select(below => below.GetProperty("id").GetString()));
        Assert.Contains(Continuity(json).GetProperty("assumptions").EnumerateArray(), figure => figure.GetProperty("confidence").ValueKind == JsonValueKind.Number && figure.GetProperty("date").GetString() == "2026-01-15");
    }

    [Fact]
    public void What_nobody_knows_is_null_and_named()
    {
        using var json = JsonDocument.Parse(Write(SampleContinuity.Named("x")));
        var unknown = Continuity(json).GetProperty("diverse")[2];

        Assert.Equal(("unknown", "'x' is service S1 and duct D1 and duct D2 in the inventory; name one of them so"), (unknown.GetProperty("verdict").GetString(), unknown.GetProperty("missing")[0].GetString()));
    }

    [Fact]
    public void Without_an_inventory_it_is_null()
    {
        using var json = JsonDocument.Parse(Write(SampleReview.Of([SampleReview.Billing])));

        Assert.Equal(JsonValueKind.Null, Continuity(json).ValueKind);
    }

    private static JsonElement Continuity(JsonDocument json) => json.RootElement.GetProperty("initiatives")[0].GetProperty("continuity");

    private static string Write(Review review)
    {
        using var memory = new MemoryStream();
        JsonReport.Write(review, memory);
        return Encoding.UTF8.GetString(memory.ToArray());
    }
}
