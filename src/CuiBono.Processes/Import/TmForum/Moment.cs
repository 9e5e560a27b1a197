using System.Globalization;

namespace CuiBono.Processes.Import.TmForum;

/// <summary>A time as a resource gives it.</summary>
/// <param name="Ticks">The instant in ticks UTC.</param>
/// <param name="Offset">The offset in minutes that it was written with, or <see cref="EventLogBuilder.NoOffset"/>.</param>
/// <param name="IsDay">Whether only a day was written.</param>
internal readonly record struct Moment(long Ticks, short Offset, bool IsDay) : IComparable<Moment>
{
    private const DateTimeStyles Style = DateTimeStyles.None;

    private static readonly string[] Days = ["yyyy-MM-dd", "yyyyMMdd"];

    private static readonly string[] Times =
        ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyyMMdd'T'HHmmss.FFFFFFF"];

    /// <summary>Reads ISO 8601: a day, or a time with or without an offset; a time without one under the given zone.</summary>
    /// <returns>Null where it is none, or lies outside of the calendar.</returns>
    public static Moment? Read(string text, TimeZoneInfo zone)
    {
        var local = text.AsSpan().Trim();
        if (local.Length > 64) return null;
        if (DateTime.TryParseExact(local, Days, CultureInfo.InvariantCulture, Style, out var day)) return Under(zone, day, isDay: true);
        short? offset = null;
        if (local.Length > 0 && local[^1] is 'Z' or 'z')
        {
            offset = 0;
            local = local[..^1].TrimEnd();
        }
        else if (local.IndexOfAny('T', ' ') is var clock and > 0 && local.LastIndexOfAny('+', '-') is var sign && sign > clock)
        {
            offset = Minutes(local[sign..]);
            if (offset is null) return null;
            local = local[..sign].TrimEnd();
        }

        // More digits than ticks have.
        if (local.LastIndexOf('.') is var point and > 0 && local.Length - point > 8) local = local[..(point + 8)];
        if (!DateTime.TryParseExact(local, Times, CultureInfo.InvariantCulture, Style, out var time)) return null;
        if (offset is not { } minutes) return Under(zone, time, isDay: false);
        var ticks = time.Ticks - minutes * TimeSpan.TicksPerMinute;
        return ticks < 0 || ticks > DateTime.MaxValue.Ticks ? null : new Moment(ticks, minutes, IsDay: false);
    }

    public static bool operator <(Moment one, Moment other) => one.Ticks < other.Ticks;

    public static bool operator >(Moment one, Moment other) => one.Ticks > other.Ticks;

    /// <summary>Compares instants.</summary>
    public int CompareTo(Moment other) => Ticks.CompareTo(other.Ticks);

    /// <summary>The time with its offset, the round-trip form of ISO 8601.</summary>
    public override string ToString() => AsDateTimeOffset().ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The time for a log.</summary>
    public DateTimeOffset AsDateTimeOffset()
    {
        var offset = Offset == EventLogBuilder.NoOffset ? TimeSpan.Zero : TimeSpan.FromMinutes(Offset);
        var local = Ticks + offset.Ticks;
        return local < 0 || local > DateTime.MaxValue.Ticks ? new DateTimeOffset(Ticks, TimeSpan.Zero) : new DateTimeOffset(local, offset);
    }

    private static Moment? Under(TimeZoneInfo zone, DateTime local, bool isDay)
    {
        var ticks = local.Ticks - zone.GetUtcOffset(local).Ticks;
        return ticks < 0 || ticks > DateTime.MaxValue.Ticks ? null : new Moment(ticks, EventLogBuilder.NoOffset, isDay);
    }

    /// <summary>The minutes of "+02:00", "+0200" or "+02"; null beyond 14 hours, which no zone has.</summary>
    private static short? Minutes(ReadOnlySpan<char> text)
    {
        var digits = text[1..];
        var (hours, minutes) = digits.Length switch
        {
            2 => (Number(digits), 0),
            4 => (Number(digits[..2]), Number(digits[2..])),
            5 when digits[2] == ':' => (Number(digits[..2]), Number(digits[3..])),
            _ => (-1, -1),
        };
        if (hours is < 0 or > 14 || minutes is < 0 or > 59) return null;
        var all = hours * 60 + minutes;
        return all > 14 * 60 ? null : (short)(text[0] == '-' ? -all : all);
    }

    private static int Number(ReadOnlySpan<char> digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
