using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CuiBono.Promises.Tests;

public sealed class InitiativeSchemaTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "schemas", "initiative.schema.json"));

    private static readonly JsonElement Schema = JsonDocument.Parse(Text).RootElement;

    private static JsonElement Group(string name) => name == "initiative" ? Schema : Schema.GetProperty("definitions").GetProperty(name);

    private static IEnumerable<string?> Names(JsonElement list) => list.EnumerateArray().Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString());

    [Fact]
    public void The_schema_has_every_field_of_the_reader_and_no_other()
    {
        var groups = typeof(InitiativeFields).GetFields(BindingFlags.Static | BindingFlags.Public).ToList();

        Assert.Equal(22, groups.Count);
        foreach (var group in groups)
            Assert.Equal(
                ((string[])group.GetValue(null)!).Order(StringComparer.Ordinal),
                Group(group.Name.ToLowerInvariant()).GetProperty("properties").EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            groups.Select(group => group.Name.ToLowerInvariant()).Append("money").Order(StringComparer.Ordinal),
            Schema.GetProperty("definitions").EnumerateObject().Select(group => group.Name).Append("initiative").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_schema_has_the_values_of_the_reader()
    {
        Assert.Equal(KebabCase.All<Stage>(), Names(Schema.GetProperty("properties").GetProperty("stage").GetProperty("enum")));
        Assert.Equal(KebabCase.All<InitiativeClass>(), Names(Schema.GetProperty("properties").GetProperty("class").GetProperty("enum")));
        Assert.Equal(KebabCase.All<CustomerKind>(), Names(Group("customer").GetProperty("properties").GetProperty("kind").GetProperty("enum")));
        Assert.Equal(KebabCase.All<Direction>(), Names(Group("outcome").GetProperty("properties").GetProperty("direction").GetProperty("enum")));
        Assert.Equal(ComparisonDesign.All, Names(Group("outcome").GetProperty("properties").GetProperty("design").GetProperty("anyOf")[0].GetProperty("enum")));
    }

    [Fact]
    public void Every_field_is_described_for_the_editor()
    {
        foreach (var group in Schema.GetProperty("definitions").EnumerateObject().Select(group => group.Value).Append(Schema))
            if (group.TryGetProperty("properties", out var fields))
                Assert.All(fields.EnumerateObject(), field => Assert.EndsWith(".", field.Value.GetProperty("description").GetString()!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_reader_reads_is_valid()
    {
        var schema = await JsonSchema.FromJsonAsync(Text);

        Assert.Empty(schema.Validate(Json(InitiativeFileTests.Whole)));
        Assert.Empty(schema.Validate(Json("id: x\ntitle: X\ninvestment: EUR 4.2 M\noutcomes:\n  - id: a\n    target:\n      by:\n")));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples"), "*.md", SearchOption.AllDirectories).Where(file => file.Contains("initiatives", StringComparison.Ordinal)))
        {
            var text = (await File.ReadAllTextAsync(file)).Replace("\r\n", "\n", StringComparison.Ordinal);
            Assert.Empty(schema.Validate(Json(text[4..text.IndexOf("\n---\n", StringComparison.Ordinal)])));
        }
    }

    [Theory]
    [InlineData("id: x")]
    [InlineData("id: x\ntitle: X\nsponser: {business: A}")]
    [InlineData("id: x\ntitle: X\nstage: aproval")]
    [InlineData("id: x y\ntitle: X")]
    [InlineData("id: x\ntitle: X\noutcomes: [{statement: no id}]")]
    [InlineData("id: x\ntitle: X\noutcomes: [{id: a, taget: {value: 3}}]")]
    [InlineData("id: x\ntitle: X\noutcomes: [{id: a, target: {by: Q3 2027}}]")]
    [InlineData("id: x\ntitle: X\ncustomers: [{name: Clinics}]")]
    [InlineData("id: x\ntitle: X\ninvestment: {amount: 3, currency: euro}")]
    [InlineData("id: x\ntitle: X\ncontinuity: {diverse: [[a, b, c]]}")]
    public async Task What_the_reader_refuses_is_invalid(string yaml)
    {
        Assert.Null(InitiativeFile.Read(yaml, "x.yaml", 1, []).Initiative);
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
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "" or "~" or "null" } => null,
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalarNode { Style: ScalarStyle.Plain } plain when decimal.TryParse(plain.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        _ => JsonValue.Create(((YamlScalarNode)node).Value),
    };
}
