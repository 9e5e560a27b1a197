namespace CuiBono.Networks.Import;

/// <summary>Pieces as tables write them: a kind and an id, such as "duct D-17".</summary>
internal static class ElementWord
{
    private static readonly Dictionary<string, ElementKind> Kinds = Words();

    /// <summary>The piece; null where the text is no kind and id.</summary>
    public static ElementKey? Parse(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space <= 0 || KindOf(text[..space]) is not { } kind) return null;
        var id = text[(space + 1)..].Trim();
        return id.Length > 0 ? new ElementKey(kind, id) : null;
    }

    public static ElementKind? KindOf(string word) => Kinds.TryGetValue(word, out var kind) ? kind : null;

    private static Dictionary<string, ElementKind> Words()
    {
        var words = Enum.GetValues<ElementKind>().ToDictionary(kind => kind.ToString(), StringComparer.OrdinalIgnoreCase);
        words.Add("fiber", ElementKind.Fibre);
        return words;
    }
}
