using System.Text.Json.Nodes;
using NJsonSchema;

namespace CuiBono.Cli.Tests;

public sealed class PolicyJsonTests
{
    private static readonly string Board = Path.Combine(Repository.Root, "samples/policies/northline-board.yaml");

    private static readonly Dictionary<string, string[]> Commands = new(StringComparer.Ordinal)
    {
        ["policy-shown"] = ["policy", "show", "--policy", Board],
        ["policy-diff"] = ["policy", "diff", "customer-first", Board],
        ["policy-test"] = ["policy", "test", Board, Path.Combine(Repository.Root, "samples/northline"), "--as-of", "2026-11-24"],
    };

    [Theory]
    [InlineData("policy-shown", "rules")]
    [InlineData("policy-diff", "changes")]
    [InlineData("policy-test", "changes")]
    public async Task What_a_policy_command_prints_is_as_its_schema_has_it(string name, string filled)
    {
        var (schema, document) = await Of(name);

        Assert.Empty(schema.Validate(document.ToJsonString()));
        Assert.NotEmpty(document[filled]!.AsArray());
        foreach (var property in document.Select(property => property.Key).ToList())
        {
            var without = document.DeepClone().AsObject();
            without.Remove(property);
            Assert.NotEmpty(schema.Validate(without.ToJsonString()));
        }
    }

    [Theory]
    [InlineData("policy-shown", "schema", "\"cuibono/policy-shown/2\"")]
    [InlineData("policy-shown", "policy", """{"name":"x","sha256":"12"}""")]
    [InlineData("policy-shown", "rules", """[{"rule":"a","title":"b","own":false,"severities":{}}]""")]
    [InlineData("policy-shown", "neverWaived", """[{"rule":"a","stage":"later","decidable":true,"why":"b"}]""")]
    [InlineData("policy-shown", "limits", """{"activeWaivers":-1,"holdDays":{},"waiverDays":{},"evidenceDays":{}}""")]
    [InlineData("policy-diff", "changes", """[{"kind":"mood","subject":"a","stage":null,"classes":[],"before":null,"after":null,"text":""}]""")]
    [InlineData("policy-diff", "changes", """[{"kind":"limit","subject":"a","stage":null,"classes":["nobody"],"before":null,"after":null,"text":""}]""")]
    [InlineData("policy-test", "asOf", "\"yesterday\"")]
    [InlineData("policy-test", "byVerdict", """{"go":{"before":1,"after":1}}""")]
    [InlineData("policy-test", "changes", """[{"id":"a","title":"b","before":"go","after":"perhaps","rules":[]}]""")]
    public async Task What_no_policy_command_prints_is_refused_by_the_schema(string name, string property, string value)
    {
        var (schema, document) = await Of(name);

        document[property] = JsonNode.Parse(value);
        Assert.NotEmpty(schema.Validate(document.ToJsonString()));
    }

    private static async Task<(JsonSchema Schema, JsonObject Document)> Of(string name)
    {
        var run = Run.Of([.. Commands[name], "--format", "json"]);
        Assert.True(run.Code == 0, run.Error);
        return (await JsonSchema.FromFileAsync(Path.Combine(Repository.Root, $"docs/schemas/{name}.schema.json"), TestContext.Current.CancellationToken), JsonNode.Parse(run.Output)!.AsObject());
    }
}
