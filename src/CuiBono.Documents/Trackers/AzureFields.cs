namespace CuiBono.Documents.Trackers;

/// <summary>Which fields of an Azure DevOps work item are prose about it, by their names in an export and in the REST interface.</summary>
internal static class AzureFields
{
    private static readonly string[] Machinery =
        ["id", "rev", "work item type", "state", "reason", "assigned to", "area path", "iteration path", "area id", "iteration id", "team project", "created by", "created date", "changed by", "changed date", "tags", "parent", "title", "board column", "board lane", "history", "discussion", "comment count", "node name", "stack rank", "backlog priority", "priority", "severity", "value area", "activity", "risk", "effort", "story points", "business value", "time criticality", "remaining work", "original estimate", "completed work", "start date", "finish date", "due date", "target date", "watermark", "person id", "url", "attached files", "system info", "repro steps", "steps", "related links", "hyperlinks", "external links"];

    private static readonly string[] Technical = ["System.", "Microsoft.VSTS.", "WEF_"];

    private static readonly string[] Read = ["System.Description", "Microsoft.VSTS.Common.AcceptanceCriteria"];

    /// <summary>The column's name where its content is to be read; null where it is machinery.</summary>
    public static string? Column(string name) =>
        name.Trim() is { Length: > 0 and <= 100 } plain && !Machinery.Contains(plain, StringComparer.OrdinalIgnoreCase) && !IsTitle(plain) ? plain : null;

    /// <summary>The name of a REST field, spelt out, where its content is to be read: "Custom.ExpectedBenefit" is "Expected Benefit".</summary>
    public static string? Rest(string name)
    {
        if (!Read.Contains(name, StringComparer.Ordinal) && Technical.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))) return null;
        var last = name[(name.LastIndexOf('.') + 1)..];
        var spelt = string.Concat(last.Select((letter, at) => at > 0 && char.IsUpper(letter) && !char.IsUpper(last[at - 1]) ? " " + letter : letter.ToString()));
        return Column(spelt);
    }

    /// <summary>"Title", "Title 1", "Title 2" and so on.</summary>
    public static bool IsTitle(string name) =>
        name.StartsWith("Title", StringComparison.OrdinalIgnoreCase) && name.AsSpan(5).Trim() is var rest && (rest.IsEmpty || (rest.Length <= 2 && !rest.ContainsAnyExceptInRange('0', '9')));
}
