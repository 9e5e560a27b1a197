namespace CuiBono.Tables;

/// <summary>Days as tables write them.</summary>
internal static class DayText
{
    /// <summary>Reads a day.</summary>
    /// <param name="text">ISO 8601 ("2026-03-05", "20260305", "2026-03", "2026", with or without a time of day), "5.3.2026", or "5/3/2026" and "5-3-2026", whose order another must tell.</param>
    /// <param name="day">The day number; negative for a day whose order is open, see <see cref="OpenDay"/>.</param>
    /// <param name="hasOffset">Whether an offset was written, so that the day is that of the instant in UTC.</param>
    public static bool TryRead(ReadOnlySpan<byte> text, out int day, out bool hasOffset)
    {
        day = 0;
        hasOffset = false;
        text = text.Trim((byte)' ');
        if (!Number(ref text, out var first, out var digits)) return false;
        if (digits == 8 && first > 9999) return Whole(first / 10_000, first / 100 % 100, first % 100, text, out day, ref hasOffset);
        if (digits == 4 && text.IsEmpty) return Join(first, 1, 1, out day);
        if (text.IsEmpty || text[0] is not ((byte)'-' or (byte)'/' or (byte)'.')) return false;
        var separator = text[0];
        text = text[1..];
        if (!Number(ref text, out var second, out var secondDigits) || secondDigits > 2) return false;
        if (digits == 4 && text.IsEmpty && separator == '-') return Join(first, second, 1, out day);
        if (text.IsEmpty || text[0] != separator) return false;
        text = text[1..];
        if (!Number(ref text, out var third, out var thirdDigits)) return false;
        if (digits == 4) return thirdDigits <= 2 && separator != '.' && Whole(first, second, third, text, out day, ref hasOffset);
        if (digits > 2 || thirdDigits != 4) return false;
        if (separator == '.') return Whole(third, second, first, text, out day, ref hasOffset);
        if (!Clock(text, out _, out _, out var isOffset) || isOffset || !OpenDay.IsOne(first, second, third)) return false;
        day = OpenDay.Pack(first, second, third);
        return true;
    }

    private static bool Whole(int year, int month, int day, ReadOnlySpan<byte> rest, out int number, ref bool hasOffset)
    {
        if (!Join(year, month, day, out number) || !Clock(rest, out var minutes, out var offset, out hasOffset)) return false;
        if (!hasOffset) return true;
        var utc = minutes - offset;
        number += utc < 0 ? -1 : utc >= 24 * 60 ? 1 : 0;
        return number >= 0 && number <= DateOnly.MaxValue.DayNumber;
    }

    private static bool Join(int year, int month, int day, out int number)
    {
        number = 0;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        number = new DateOnly(year, month, day).DayNumber;
        return true;
    }

    /// <summary>A time of day behind a date, or nothing: " 10:00", "T10:00:30.5+02:00", "T10Z", " 3:15 PM".</summary>
    private static bool Clock(ReadOnlySpan<byte> text, out int minutes, out int offset, out bool hasOffset)
    {
        minutes = offset = 0;
        hasOffset = false;
        if (text.IsEmpty) return true;
        if (text[0] is not ((byte)'T' or (byte)'t' or (byte)' ')) return false;
        text = text[1..].TrimStart((byte)' ');
        if (!Number(ref text, out var hour, out var digits) || digits > 2 || hour > 24) return false;
        var minute = 0;
        if (Skip(ref text, ':'))
        {
            if (!Number(ref text, out minute, out digits) || digits != 2 || minute > 59) return false;
            if (Skip(ref text, ':') && (!Number(ref text, out var second, out digits) || digits != 2 || second > 60)) return false;
            if ((Skip(ref text, '.') || Skip(ref text, ',')) && !Fraction(ref text)) return false;
        }

        minutes = hour * 60 + minute;
        var isSpaced = Skip(ref text, ' ');
        if (text.IsEmpty) return !isSpaced;
        if (text.Length == 2 && (text[1] | 0x20) == 'm' && (text[0] | 0x20) is 'a' or 'p') return hour is >= 1 and <= 12;
        hasOffset = true;
        if (text.SequenceEqual("Z"u8) || text.SequenceEqual("z"u8) || text.SequenceEqual("UTC"u8)) return true;
        if (text[0] is not ((byte)'+' or (byte)'-')) return false;
        var sign = text[0] == '-' ? -1 : 1;
        text = text[1..];
        if (!Number(ref text, out var hours, out digits)) return false;
        var rest = 0;
        if (digits == 4) (hours, rest) = (hours / 100, hours % 100);
        else if (digits != 2 || (Skip(ref text, ':') && (!Number(ref text, out rest, out digits) || digits != 2))) return false;
        offset = sign * (hours * 60 + rest);
        return text.IsEmpty && hours <= 18 && rest < 60;
    }

    private static bool Skip(ref ReadOnlySpan<byte> text, char letter)
    {
        if (text.IsEmpty || text[0] != letter) return false;
        text = text[1..];
        return true;
    }

    private static bool Fraction(ref ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length && char.IsAsciiDigit((char)text[at])) at++;
        text = text[at..];
        return at > 0;
    }

    private static bool Number(ref ReadOnlySpan<byte> text, out int number, out int digits)
    {
        number = digits = 0;
        while (digits < text.Length && digits < 9 && char.IsAsciiDigit((char)text[digits])) number = number * 10 + (text[digits++] - '0');
        text = text[digits..];
        return digits > 0;
    }
}
