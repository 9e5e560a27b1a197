using CuiBono.Evidence;

namespace CuiBono.Reports.Html;

/// <summary>A quote with the words around it.</summary>
/// <param name="Before">What stands before the quote in its passage.</param>
/// <param name="Quote">The quote.</param>
/// <param name="After">What stands after it.</param>
/// <param name="Place">Where the passage stands, or null.</param>
internal readonly record struct QuoteContext(string Before, string Quote, string After, SourcePlace? Place)
{
    private const int Around = 320;

    /// <summary>The quote in the passage it comes from; alone where no passage holds it.</summary>
    public static QuoteContext Of(string quote, SourcePlace? place, IReadOnlyList<Passage> passages)
    {
        var found = Find(quote, place, passages);
        if (found is null) return new QuoteContext("", quote, "", place);
        var text = found.Text;
        var start = text.IndexOf(quote, StringComparison.Ordinal);
        return new QuoteContext(
            EndOf(text[..start]),
            quote,
            Excerpt.StartOf(text[(start + quote.Length)..], Around),
            place ?? found.Place);
    }

    private static Passage? Find(string quote, SourcePlace? place, IReadOnlyList<Passage> passages)
    {
        if (quote.Length == 0) return null;
        Passage? elsewhere = null;
        foreach (var passage in passages)
        {
            if (!passage.Text.Contains(quote, StringComparison.Ordinal)) continue;
            if (place is null || passage.Place == place) return passage;
            if (elsewhere is null && passage.Place.File == place.File) elsewhere = passage;
        }

        return elsewhere;
    }

    private static string EndOf(string text)
    {
        if (text.Length <= Around) return text;
        var cut = text.Length - Around;
        var blank = text.IndexOf(' ', cut);
        return "… " + text[(blank < 0 ? Excerpt.Whole(text, cut) : blank + 1)..];
    }
}
