namespace CuiBono.Documents.Trackers;

/// <summary>Which fields of a Jira issue are prose about it, and which are the tracker's own machinery.</summary>
internal static class JiraFields
{
    private static readonly string[] Machinery =
        ["epic link", "epic name", "epic color", "epic colour", "epic status", "rank", "sprint", "story points", "story point estimate", "flagged", "development", "parent link", "team", "issue color", "request type", "vulnerability", "organizations", "request participants", "satisfaction", "approvals", "work category", "design", "start date", "target start", "target end"];

    /// <summary>The field's plain name where its content is to be read; null where it is machinery.</summary>
    public static string? Prose(string name)
    {
        name = name.Trim();
        return name.Length is 0 or > 100 || name.StartsWith('[') || Machinery.Contains(name, StringComparer.OrdinalIgnoreCase) ? null : name;
    }

    /// <summary>Whether a value is words, or a number with words around it, rather than a code of the tracker.</summary>
    public static bool IsText(string value) => value.AsSpan().IndexOfAny(" \n") > 0 && value.Any(char.IsLetter) && !value.StartsWith('{') && !value.StartsWith("com.", StringComparison.Ordinal);
}
