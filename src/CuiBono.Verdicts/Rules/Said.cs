using System.Globalization;
using CuiBono.Promises;
using CuiBono.Promises.Lens;

namespace CuiBono.Verdicts.Rules;

/// <summary>How rules quote, count and date in their messages.</summary>
internal static class Said
{
    private const int LongestQuote = 200;

    /// <summary>The words in quotation marks, cut at a blank where they are long.</summary>
    public static string Quote(string words)
    {
        if (words.Length <= LongestQuote) return $"\"{words}\"";
        var end = words.LastIndexOf(' ', LongestQuote - 1);
        if (end < LongestQuote / 2) end = char.IsHighSurrogate(words[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote;
        return $"\"{words[..end]} ...\"";
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Number(decimal number) => number.ToString("0.#############", CultureInfo.InvariantCulture);

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}",
    };

    /// <summary>The sentence with what was read and what could not be.</summary>
    public static string AbsenceIn(Case @case)
    {
        var files = @case.Passages.Select(passage => passage.Place.File).Distinct(StringComparer.Ordinal).ToList();
        if (files.Count == 0) files.Add(@case.Initiative.Place.File);
        var read = files.Count <= 3 ? List(files) : $"{string.Join(", ", files.Take(3))} and {files.Count - 3} more";
        if (@case.Unread.Count == 0) return $"in {read}";
        var unread = string.Join(", ", @case.Unread.Take(3));
        if (@case.Unread.Count > 3) unread += $" and {@case.Unread.Count - 3} more";
        return $"in what could be read of {read}; {unread} could not be read, and what is unread is not absent";
    }

    /// <summary>Words of the lens as a source.</summary>
    public static FieldSource Source(Case @case, LensEvidence evidence) => new(evidence.Place ?? @case.Initiative.Place, evidence.Quote);
}
