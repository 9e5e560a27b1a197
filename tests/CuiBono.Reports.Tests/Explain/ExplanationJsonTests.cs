using System.Text;
using System.Text.Json;
using CuiBono.Reports.Explain;
using CuiBono.Reviews;
using CuiBono.Reviews.Sources;
using CuiBono.Verdicts;
using NJsonSchema;

namespace CuiBono.Reports.Tests.Explain;

public sealed class ExplanationJsonTests
{
    private static readonly Lazy<Review> Sample = new(() =>
        Reviewer.Of(InputPath.Take(Path.Combine(Repository.Root, "samples/northline"), new RegisterOptions()), Policy.CustomerFirst, new DateOnly(2026, 11, 24), RecordedHistory.None));

    public static TheoryData<string> Rules => [.. Policy.CustomerFirst.Rules.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Each_rule_read_over_each_initiative_of_the_sample_is_what_the_schema_says(string rule)
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Repository.Root, "docs/schemas/explain.schema.json"), TestContext.Current.CancellationToken);

        Assert.All(Sample.Value.Initiatives, one => Assert.Empty(schema.Validate(Write(one.Initiative.Id, rule)).Select(error => error.ToString())));
    }

    [Fact]
    public async Task The_schema_refuses_another_shape()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Repository.Root, "docs/schemas/explain.schema.json"), TestContext.Current.CancellationToken);
        var written = Write("identity-platform", "line-of-sight");

        Assert.NotEmpty(schema.Validate(written.Replace("\"outcome\": \"failed\"", "\"outcome\": \"perhaps\"", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(written.Replace("\"falseFriends\"", "\"friends\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_rule_that_holds_says_what_was_found_and_what_would_lift_it()
    {
        using var json = JsonDocument.Parse(Write("identity-platform", "line-of-sight"));

        Assert.Equal("failed", json.RootElement.GetProperty("outcome").GetString());
        Assert.Equal("0", json.RootElement.GetProperty("asked")[0].GetProperty("fact").GetString());
        Assert.Equal("serves.resolved.count", json.RootElement.GetProperty("resume")[0].GetProperty("subject").GetString());
        Assert.StartsWith("Subscribers, wholesale partners and employees", json.RootElement.GetProperty("customers").GetProperty("quote").GetString(), StringComparison.Ordinal);
    }

    private static string Write(string initiative, string rule)
    {
        using var stream = new MemoryStream();
        ExplanationJson.Write(Explanation.Of(Sample.Value, initiative, rule)!, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
