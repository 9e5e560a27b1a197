using System.Text;

namespace CuiBono.Documents.Pdf;

/// <summary>Undoes hyphenation at the ends of lines, with the document's own words as its dictionary.</summary>
internal sealed class PdfHyphens
{
    private static readonly string[] Endings =
    [
        "able", "ably", "al", "ally", "ance", "ate", "ated", "ation", "ations", "cy", "ed", "ence", "er", "ers", "es", "ful", "ible", "ic", "ing", "ings",
        "ion", "ional", "ions", "ise", "ised", "ist", "ity", "ive", "ize", "ized", "less", "ly", "ment", "ments", "ness", "or", "ors", "ous", "s", "tion", "tional", "tions", "ty",
    ];

    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    public static PdfHyphens Of(IReadOnlyList<PdfPage> pages)
    {
        var hyphens = new PdfHyphens();
        foreach (var page in pages)
            foreach (var line in page.Lines)
                foreach (var cell in line.Cells) hyphens.Learn(cell.Text);
        return hyphens;
    }

    /// <summary>Appends a line to a paragraph: with a blank, or joined to a word that was broken.</summary>
    public void Append(StringBuilder paragraph, string line)
    {
        if (paragraph.Length == 0)
        {
            paragraph.Append(line);
            return;
        }

        var isBroken = paragraph.Length > 1 && paragraph[^1] is '-' or '\u2010' or '\u00AD' && char.IsLetter(paragraph[^2]) && line.Length > 0 && char.IsLower(line[0]);
        if (!isBroken)
        {
            paragraph.Append(' ').Append(line);
            return;
        }

        var start = paragraph.Length - 1;
        while (start > 0 && paragraph.Length - start < 60 && IsPartOfWord(paragraph[start - 1])) start--;
        var left = paragraph.ToString(start, paragraph.Length - 1 - start);
        var end = 0;
        while (end < line.Length && char.IsLetter(line[end])) end++;
        if (paragraph[^1] == '\u00AD' || !KeepsHyphen(left, line[..end])) paragraph.Length--;
        paragraph.Append(line);
    }

    /// <summary>Whether "left-right" is a compound rather than one word broken in two.</summary>
    private bool KeepsHyphen(string left, string right)
    {
        if (_words.Contains(left + right)) return false;
        if (_words.Contains($"{left}-{right}") || left.Contains('-')) return true;
        if (Array.BinarySearch(Endings, right, StringComparer.Ordinal) >= 0) return false;
        return left.Length >= 3 && _words.Contains(left) && (left.Length >= 6 || _words.Contains(right));
    }

    private void Learn(string text)
    {
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && IsPartOfWord(text[at]))
            {
                if (start < 0) start = at;
                continue;
            }

            // The last word of a line that ends in a hyphen is half a word.
            if (start >= 0 && at - start < 60 && text[at - 1] is not ('-' or '\u00AD')) _words.Add(text[start..at]);
            start = -1;
        }
    }

    private static bool IsPartOfWord(char letter) => char.IsLetter(letter) || letter is '-' or '\u00AD';
}
