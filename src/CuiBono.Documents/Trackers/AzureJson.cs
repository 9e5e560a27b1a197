using System.Text.Json;
using CuiBono.Evidence;

namespace CuiBono.Documents.Trackers;

/// <summary>A work item of the REST interface of Azure DevOps as an item.</summary>
internal static class AzureJson
{
    public static bool IsWorkItem(JsonElement element) =>
        JsonText.Object(element, "fields") is { } fields && fields.TryGetProperty("System.Title", out _);

    public static WorkItem Read(JsonElement item, SourcePlace place, Reading reading)
    {
        var fields = JsonText.Object(item, "fields")!.Value;
        var key = JsonText.Of(item, "id");
        place = place with { Cell = key.Length > 0 ? key : null };
        var texts = new TrackerTexts(reading, place);
        if (fields.TryGetProperty("System.Description", out var description)) HtmlText.Read(JsonText.Of(description), texts);
        foreach (var field in fields.EnumerateObject())
        {
            if (field.Name == "System.Description" || field.Value.ValueKind != JsonValueKind.String || AzureFields.Rest(field.Name) is not { } name) continue;
            var value = new TrackerTexts(reading, place);
            HtmlText.Read(JsonText.Of(field.Value), value);
            texts.Field(name, value.Passages);
        }

        var title = PassageText.Clean(JsonText.Of(fields, "System.Title"), 1_000, out _);
        return new WorkItem(key, JsonText.Of(fields, "System.WorkItemType"), title.Length > 0 ? title : key, place)
        {
            Number = key,
            Parent = Parent(item, fields),
            Status = JsonText.Of(fields, "System.State"),
            Texts = texts.Passages,
        };
    }

    private static string Parent(JsonElement item, JsonElement fields)
    {
        if (JsonText.Of(fields, "System.Parent") is { Length: > 0 } parent) return parent;
        foreach (var relation in JsonText.List(item, "relations"))
            if (JsonText.Of(relation, "rel") == "System.LinkTypes.Hierarchy-Reverse" && JsonText.Of(relation, "url") is var url)
                return url[(url.LastIndexOf('/') + 1)..];
        return "";
    }
}
