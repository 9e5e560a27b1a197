using System.Text.Json;

namespace CuiBono.Documents.Trackers;

/// <summary>Reads what the REST interfaces of Jira and Azure DevOps answer: a page of issues or work items, a list of them, or one.</summary>
internal static class TrackerJson
{
    private const int MaxDepth = 256;

    /// <summary>The items; empty where the JSON is damaged or something else, which is said.</summary>
    public static IReadOnlyList<WorkItem> Read(string text, Reading reading)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return Items(json.RootElement, reading);
        }
        catch (JsonException broken)
        {
            var isDeep = broken.Message.Contains("maximum configured depth", StringComparison.Ordinal);
            reading.LeaveUnread(
                isDeep ? FindingCodes.TooDeep : FindingCodes.BrokenFile,
                isDeep ? $"the JSON is nested deeper than {MaxDepth}" : "the JSON is damaged from this line on",
                reading.Whole with { Line = (int?)Math.Min(int.MaxValue, (broken.LineNumber ?? 0) + 1) });
            return [];
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair in the name of a property.
            reading.LeaveUnread(FindingCodes.BrokenFile, "a name in the JSON is no text", reading.Whole);
            return [];
        }
    }

    private static List<WorkItem> Items(JsonElement root, Reading reading)
    {
        var jira = new JiraJson(JiraJson.Names(root));
        var items = new List<WorkItem>();
        var others = 0L;
        var beyond = 0L;
        try
        {
            foreach (var element in Elements(root))
            {
                reading.CheckTime();
                if (items.Count >= reading.Limits.MaxRows) beyond++;
                else if (JiraJson.IsIssue(element)) items.Add(jira.Read(element, reading.Whole, reading));
                else if (AzureJson.IsWorkItem(element)) items.Add(AzureJson.Read(element, reading.Whole, reading));
                else others++;
            }
        }
        catch (ReadStoppedException stop)
        {
            reading.LeaveUnread(stop.Code, stop.Message, reading.Whole);
        }

        if (beyond > 0) reading.LeaveUnread(FindingCodes.TooManyRows, $"the file has {Reading.Number(items.Count + beyond)} items; the last {Reading.Number(beyond)} were not read", reading.Whole);
        if (items.Count == 0 && reading.Unread.Count == 0)
            reading.LeaveUnread(FindingCodes.UnknownFormat, "the file is JSON and holds neither issues of Jira nor work items of Azure DevOps", reading.Whole);
        else if (others > 0)
            reading.LeaveUnread(FindingCodes.UnknownFormat, $"{Reading.Number(others)} entries are neither issues nor work items and were not read", reading.Whole);
        if (JsonText.Of(root, "total") is { Length: > 0 } total && long.TryParse(total, out var all) && all > items.Count && items.Count > 0)
            reading.LeaveUnread(FindingCodes.PageOfMore, $"the answer holds {Reading.Number(items.Count)} of {Reading.Number(all)} issues; the others were not read", reading.Whole);
        return items;
    }

    private static IEnumerable<JsonElement> Elements(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array) return root.EnumerateArray();
        if (JsonText.List(root, "issues") is var issues && issues.Any()) return issues;
        if (JsonText.List(root, "value") is var value && value.Any()) return value;
        return [root];
    }
}
