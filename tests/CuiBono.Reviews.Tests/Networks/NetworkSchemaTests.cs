using System.Reflection;
using System.Text.Json;
using CuiBono.Networks;
using CuiBono.Promises;
using CuiBono.Reviews.Networks;

namespace CuiBono.Reviews.Tests.Networks;

public sealed class NetworkSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "schemas", "network.schema.json"))).RootElement;

    private static JsonElement Group(string name) => name == "network" ? Schema : Schema.GetProperty("definitions").GetProperty(name);

    private static IEnumerable<string?> Values(JsonElement field) => field.GetProperty("enum").EnumerateArray().Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString());

    [Fact]
    public void The_schema_has_every_field_of_the_reader_and_no_other()
    {
        var groups = typeof(NetworkFields).GetFields(BindingFlags.Static | BindingFlags.Public).ToList();

        Assert.Equal(9, groups.Count);
        foreach (var group in groups)
            Assert.Equal(
                ((string[])group.GetValue(null)!).Order(StringComparer.Ordinal),
                Group(group.Name.ToLowerInvariant()).GetProperty("properties").EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_schema_has_the_values_of_the_reader()
    {
        Assert.Equal(NetworkFile.Schema, Schema.GetProperty("properties").GetProperty("schema").GetProperty("const").GetString());
        Assert.Equal(KebabCase.All<RiskKind>(), Values(Group("risk").GetProperty("properties").GetProperty("kind")));
        Assert.Equal(KebabCase.All<ElementKind>().Except(["flow", "service", "node", "link"]), Values(Group("element").GetProperty("properties").GetProperty("kind")));
        Assert.All(KebabCase.All<ElementKind>(), kind => Assert.Matches(Group("key").GetProperty("pattern").GetString()!, $"{kind} 1"));
    }
}
