using System.Text.Json;
using CuiBono.Evidence;

namespace CuiBono.Documents.Trackers;

/// <summary>An issue of Jira's REST interface, version 2 (wiki markup) or 3 (Atlassian documents), as an item.</summary>
/// <param name="names">The names of the fields by id, where the answer was asked for with expand=names; custom fields are read only by their names.</param>
internal sealed class JiraJson(IReadOnlyDictionary<string, string> names)
{
    /// <summary>What Jira Cloud calls the epic link where the names are not given.</summary>
    private const string CloudEpicLink = "customfield_10014";

    public static IReadOnlyDictionary<string, string> Names(JsonElement root) =>
        JsonText.Object(root, "names") is { } found ? found.EnumerateObject().GroupBy(name => name.Name, StringComparer.Ordinal).ToDictionary(name => name.Key, name => JsonText.Of(name.First().Value), StringComparer.Ordinal) : new Dictionary<string, string>();

    public static bool IsIssue(JsonElement element) =>
        JsonText.Of(element, "key").Length > 0 && JsonText.Object(element, "fields") is { } fields && fields.TryGetProperty("summary", out _);

    public WorkItem Read(JsonElement issue, SourcePlace place, Reading reading)
    {
        var fields = JsonText.Object(issue, "fields")!.Value;
        var key = JsonText.Of(issue, "key");
        place = place with { Cell = key };
        var texts = new TrackerTexts(reading, place);
        var epic = "";
        if (fields.TryGetProperty("description", out var description)) Text(description, texts);
        foreach (var field in fields.EnumerateObject())
        {
            if (!field.Name.StartsWith("customfield_", StringComparison.Ordinal)) continue;
            var name = names.GetValueOrDefault(field.Name);
            if (name is "Epic Link" or "Parent Link" || (name is null && field.Name == CloudEpicLink))
            {
                epic = JsonText.Of(field.Value);
            }
            else if (name is not null && JiraFields.Prose(name) is { } prose)
            {
                var value = new TrackerTexts(reading, place);
                Text(field.Value, value);
                if (value.Passages.Count != 1 || JiraFields.IsText(value.Passages[0].Text)) texts.Field(prose, value.Passages);
            }
        }

        var parent = JsonText.Object(fields, "parent");
        var parentKey = parent is { } above ? JsonText.Of(above, "key") : "";
        var title = PassageText.Clean(JsonText.Of(fields, "summary"), 1_000, out _);
        return new WorkItem(key, NameOf(fields, "issuetype"), title.Length > 0 ? title : key, place)
        {
            Number = JsonText.Of(issue, "id"),
            Parent = parentKey.Length > 0 ? parentKey : epic,
            ParentTitle = parent is { } named && JsonText.Object(named, "fields") is { } inner ? JsonText.Of(inner, "summary") : "",
            Status = NameOf(fields, "status"),
            Texts = texts.Passages,
        };
    }

    private static string NameOf(JsonElement fields, string name) => JsonText.Object(fields, name) is { } found ? JsonText.Of(found, "name") : "";

    private static void Text(JsonElement value, TrackerTexts texts)
    {
        if (value.ValueKind == JsonValueKind.String) JiraMarkup.Read(JsonText.Of(value), texts);
        else if (value.ValueKind == JsonValueKind.Object && JsonText.Of(value, "type") == "doc") AdfText.Read(value, texts);
    }
}
