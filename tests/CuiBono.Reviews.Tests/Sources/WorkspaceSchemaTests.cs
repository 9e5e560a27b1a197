using System.Text.Json;
using CuiBono.Promises;
using CuiBono.Reviews.Sources;

namespace CuiBono.Reviews.Tests.Sources;

public sealed class WorkspaceSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "schemas", "workspace.schema.json"))).RootElement;

    private static IEnumerable<string> Fields(JsonElement group) => group.GetProperty("properties").EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal);

    private static JsonElement Group(string name) => Schema.GetProperty("definitions").GetProperty(name);

    private static IEnumerable<string?> Values(JsonElement group, string field) =>
        group.GetProperty("properties").GetProperty(field).GetProperty("enum").EnumerateArray().Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString());

    [Fact]
    public void The_schema_has_every_field_of_the_reader_and_no_other()
    {
        Assert.Equal(WorkspaceFile.Fields.Order(StringComparer.Ordinal), Fields(Schema));
        Assert.Equal(WorkspaceFile.DocumentFields.Order(StringComparer.Ordinal), Fields(Group("document")));
        Assert.Equal(WorkspaceFile.RegisterFields.Order(StringComparer.Ordinal), Fields(Group("register")));
        Assert.Equal(KebabCase.All<ColumnRole>().Order(StringComparer.Ordinal), Fields(Group("columns")));
        Assert.Equal(["id", "kind", "name", "size", "words"], Fields(Group("customer")));
    }

    [Fact]
    public void The_schema_has_the_values_of_the_reader()
    {
        Assert.Equal(WorkspaceFile.Schema, Schema.GetProperty("properties").GetProperty("schema").GetProperty("const").GetString());
        Assert.Equal(KebabCase.All<Stage>(), Values(Group("document"), "stage"));
        Assert.Equal(KebabCase.All<InitiativeClass>(), Values(Group("register"), "class"));
        Assert.Equal(KebabCase.All<CustomerKind>(), Values(Group("customer"), "kind"));
    }
}
