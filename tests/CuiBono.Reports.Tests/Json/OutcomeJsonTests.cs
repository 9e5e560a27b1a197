using System.Text;
using System.Text.Json;
using CuiBono.Outcomes;
using CuiBono.Reports.Json;
using NJsonSchema;

namespace CuiBono.Reports.Tests.Json;

public sealed class OutcomeJsonTests
{
    [Fact]
    public async Task A_tested_outcome_is_what_the_schema_says()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Repository.Root, "docs/schemas/review.schema.json"), TestContext.Current.CancellationToken);

        Assert.Empty(schema.Validate(Write(OutcomeStatus.Harmed)).Select(error => error.ToString()));
    }

    [Fact]
    public void The_figure_has_its_interval_its_cases_and_its_days()
    {
        using var json = JsonDocument.Parse(Write(OutcomeStatus.Harmed));
        var outcome = json.RootElement.GetProperty("initiatives")[0].GetProperty("outcomes")[0];
        var observed = outcome.GetProperty("observed");

        Assert.Equal((7.5, 7.2, 7.8, 640), (observed.GetProperty("value").GetDouble(), observed.GetProperty("low").GetDouble(), observed.GetProperty("high").GetDouble(), observed.GetProperty("n").GetInt32()));
        Assert.Equal("2026-07-01/2026-09-30", observed.GetProperty("period").GetString());
        Assert.Equal(("harmed", "interrupted-time-series"), (outcome.GetProperty("status").GetString(), outcome.GetProperty("design").GetString()));
        Assert.Equal(JsonValueKind.Null, outcome.GetProperty("harmed")[0].GetProperty("after").GetProperty("high").ValueKind);
    }

    [Fact]
    public void A_reason_carries_the_measurement_that_decided()
    {
        using var json = JsonDocument.Parse(Write(OutcomeStatus.Harmed));
        var measurement = json.RootElement.GetProperty("initiatives")[0].GetProperty("reasons")[0].GetProperty("measurement");

        Assert.Equal(("lead-time", 1, "evidence/orders.csv"), (measurement.GetProperty("measure").GetString(), measurement.GetProperty("version").GetInt32(), measurement.GetProperty("source").GetProperty("file").GetString()));
    }

    [Theory]
    [InlineData(OutcomeStatus.Met, "met")]
    [InlineData(OutcomeStatus.OnTrack, "on-track")]
    [InlineData(OutcomeStatus.NotDue, "not-due")]
    [InlineData(OutcomeStatus.NotMeasured, "not-measured")]
    public void Each_status_has_its_word_and_an_outcome_without_evidence_is_not_measured_after_its_day(OutcomeStatus status, string word)
    {
        using var json = JsonDocument.Parse(Write(status));
        var outcomes = json.RootElement.GetProperty("initiatives")[0].GetProperty("outcomes");

        Assert.Equal((word, "not-measured"), (outcomes[0].GetProperty("status").GetString(), outcomes[1].GetProperty("status").GetString()));
        Assert.Equal(JsonValueKind.Null, outcomes[1].GetProperty("observed").ValueKind);
    }

    private static string Write(OutcomeStatus status)
    {
        using var memory = new MemoryStream();
        JsonReport.Write(SampleReview.Of([SampleOutcome.Of(status)]), memory);
        return Encoding.UTF8.GetString(memory.ToArray());
    }
}
