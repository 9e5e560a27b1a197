namespace CuiBono.Promises.Written;

/// <summary>A day that prose names: "30 June 2027", "June 2027", "Q3 2027", "2027".</summary>
/// <param name="Day">The day; the last one of a month, quarter, half or year.</param>
/// <param name="Start">Where the words begin.</param>
/// <param name="End">Where they end.</param>
/// <param name="Grain">How exact the words are: "day", "month", "quarter", "half" or "year".</param>
/// <remarks>What does not name one span in the calendar is no date: "early 2027", "FY2027", "2026/27", "03/04/2027".</remarks>
internal readonly record struct WrittenDate(DateOnly Day, int Start, int End, string Grain)
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Vague = ["early", "mid", "spring", "summer", "autumn", "fall", "winter", "fy", "year", "fiscal", "financial", "fy20", "since", "act", "copyright"];

    /// <summary>The first date at or after a position, or null.</summary>
    public static WrittenDate? Find(ReadOnlySpan<char> text, int from = 0)
    {
        for (var i = Math.Max(0, from); i + 4 <= text.Length; i++)
        {
            if (text[i] is not ('1' or '2') || !IsYear(text, i)) continue;
            if (At(text, i) is { } date && date.Start >= from) return date;
        }

        return null;
    }

    /// <summary>The date that a text is, apart from a word such as "by" or "end of" before it; null where it is none.</summary>
    public static WrittenDate? Of(string text)
    {
        var trimmed = text.AsSpan().Trim();
        return Find(trimmed) is { } date && date.End == trimmed.Length && IsLeadIn(trimmed[..date.Start]) ? date : null;
    }

    private static bool IsLeadIn(ReadOnlySpan<char> before) => before.Trim().ToString().ToLowerInvariant() is "" or "by" or "end of" or "by end of" or "by the end of" or "in" or "on" or "until" or "end";

    private static bool IsYear(ReadOnlySpan<char> text, int i)
    {
        if (i > 0 && (char.IsAsciiDigit(text[i - 1]) || text[i - 1] is '$' or '€' or '£')) return false;
        for (var k = 0; k < 4; k++)
            if (!char.IsAsciiDigit(text[i + k]))
                return false;
        if (i + 4 < text.Length && char.IsAsciiDigit(text[i + 4])) return false;
        var century = text[i..(i + 2)];
        return century is "20" or "19" or "21";
    }

    private static WrittenDate? At(ReadOnlySpan<char> text, int yearAt)
    {
        var year = (text[yearAt] - '0') * 1000 + (text[yearAt + 1] - '0') * 100 + (text[yearAt + 2] - '0') * 10 + (text[yearAt + 3] - '0');
        return Iso(text, yearAt, year) ?? Numeric(text, yearAt, year) ?? Named(text, yearAt, year);
    }

    private static WrittenDate? Iso(ReadOnlySpan<char> text, int start, int year)
    {
        if (start > 0 && char.IsLetterOrDigit(text[start - 1])) return null;
        if (TwoDigits(text, start + 5) is not { } month || text[start + 4] is not '-' || month is < 1 or > 12) return null;
        var end = start + 7;
        if (end < text.Length && char.IsLetterOrDigit(text[end])) return null;
        if (end >= text.Length || text[end] != '-' || TwoDigits(text, end + 1) is not { } day) return LastOf(year, month, start, end, "month");
        if (end + 3 < text.Length && char.IsAsciiDigit(text[end + 3])) return null;
        return Exact(year, month, day, start, end + 3);
    }

    private static WrittenDate? Numeric(ReadOnlySpan<char> text, int yearAt, int year)
    {
        if (yearAt < 6 || text[yearAt - 1] is not ('/' or '.') || text[yearAt - 4] != text[yearAt - 1]) return null;
        if (TwoDigits(text, yearAt - 3) is not { } second || TwoDigits(text, yearAt - 6) is not { } first) return null;
        var start = yearAt - 6;
        if (start > 0 && char.IsAsciiDigit(text[start - 1])) return null;
        if (text[yearAt - 1] == '.' || first > 12) return Exact(year, second, first, start, yearAt + 4);
        return second > 12 ? Exact(year, first, second, start, yearAt + 4) : null;
    }

    private static WrittenDate? Named(ReadOnlySpan<char> text, int yearAt, int year)
    {
        var end = yearAt + 4;
        if (yearAt > 0 && (text[yearAt - 1] is '/' or '.' or '#' || char.IsLetter(text[yearAt - 1]))) return null;
        if (end < text.Length && (char.IsLetter(text[end]) || text[end] is '%' or '#')) return null;
        if (end + 1 < text.Length && text[end] is '/' or '-' or '–' or '.' or ',' && char.IsAsciiDigit(text[end + 1])) return null;
        var word = WordBefore(text, yearAt, out var wordAt);
        if (Month(word) is { } month)
        {
            if (NumberBefore(text, wordAt, out var dayAt) is { } before and >= 1 and <= 31) return Exact(year, month, before, dayAt, end);
            return LastOf(year, month, wordAt, end, "month");
        }

        if (Half(word) is { } lastMonth) return LastOf(year, lastMonth, wordAt, end, word[0] is 'q' or 'Q' ? "quarter" : "half");
        if (word.Length is >= 1 and <= 4 && NumberBefore(text, yearAt, out var numberAt) is { } dayOfMonth && Month(WordBefore(text, numberAt, out var monthAt)) is { } named)
            return Exact(year, named, dayOfMonth, monthAt, end);
        var after = WordAfter(text, end, out var afterEnd);
        if (after.Length == 2 && Half(after) is { } lastOfQuarter) return LastOf(year, lastOfQuarter, yearAt, afterEnd, after[0] is 'q' or 'Q' ? "quarter" : "half");
        foreach (var vague in Vague)
            if (word.Equals(vague, StringComparison.OrdinalIgnoreCase))
                return null;
        return new WrittenDate(new DateOnly(year, 12, 31), yearAt, end, "year");
    }

    private static WrittenDate? Exact(int year, int month, int day, int start, int end) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new WrittenDate(new DateOnly(year, month, day), start, end, "day") : null;

    private static WrittenDate LastOf(int year, int month, int start, int end, string grain) =>
        new(new DateOnly(year, month, DateTime.DaysInMonth(year, month)), start, end, grain);

    private static int? TwoDigits(ReadOnlySpan<char> text, int at) =>
        at >= 0 && at + 2 <= text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) ? (text[at] - '0') * 10 + text[at + 1] - '0' : null;

    private static int? Month(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('.');
        if (word.Length < 3) return null;
        for (var month = 0; month < 12; month++)
            if (word.Equals(Months[month], StringComparison.OrdinalIgnoreCase) || (word.Length is 3 or 4 && (word.Length == 3 || month == 8) && Months[month].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase)))
                return month + 1;
        return null;
    }

    private static int? Half(ReadOnlySpan<char> word)
    {
        if (word.Length != 2) return null;
        return (char.ToLowerInvariant(word[0]), word[1]) switch
        {
            ('q', >= '1' and <= '4') => (word[1] - '0') * 3,
            ('h', '1' or '2') => (word[1] - '0') * 6,
            _ => null,
        };
    }

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int at, out int start)
    {
        var end = at;
        while (end > 0 && text[end - 1] is ' ' or ',' or '-' or '/' or '\u00A0') end--;
        start = end;
        while (start > 0 && at - start < 24 && (char.IsLetterOrDigit(text[start - 1]) || (text[start - 1] == '.' && start == end))) start--;
        return text[start..end];
    }

    private static ReadOnlySpan<char> WordAfter(ReadOnlySpan<char> text, int at, out int end)
    {
        var start = at;
        while (start < text.Length && text[start] is ' ' or '-' or '/') start++;
        end = start;
        while (end < text.Length && end - start < 4 && char.IsLetterOrDigit(text[end])) end++;
        return text[start..end];
    }

    /// <summary>A day of the month before a position, its ordinal ending ignored: "3rd of".</summary>
    private static int? NumberBefore(ReadOnlySpan<char> text, int at, out int start)
    {
        var end = at;
        while (end > 0 && text[end - 1] is ' ' or ',') end--;
        if (end > 2 && text[(end - 2)..end] is "of") end -= 2;
        while (end > 0 && text[end - 1] == ' ') end--;
        if (end > 2 && text[(end - 2)..end] is "st" or "nd" or "rd" or "th") end -= 2;
        start = end;
        while (start > 0 && end - start < 3 && char.IsAsciiDigit(text[start - 1])) start--;
        return end - start is 1 or 2 ? int.Parse(text[start..end], System.Globalization.CultureInfo.InvariantCulture) : null;
    }
}
