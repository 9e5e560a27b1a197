namespace CuiBono.Verdicts.Wording;

/// <summary>What has become of a promise's canonical text: the entries that changed, word by word.</summary>
internal static class PromiseDiff
{
    private const int ContextWords = 6;
    private const int LongestText = 600;

    /// <summary>The difference without the entries that stand in both.</summary>
    public static IReadOnlyList<DiffPart> Of(string before, string after)
    {
        var (from, to) = (Lines(before), Lines(after));
        var both = from.Intersect(to, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        return WordDiff.Of(Words(from, both), Words(to, both));
    }

    /// <summary>The difference in one line: what was removed as [-so-], what was added as {+so+}, with a few words around.</summary>
    public static string Said(IReadOnlyList<DiffPart> diff)
    {
        var parts = new List<string>();
        for (var at = 0; at < diff.Count; at++)
            parts.Add(diff[at].Kind switch
            {
                DiffKind.Removed => $"[-{diff[at].Text}-]",
                DiffKind.Added => $"{{+{diff[at].Text}+}}",
                _ => Context(diff[at].Text, at == 0, at == diff.Count - 1),
            });
        var text = string.Join(' ', parts);
        return text.Length <= LongestText ? text : $"{text[..text.LastIndexOf(' ', LongestText)]} ...";
    }

    private static string Context(string text, bool isFirst, bool isLast)
    {
        var words = text.Split(' ');
        if (isFirst) return words.Length <= ContextWords ? text : $"... {string.Join(' ', words[^ContextWords..])}";
        if (isLast) return words.Length <= ContextWords ? text : $"{string.Join(' ', words[..ContextWords])} ...";
        return words.Length <= 2 * ContextWords ? text : $"{string.Join(' ', words[..ContextWords])} ... {string.Join(' ', words[^ContextWords..])}";
    }

    /// <summary>The entries without the line that names the form.</summary>
    private static string[] Lines(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)];

    /// <summary>Fields are told apart by a bar, and fields without a value left out.</summary>
    private static string Words(string[] lines, HashSet<string> both) => string.Join(" | ", lines
        .Where(line => !both.Contains(line))
        .Select(line => string.Join(" | ", line.Split('\u001F', StringSplitOptions.RemoveEmptyEntries))));
}
