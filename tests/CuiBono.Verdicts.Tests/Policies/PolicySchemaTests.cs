using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CuiBono.Promises;
using CuiBono.Verdicts.Policies;
using NJsonSchema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CuiBono.Verdicts.Tests.Policies;

public class PolicySchemaTests
{
    private const string Head = "schema: cuibono/policy/1\nname: ours\nextends: customer-first\n";

    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "docs/schemas/policy.schema.json"));
    private static readonly JsonElement Schema = JsonDocument.Parse(Text).RootElement;
    private static readonly JsonElement Properties = Schema.GetProperty("properties");

    private static IEnumerable<string> Fields(JsonElement group) => group.GetProperty("properties").EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<string?> Names(JsonElement list) => list.EnumerateArray().Select(name => name.GetString());

    [Fact]
    public void The_schema_has_every_field_of_the_reader_and_no_other()
    {
        Assert.Equal(PolicyFile.Fields.Order(StringComparer.Ordinal), Fields(Schema));
        Assert.Equal(PolicyFile.LimitFields.Order(StringComparer.Ordinal), Fields(Properties.GetProperty("limits")));
        Assert.Equal(PolicyFile.NeverFields.Order(StringComparer.Ordinal), Fields(Properties.GetProperty("never_waived").GetProperty("items")));
        Assert.Equal(PolicyFile.RuleFields.Order(StringComparer.Ordinal), Fields(Properties.GetProperty("rules").GetProperty("items")));
        Assert.Equal(Policy.CustomerFirst.Rules.Select(rule => rule.Name).Order(StringComparer.Ordinal), Fields(Properties.GetProperty("severities")));
    }

    [Fact]
    public void The_schema_has_the_values_of_the_reader()
    {
        var definitions = Schema.GetProperty("definitions");
        Assert.Equal(PolicyFile.Schema, Properties.GetProperty("schema").GetProperty("enum")[0].GetString());
        Assert.Equal(Policy.CustomerFirst.Rules.Select(rule => rule.Name), Names(definitions.GetProperty("houseRule").GetProperty("enum")));
        Assert.Equal(KebabCase.All<Severity>().Reverse().Append(PolicyFile.Off), Names(definitions.GetProperty("severity").GetProperty("enum")));
        Assert.Equal(KebabCase.All<Stage>().Order(StringComparer.Ordinal), Fields(definitions.GetProperty("severityByStage").GetProperty("anyOf")[1]));
        Assert.Equal(KebabCase.All<InitiativeClass>().Order(StringComparer.Ordinal), Fields(definitions.GetProperty("severityByClass").GetProperty("anyOf")[1]));
    }

    [Fact]
    public async Task The_shipped_sample_is_valid() =>
        Assert.Empty((await JsonSchema.FromJsonAsync(Text)).Validate(Json(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "samples/policies/northline-board.yaml")))));

    [Theory]
    [InlineData("schema: cuibono/policy/1\nname: ours")]
    [InlineData("schema: cuibono/policy/1\nname: a b\nextends: customer-first")]
    [InlineData(Head + "choose: [no-placeholder, wording-unchanged, outcome-met]")]
    [InlineData(Head + "severitys: {}")]
    [InlineData(Head + "severities: {outcome-ownr: block}")]
    [InlineData(Head + "severities: {outcome-owner: {aproval: block}}")]
    [InlineData(Head + "severities: {outcome-owner: {approval: {customers: block}}}")]
    [InlineData(Head + "severities: {outcome-owner: {approval: blok}}")]
    [InlineData(Head + "severities: {outcome-owner: {approval: block, foundation: warn}}")]
    [InlineData(Head + "limits: {waiver_days: 181}")]
    [InlineData(Head + "limits: {hold_days: {approval: soon}}")]
    [InlineData(Head + "never_waived: [{rule: common-goal}]")]
    [InlineData(Head + "rules: [{id: a, title: A, severity: block}]")]
    [InlineData(Head + "rules: [{id: a, title: A, severity: block, require: exists title, whn: exists title}]")]
    public async Task What_the_reader_refuses_is_invalid(string yaml)
    {
        Assert.Null(PolicyFile.Read(yaml, "policy.yaml", []));
        Assert.NotEmpty((await JsonSchema.FromJsonAsync(Text)).Validate(Json(yaml)));
    }

    /// <summary>The YAML as editors see it: plain scalars have the types of YAML's core schema.</summary>
    private static string Json(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Node(stream.Documents[0].RootNode)!.ToJsonString();
    }

    private static JsonNode? Node(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Select(field => KeyValuePair.Create(field.Key.ToString(), Node(field.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Select(Node)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalarNode { Style: ScalarStyle.Plain } plain when decimal.TryParse(plain.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        _ => JsonValue.Create(((YamlScalarNode)node).Value),
    };
}
