namespace CuiBono.Cli.Commands.Measures;

/// <summary>The page of each measure, as the documentation has it: definition and version, formula, example, limits.</summary>
internal static class MeasurePages
{
    private const string Folder = "measures/";

    /// <summary>The names of all measures that have a page.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(MeasurePages).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^".md".Length]).Order(StringComparer.Ordinal),
    ];

    /// <summary>The page of a measure in Markdown; null where there is none of that name.</summary>
    public static string? Of(string measure)
    {
        using var page = typeof(MeasurePages).Assembly.GetManifestResourceStream($"{Folder}{measure}.md");
        if (page is null) return null;
        using var reader = new StreamReader(page);
        return reader.ReadToEnd();
    }
}
