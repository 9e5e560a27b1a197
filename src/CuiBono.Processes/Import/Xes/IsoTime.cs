namespace CuiBono.Processes.Import.Xes;

/// <summary>A date with time as XML Schema writes it (xs:dateTime), parsed from its bytes.</summary>
/// <param name="LocalTicks">What calendar and clock show, in ticks.</param>
/// <param name="OffsetMinutes">The offset, or <see cref="EventLogBuilder.NoOffset"/>.</param>
/// <param name="IsUtc">Whether the time is UTC and its offset unknown, which -00:00 says (RFC 3339, 4.3).</param>
/// <param name="IsCut">Whether the fraction goes beyond 100 nanoseconds.</param>
internal readonly record struct IsoTime(long LocalTicks, short OffsetMinutes, bool IsUtc, bool IsCut)
{
    private static ReadOnlySpan<short> DaysBefore => [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

    /// <summary>Takes yyyy-MM-dd, then T or a space and HH:mm[:ss[.fraction]], then Z, ±hh:mm, ±hhmm or ±hh; clock and offset may be missing.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out IsoTime time)
    {
        time = default;
        if (text.Length == 0 || text[0] <= ' ' || text[^1] <= ' ') text = text.Trim(" \t\r\n"u8);
        if (text.Length < 10 || text[4] != '-' || text[7] != '-') return false;
        var (year, month, day) = (Two(text, 0) * 100 + Two(text, 2), Two(text, 5), Two(text, 8));
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1) return false;
        var isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        var days = DaysBefore[month] - DaysBefore[month - 1] + (isLeap && month == 2 ? 1 : 0);
        if (day > days) return false;
        var before = year - 1;
        var ticks = (before * 365L + before / 4 - before / 100 + before / 400 + DaysBefore[month - 1] + (isLeap && month > 2 ? 1 : 0) + day - 1) * TimeSpan.TicksPerDay;
        var (at, isCut) = (10, false);
        if (text.Length > 10 && (text[10] | 0x20) is 't' or ' ')
        {
            if (text.Length < 16 || text[13] != ':') return false;
            var (hour, minute, second) = (Two(text, 11), Two(text, 14), 0);
            at = 16;
            if (text.Length > 16 && text[16] == ':')
            {
                if (text.Length < 19) return false;
                second = Two(text, 17);
                at = 19;
            }

            if (hour is < 0 or > 24 || minute is < 0 or > 59 || second is < 0 or > 59) return false;
            ticks += (hour * 3600L + minute * 60 + second) * TimeSpan.TicksPerSecond;
            var fraction = 0L;
            if (at < text.Length && text[at] is (byte)'.' or (byte)',')
            {
                var start = ++at;
                for (var unit = TimeSpan.TicksPerSecond / 10; at < text.Length && text[at] - '0' is >= 0 and <= 9 and var digit; at++, unit /= 10)
                {
                    fraction += digit * unit;
                    isCut |= unit == 0 && digit != 0;
                }

                if (at == start) return false;
            }

            if (hour == 24 && (minute > 0 || second > 0 || fraction > 0)) return false;
            ticks += fraction;
        }

        if (!TryOffset(text[at..], out var offset)) return false;
        if (ticks > DateTime.MaxValue.Ticks) return false;
        var isUtc = offset == 0 && text[^1] == '0' && text[at] == '-';
        time = new IsoTime(ticks, isUtc ? EventLogBuilder.NoOffset : offset, isUtc, isCut);
        return true;
    }

    /// <summary>The instant in ticks UTC, or null beyond the years 1 to 9999; a time without an offset is read under the zone.</summary>
    public long? UtcTicks(TimeZoneInfo zone)
    {
        var ticks = LocalTicks;
        if (OffsetMinutes != EventLogBuilder.NoOffset) ticks -= OffsetMinutes * TimeSpan.TicksPerMinute;
        else if (!IsUtc) ticks -= zone.GetUtcOffset(new DateTime(LocalTicks)).Ticks;
        return (ulong)ticks <= (ulong)DateTime.MaxValue.Ticks ? ticks : null;
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, out short minutes)
    {
        minutes = EventLogBuilder.NoOffset;
        if (text.IsEmpty) return true;
        minutes = 0;
        if (text.Length == 1) return (text[0] | 0x20) == 'z';
        if (text.Length is not (3 or 5 or 6) || text[0] is not ((byte)'+' or (byte)'-') || (text.Length == 6 && text[3] != ':')) return false;
        var (hour, minute) = (Two(text, 1), text.Length == 3 ? 0 : Two(text, text.Length - 2));
        if (hour < 0 || minute is < 0 or > 59 || hour * 60 + minute > 14 * 60) return false;
        minutes = (short)((hour * 60 + minute) * (text[0] == '-' ? -1 : 1));
        return true;
    }

    /// <summary>The number that two digits write; far below zero where they are none.</summary>
    private static int Two(ReadOnlySpan<byte> text, int at)
    {
        var (tens, ones) = ((uint)text[at] - '0', (uint)text[at + 1] - '0');
        return tens > 9 || ones > 9 ? -10_000 : (int)(tens * 10 + ones);
    }
}
