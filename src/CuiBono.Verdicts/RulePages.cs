namespace CuiBono.Verdicts;

/// <summary>The page of each rule, as the documentation has it: what it asks and why, what passes and fails, how to resume.</summary>
public static class RulePages
{
    /// <summary>The page of a rule in Markdown; null where there is no rule of that name.</summary>
    /// <param name="rule">The rule's name.</param>
    public static string? Of(string rule)
    {
        using var page = typeof(RulePages).Assembly.GetManifestResourceStream($"rules/{rule}.md");
        if (page is null) return null;
        using var reader = new StreamReader(page);
        return reader.ReadToEnd();
    }
}
