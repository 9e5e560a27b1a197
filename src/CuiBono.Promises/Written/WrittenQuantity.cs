namespace CuiBono.Promises.Written;

/// <summary>A number with its unit in a text: "24 days", "95 %", "280,000 premises".</summary>
/// <param name="Value">The number, with its "million" multiplied in.</param>
/// <param name="Unit">The unit as written, "%" for "per cent"; null where none can be told.</param>
/// <param name="Start">Where the number begins.</param>
/// <param name="End">Where the unit ends.</param>
/// <remarks>Dates, amounts of money and numbers within a word or a name ("S4", "2.1.3", "ISO 9001") are no quantities.</remarks>
internal readonly record struct WrittenQuantity(decimal Value, string? Unit, int Start, int End)
{
    private static readonly string[] Stops =
    [
        "a", "an", "the", "of", "to", "from", "by", "and", "or", "in", "for", "with", "within", "at", "on", "than", "per", "across", "after", "before", "as", "is", "are", "was", "were",
        "will", "would", "should", "can", "that", "which", "who", "when", "while", "until", "between", "under", "over", "below", "above", "into", "each", "every", "have", "has", "had", "be",
        "this", "these", "their", "its", "our", "so", "if", "not", "there", "today", "currently", "instead", "compared", "during",
    ];

    /// <summary>The first quantity at or after a position, or null.</summary>
    public static WrittenQuantity? Find(ReadOnlySpan<char> text, int from)
    {
        var date = WrittenDate.Find(text, from);
        for (var i = from; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i])) continue;
            if (date is { } day && i >= day.Start)
            {
                if (i < day.End)
                {
                    i = day.End - 1;
                    continue;
                }

                date = WrittenDate.Find(text, day.End);
                i--;
                continue;
            }

            var isNumber = WrittenNumber.TryRead(text, i, out var value, out var end);
            if (!isNumber || IsInName(text, i, end) || IsYearAlone(text, i, end))
            {
                i = Math.Max(i, end - 1);
                while (i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])) i++;
                continue;
            }

            var factor = WrittenMoney.Magnitude(text, end, out var afterMagnitude);
            var unit = UnitAfter(text, afterMagnitude, out var unitEnd);
            return new WrittenQuantity(value * factor, unit, i, unit is null ? afterMagnitude : unitEnd);
        }

        return null;
    }

    /// <summary>The quantity that a whole cell or value is: "24", "24 days", "98%"; null where it is none.</summary>
    public static WrittenQuantity? Of(string text)
    {
        var trimmed = text.Trim();
        return Find(trimmed, 0) is { Start: 0 } quantity && trimmed.AsSpan(quantity.End).Trim().Length == 0 ? quantity : null;
    }

    private static bool IsInName(ReadOnlySpan<char> text, int start, int end)
    {
        if (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '€' or '£' or '$' or '#' or '_' or '/')) return true;
        if (start > 1 && text[start - 1] is '-' or '–' or '.' && char.IsLetterOrDigit(text[start - 2])) return true;
        if (start > 1 && text[start - 1] == ':' && char.IsAsciiDigit(text[start - 2])) return true;
        if (start > 1 && text[start - 1] == ' ' && text[start - 2] is '€' or '£' or '$') return true;
        if (start > 3 && text[start - 1] == ' ' && Currency.IsKnown(text[(start - 4)..(start - 1)])) return true;
        if (end < text.Length && (text[end] is '€' or '£' or '/' or ':' || (text[end] == '-' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])) || text[end] == '–')) return true;
        return end + 1 < text.Length && char.IsLetter(text[end]) && !(text[end] is 'k' or 'K' && !char.IsLetter(text[end + 1])) && !IsShortUnit(text, end);
    }

    private static bool IsShortUnit(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return text[at..end] is "h" or "d" or "s" or "ms" or "hrs" or "hours" or "min" or "mins" or "days" or "km" or "pp" or "bn" or "pct";
    }

    private static bool IsYearAlone(ReadOnlySpan<char> text, int start, int end) => end - start == 4 && text[start..(start + 2)] is "19" or "20" && text[start..end].IndexOfAny(',', '.', ' ') < 0;

    private static string? UnitAfter(ReadOnlySpan<char> text, int at, out int end)
    {
        var start = at;
        while (start < text.Length && text[start] is ' ' or '\u00A0') start++;
        if (start == at && start < text.Length && text[start] == '-' && start + 1 < text.Length && char.IsLetter(text[start + 1])) start++;
        end = start;
        if (start >= text.Length) return null;
        if (text[start] is '%' or '‰')
        {
            end = start + 1;
            if (text[end..].TrimStart() is var rest && rest.StartsWith("points")) return Until("percentage points", text.Length - rest.Length + 6, ref end);
            return text[start] == '%' ? "%" : "‰";
        }

        var words = 0;
        var next = start;
        while (words < 4 && next < text.Length)
        {
            var stop = next;
            while (stop < text.Length && (char.IsLetter(text[stop]) || (text[stop] is '-' or '\'' or '’' && stop > next && stop + 1 < text.Length && char.IsLetter(text[stop + 1])))) stop++;
            var word = text[next..stop];
            if (word.IsEmpty) break;
            if (word is "more" or "fewer" or "less" or "additional" or "new" or "extra" || (word is "and" or "or" && words > 0)) return null;
            if (IsStop(word)) break;
            if (words == 0 && word is "percent" or "pct") return Until("%", stop, ref end);
            if (words == 0 && word is "per" && text[stop..].StartsWith(" cent")) return Until("%", stop + 5, ref end);
            if (words == 0 && IsTime(word)) return Until(word.ToString(), stop, ref end);
            end = stop;
            words++;
            next = stop < text.Length && text[stop] == ' ' ? stop + 1 : text.Length;
        }

        if (words is 0 or 4) return null;
        var unit = text[start..end];
        var lastBlank = unit.LastIndexOf(' ');
        if (lastBlank > 0 && unit.EndsWith("ed"))
        {
            unit = unit[..lastBlank];
            end = start + lastBlank;
        }

        return unit.ToString();
    }

    private static string Until(string unit, int at, ref int end)
    {
        end = at;
        return unit;
    }

    /// <summary>True where the unit measures rather than counts: a time or a share.</summary>
    public bool Measures => Unit is "%" or "‰" or "percentage points" || (Unit is not null && IsTime(Unit.AsSpan(Unit.LastIndexOf(' ') + 1)));

    private static bool IsTime(ReadOnlySpan<char> word) =>
        word is "second" or "seconds" or "minute" or "minutes" or "hour" or "hours" or "day" or "days" or "week" or "weeks" or "month" or "months" or "year" or "years" or "h" or "min" or "mins" or "hrs" or "s" or "ms";

    private static bool IsStop(ReadOnlySpan<char> word)
    {
        if (word is "per") return false;
        foreach (var stop in Stops)
            if (word.Equals(stop, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
