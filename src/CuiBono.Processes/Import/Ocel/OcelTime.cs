using System.Buffers.Text;

namespace CuiBono.Processes.Import.Ocel;

/// <summary>An ISO 8601 time of an object-centric log: date, T or a blank, time, fraction, and Z or an offset.</summary>
/// <param name="Ticks">Ticks of the clock as written.</param>
/// <param name="OffsetMinutes">The offset as written, or <see cref="EventLogBuilder.NoOffset"/>.</param>
/// <param name="IsUtc">Whether the instant is known: an offset is written, if only "-00:00" (UTC, local offset unknown; RFC 3339, 4.3).</param>
/// <param name="IsCut">Whether the fraction goes beyond 100 nanoseconds.</param>
internal readonly record struct OcelTime(long Ticks, short OffsetMinutes, bool IsUtc, bool IsCut)
{
    public static bool TryParse(ReadOnlySpan<byte> text, out OcelTime time)
    {
        time = default;
        text = text.Trim(" \t\r\n"u8);
        if (text.Length < 10 || text[4] != '-' || text[7] != '-') return false;
        if (!Number(text[..4], out var year) || !Number(text.Slice(5, 2), out var month) || !Number(text.Slice(8, 2), out var day)) return false;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        var ticks = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified).Ticks;
        text = text[10..];
        var isCut = false;
        if (text is [(byte)'T' or (byte)'t' or (byte)' ', ..])
        {
            text = text[1..];
            if (text.Length < 5 || text[2] != ':' || !Number(text[..2], out var hour) || !Number(text.Slice(3, 2), out var minute) || hour > 24 || minute > 59) return false;
            text = text[5..];
            var second = 0;
            if (text is [(byte)':', ..])
            {
                if (text.Length < 3 || !Number(text.Slice(1, 2), out second) || second > 60) return false;
                text = text[3..];
            }

            ticks += (hour * 3600L + minute * 60 + second) * TimeSpan.TicksPerSecond;
            if (text is [(byte)'.' or (byte)',', ..] && !Fraction(ref text, ref ticks, ref isCut)) return false;
        }

        if (!Offset(text, out var offset, out var isUtc)) return false;
        var utc = offset == EventLogBuilder.NoOffset ? ticks : ticks - offset * TimeSpan.TicksPerMinute;
        if (utc < 0 || utc > DateTime.MaxValue.Ticks) return false;
        time = new OcelTime(ticks, offset, isUtc, isCut);
        return true;
    }

    /// <summary>The instant in ticks UTC; a time without offset is read under the zone.</summary>
    public long Utc(TimeZoneInfo zone)
    {
        if (IsUtc) return OffsetMinutes == EventLogBuilder.NoOffset ? Ticks : Ticks - OffsetMinutes * TimeSpan.TicksPerMinute;
        var utc = Ticks - zone.GetUtcOffset(new DateTime(Math.Min(Ticks, DateTime.MaxValue.Ticks), DateTimeKind.Unspecified)).Ticks;
        return Math.Clamp(utc, 0, DateTime.MaxValue.Ticks);
    }

    private static bool Fraction(ref ReadOnlySpan<byte> text, ref long ticks, ref bool isCut)
    {
        var (at, unit) = (1, TimeSpan.TicksPerSecond / 10);
        for (; at < text.Length && text[at] is >= (byte)'0' and <= (byte)'9'; at++, unit /= 10)
        {
            ticks += unit * (text[at] - '0');
            isCut |= unit == 0 && text[at] != '0';
        }

        text = text[at..];
        return at > 1;
    }

    private static bool Offset(ReadOnlySpan<byte> text, out short minutes, out bool isUtc)
    {
        (minutes, isUtc) = (EventLogBuilder.NoOffset, !text.IsEmpty);
        if (text.IsEmpty) return true;
        if (text is [(byte)' ', ..]) text = text[1..];
        if (text is [(byte)'Z' or (byte)'z'] || text.SequenceEqual("UTC"u8))
        {
            minutes = 0;
            return true;
        }

        if (text is not [(byte)'+' or (byte)'-', _, _, ..] || !Number(text.Slice(1, 2), out var hour)) return false;
        var minute = 0;
        var rest = text[3..];
        if (rest is [(byte)':', ..]) rest = rest[1..];
        if (!rest.IsEmpty && (rest.Length != 2 || !Number(rest, out minute))) return false;
        if (hour > 18 || minute > 59) return false;
        if (text[0] == '+' || hour + minute > 0) minutes = (short)((text[0] == '-' ? -1 : 1) * (hour * 60 + minute));
        return true;
    }

    private static bool Number(ReadOnlySpan<byte> digits, out int value) =>
        Utf8Parser.TryParse(digits, out value, out var used) && used == digits.Length && digits[0] is >= (byte)'0' and <= (byte)'9';
}
