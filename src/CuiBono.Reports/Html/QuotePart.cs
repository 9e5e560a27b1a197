using CuiBono.Evidence;

namespace CuiBono.Reports.Html;

/// <summary>A quote, marked in the words around it, with its place.</summary>
internal static class QuotePart
{
    public static void Write(Markup page, string quote, SourcePlace? place, IReadOnlyList<Passage> passages)
    {
        var context = QuoteContext.Of(quote, place, passages);
        page.Write($"""<figure class="quote"><blockquote><bdi>{context.Before}<mark>{context.Quote}</mark>{context.After}</bdi></blockquote>""");
        if (context.Place is { } where) page.Write($"<figcaption><bdi>{where.ToString()}</bdi></figcaption>");
        page.Write("</figure>\n");
    }
}
