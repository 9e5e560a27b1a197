using CuiBono.Evidence;

namespace CuiBono.Promises.Drafting;

/// <summary>A name and its value on one line ("Owner: Ana Ruiz") or in one row of two cells.</summary>
/// <param name="Name">The name in lower case.</param>
/// <param name="Value">The value as written.</param>
internal readonly record struct Label(string Name, string Value)
{
    private const int LongestName = 40;

    /// <summary>The label that a table row of two cells is, or null.</summary>
    public static Label? OfRow(IReadOnlyList<string> cells) =>
        cells.Count == 2 && cells[0].Length is > 0 and <= LongestName ? new Label(Plain(cells[0]), cells[1]) : null;

    /// <summary>The label that a sentence is, or null.</summary>
    public static Label? OfSentence(ReadOnlySpan<char> sentence)
    {
        var colon = sentence[..Math.Min(sentence.Length, LongestName + 1)].IndexOf(':');
        if (colon < 2 || colon + 1 >= sentence.Length || !char.IsWhiteSpace(sentence[colon + 1]) || sentence[..colon].IndexOfAny(".,;") >= 0) return null;
        var value = sentence[(colon + 1)..].Trim().TrimStart('*').Trim();
        return value.Length == 0 ? null : new Label(Plain(sentence[..colon].ToString()), value.ToString());
    }

    /// <summary>The cells of a table row; an empty first one stands before its bar.</summary>
    public static IReadOnlyList<string> Cells(Passage row) => row.Text.Split('|', 64, StringSplitOptions.TrimEntries);

    private static string Plain(string name) => name.Trim().Trim('*', '_').Trim().ToLowerInvariant();
}
