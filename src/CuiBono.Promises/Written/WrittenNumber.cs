using System.Globalization;

namespace CuiBono.Promises.Written;

/// <summary>Reads numbers as prose writes them: "1,234.5", "4,2", "12 400", "1.234.567".</summary>
/// <remarks>A single comma before one or two digits is a decimal comma; before three it groups thousands. A single point is a decimal point.</remarks>
internal static class WrittenNumber
{
    private const int MostDigits = 18;

    /// <summary>Reads the number that begins at a digit.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The position of the first digit.</param>
    /// <param name="value">The number.</param>
    /// <param name="end">The position after it, also where it is none.</param>
    /// <returns>False where digits and separators make no number, such as "1.2.3" or "10/12".</returns>
    public static bool TryRead(ReadOnlySpan<char> text, int start, out decimal value, out int end)
    {
        Span<char> digits = stackalloc char[MostDigits + 1];
        var length = 0;
        value = 0;
        end = start;
        var fine = true;
        int commas = 0, points = 0, group = 0, firstGroup = -1;
        var decimalAt = -1;
        var last = ' ';
        var evenGroups = true;
        while (end < text.Length)
        {
            var letter = text[end];
            if (char.IsAsciiDigit(letter))
            {
                if (length < MostDigits) digits[length++] = letter;
                else fine = false;
                group++;
                end++;
                continue;
            }

            var separates = (letter is ',' or '.') && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]);
            var blank = (letter is ' ' or '\u00A0' or '\u202F' or '\'') && commas + points == 0 && IsThousandsGroup(text, end, group, firstGroup);
            if (!separates && !blank) break;
            if (firstGroup < 0) firstGroup = group;
            else if (group != 3) evenGroups = false;
            if (letter == ',') commas++;
            if (letter == '.') points++;
            if (separates) (decimalAt, last) = (length, letter);
            group = 0;
            end++;
        }

        if (!fine || length == 0) return false;
        var grouped = evenGroups && group == 3 && firstGroup is >= 1 and <= 3;
        bool? hasDecimals = (commas, points) switch
        {
            (0, 0) => false,
            (0, 1) => true,
            (1, 0) when grouped => false,
            (1, 0) => group <= 2 ? true : null,
            (0, _) or (_, 0) => grouped ? false : null,
            _ => evenGroups && (last == ',' ? commas : points) == 1 ? true : null,
        };
        if (hasDecimals is null) return false;
        value = decimal.Parse(digits[..length], NumberStyles.None, CultureInfo.InvariantCulture);
        if (hasDecimals is false) return true;
        for (var i = decimalAt; i < length; i++) value /= 10;
        return true;
    }

    private static bool IsThousandsGroup(ReadOnlySpan<char> text, int blank, int group, int firstGroup)
    {
        if (firstGroup < 0 ? group is < 1 or > 3 : group != 3) return false;
        if (blank + 3 >= text.Length) return false;
        for (var i = 1; i <= 3; i++)
            if (!char.IsAsciiDigit(text[blank + i]))
                return false;
        return blank + 4 >= text.Length || !(char.IsLetterOrDigit(text[blank + 4]) || text[blank + 4] == '%');
    }
}
