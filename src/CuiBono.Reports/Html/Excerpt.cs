namespace CuiBono.Reports.Html;

/// <summary>Shortens text at a blank, never inside a character.</summary>
internal static class Excerpt
{
    /// <summary>The text where it is short enough, or its first words and an ellipsis.</summary>
    public static string StartOf(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var blank = text.LastIndexOf(' ', longest);
        return text[..(blank > longest / 2 ? blank : Whole(text, longest))] + " …";
    }

    /// <summary>The nearest cut at or before a position that does not split a surrogate pair.</summary>
    public static int Whole(string text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
}
