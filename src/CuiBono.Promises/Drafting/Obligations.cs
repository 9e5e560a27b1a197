using CuiBono.Evidence;

namespace CuiBono.Promises.Drafting;

/// <summary>Finds the law or standard that a text says asks for the initiative: words of duty followed by the instrument's name.</summary>
internal static class Obligations
{
    private const int Longest = 160;

    private static readonly string[] Duties =
        ["required by", "required under", "comply with", "compliance with", "complies with", "mandated by", "obligation under", "obligations under", "obliged by", "pursuant to", "prescribed by", "obligation of", "requirement of", "requirements of"];

    private static readonly string[] Instruments = ["Act", "Regulation", "Regulations", "Directive", "Law", "Code", "Statute", "Order", "Treaty", "Convention", "Ordinance", "Decree", "Standard", "ISO", "GDPR"];

    private static readonly string[] Joiners = ["of", "the", "and", "on", "for", "to", "in", "Art.", "Article", "Section", "No."];

    public static void Sentence(DraftBuilder draft, ReadOnlySpan<char> sentence, Passage passage)
    {
        foreach (var duty in Duties)
        {
            var at = sentence.IndexOf(duty, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            if (Citation(sentence[(at + duty.Length)..]) is { } citation) draft.Add(draft.Obligations, "obligations", new Obligation(citation, null), passage.Place, sentence.Trim().ToString(), ".citation");
            return;
        }
    }

    /// <summary>The name of the instrument that begins here: capitalised words, numbers and the small words that join them, with an instrument's word among them.</summary>
    private static string? Citation(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        if (rest.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) rest = rest[4..];
        int at = 0, end = 0;
        var names = false;
        while (at < rest.Length && at < Longest)
        {
            var stop = at;
            while (stop < rest.Length && !char.IsWhiteSpace(rest[stop])) stop++;
            var word = rest[at..stop].TrimEnd(",;:");
            var core = word.Trim("()[]\"“”");
            var counts = core.Length > 0 && (char.IsUpper(core[0]) || char.IsAsciiDigit(core[0]) || (core[0] == '§'));
            if (!counts && !(end > 0 && IsOneOf(word, Joiners))) break;
            if (counts) end = at + word.Length;
            names |= IsOneOf(core, Instruments);
            if (word.Length < stop - at) break;
            at = stop + 1;
        }

        if (!names) return null;
        var citation = rest[..end].Trim(" .\"“”");
        while (citation.EndsWith(")") && citation.Count(')') > citation.Count('(')) citation = citation[..^1].TrimEnd();
        if (citation.IndexOf(' ') < 0 || (citation.Contains("Law", StringComparison.Ordinal) && !citation.ContainsAnyInRange('0', '9'))) return null;
        return citation.ToString();
    }

    private static bool IsOneOf(ReadOnlySpan<char> word, string[] words)
    {
        foreach (var other in words)
            if (word.SequenceEqual(other))
                return true;
        return false;
    }
}
