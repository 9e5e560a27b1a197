using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace CuiBono.Processes.Import;

/// <summary>Reads the times of one column as instants.</summary>
/// <remarks>Where day and month stand in an order that no value decides, the time is kept packed, and <see cref="Resolve"/> places it when the whole column is known:
/// one number above 12 decides for all.</remarks>
internal sealed class TimeColumn(TimeForm form, ImportOptions options)
{
    private const long PackedFlag = 1L << 62;
    private const int MaxOffsets = 250;

    private readonly TimeZoneInfo? zone = options.Zone.HasSameRules(TimeZoneInfo.Utc) ? null : options.Zone;
    private readonly HashSet<short> offsets = [];
    private ulong lastYearMonth;
    private ushort lastDay;
    private long lastMidnight;
    private short lastOffset;
    private int firstNumbers, secondNumbers;
    private bool isMonthFirst, sawTwelveHours, sawDot, sawCut;

    /// <summary>Times written without an offset.</summary>
    public long WithoutOffset { get; private set; }

    /// <summary>Times that the zone's clock skipped in spring.</summary>
    public long InGap { get; private set; }

    /// <summary>Times that the zone's clock showed twice in autumn.</summary>
    public long InOverlap { get; private set; }

    /// <summary>Times with a fraction beyond 100 nanoseconds.</summary>
    public long Cut { get; private set; }

    /// <summary>Times whose offset is lost because the column has too many.</summary>
    public long OffsetsLost { get; private set; }

    /// <summary>Whether day and month were told apart by a number above 12; null where no time has them in doubt.</summary>
    public bool? IsOrderKnown { get; private set; }

    /// <summary>The values that the first and the second number of the dates in doubt take.</summary>
    public (int First, int Second) NumbersInDoubt => (BitOperations.PopCount((uint)firstNumbers), BitOperations.PopCount((uint)secondNumbers));

    /// <summary>Whether the month stands first, once <see cref="Resolve"/> has decided.</summary>
    public bool IsMonthFirst => isMonthFirst;

    /// <summary>Reads a time.</summary>
    /// <param name="text">The time as written.</param>
    /// <param name="ticks">Its instant in ticks UTC, or packed until <see cref="Resolve"/>.</param>
    /// <param name="offset">Its offset in minutes, or <see cref="EventLogBuilder.NoOffset"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryRead(ReadOnlySpan<byte> text, out long ticks, out short offset)
    {
        // Nearly every log: 2026-01-05T09:30:00Z.
        if (text.Length == 20 && text[19] == 'Z' && form == TimeForm.Calendar && TryIso(text, out ticks))
        {
            offset = 0;
            return true;
        }

        return TryReadAny(text, out ticks, out offset);
    }

    /// <summary>Places a time that is known as the clock showed it.</summary>
    public bool TryNaive(long local, out long ticks, out short offset)
    {
        var none = EventLogBuilder.NoOffset;
        return TryPlace(local, false, ref none, out ticks, out offset);
    }

    /// <summary>An offset, or zero where the column has too many of them.</summary>
    public short Kept(short offset)
    {
        if (offset == lastOffset || offsets.Contains(offset)) return lastOffset = offset;
        if (offsets.Count < MaxOffsets)
        {
            offsets.Add(offset);
            return lastOffset = offset;
        }

        OffsetsLost++;
        return 0;
    }

    /// <summary>Places the times that are still packed, when all are read.</summary>
    public void Resolve(EventLogBuilder builder)
    {
        if (IsOrderKnown is null) return;
        if (IsOrderKnown == false)
        {
            var (first, second) = NumbersInDoubt;
            isMonthFirst = sawTwelveHours || (!sawDot && second > first);
        }

        var times = builder.Times;
        for (var row = 0; row < times.Length; row++)
        {
            if ((times[row] & PackedFlag) == 0) continue;
            var packed = times[row];
            var (first, second) = ((int)(packed >> 44 & 15), (int)(packed >> 40 & 15));
            var (month, day) = isMonthFirst ? (first, second) : (second, first);
            var local = new DateTime((int)(packed >> 48 & 0x3FFF), month, day, 0, 0, 0, DateTimeKind.Unspecified).Ticks + (packed & ((1L << 40) - 1));
            var offset = builder.OffsetOf(row);
            times[row] = offset == EventLogBuilder.NoOffset ? Place(local) : local - offset * TimeSpan.TicksPerMinute;
        }
    }

    /// <summary>What a sample of a column is, if it is times.</summary>
    public static TimeForm? FormOf(IReadOnlyList<string> values)
    {
        var (calendar, numbers, longest, total) = (0, 0, 0, 0);
        foreach (var value in values)
        {
            total++;
            var text = value.Trim();
            if (text.Length is >= 9 and <= 24 && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && !IsCompact(text))
            {
                numbers++;
                longest = Math.Max(longest, decimal.Truncate(number).ToString(CultureInfo.InvariantCulture).Length);
            }
            else if (TimeText.TryParse(Encoding.UTF8.GetBytes(text), out _))
            {
                calendar++;
            }
        }

        if (total == 0) return null;
        if (calendar >= 0.9 * total) return TimeForm.Calendar;
        if (numbers < total) return null;
        return longest switch
        {
            <= 11 => TimeForm.EpochSeconds,
            <= 14 => TimeForm.EpochMilliseconds,
            <= 17 => TimeForm.EpochMicroseconds,
            _ => TimeForm.EpochNanoseconds,
        };
    }

    private static bool IsCompact(string text) => text.Length is 8 or 12 or 14 && text[..2] is "19" or "20"
        && int.TryParse(text.AsSpan(4, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryIso(ReadOnlySpan<byte> text, out long ticks)
    {
        var (yearMonth, day) = (MemoryMarshal.Read<ulong>(text), MemoryMarshal.Read<ushort>(text[8..]));
        if ((yearMonth != lastYearMonth || day != lastDay) && !TryMidnight(text, yearMonth, day))
        {
            ticks = 0;
            return false;
        }

        var (hour, minute, second) = (Two(text, 11), Two(text, 14), Two(text, 17));
        ticks = lastMidnight + (hour * 3600 + minute * 60 + second) * TimeSpan.TicksPerSecond;
        return text[10] is (byte)'T' or (byte)' ' && text[13] == ':' && text[16] == ':' && (uint)hour < 24 && (uint)minute < 60 && (uint)second < 60;
    }

    /// <summary>Two digits; far out of range where they are none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Two(ReadOnlySpan<byte> text, int at)
    {
        var (tens, ones) = (text[at] - '0', text[at + 1] - '0');
        return (uint)tens < 10 && (uint)ones < 10 ? tens * 10 + ones : 1000;
    }

    private bool TryMidnight(ReadOnlySpan<byte> text, ulong yearMonth, ushort dayLetters)
    {
        if (text[4] != '-' || text[7] != '-') return false;
        var (century, year, month, day) = (Two(text, 0), Two(text, 2), Two(text, 5), Two(text, 8));
        if (century > 99 || year > 99 || !IsDate(century * 100 + year, month, day)) return false;
        (lastYearMonth, lastDay) = (yearMonth, dayLetters);
        lastMidnight = new DateTime(century * 100 + year, month, day, 0, 0, 0, DateTimeKind.Utc).Ticks;
        return true;
    }

    private static bool IsDate(int year, int month, int day) => year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private bool TryReadAny(ReadOnlySpan<byte> text, out long ticks, out short offset)
    {
        sawCut = false;
        var done = form switch
        {
            TimeForm.Calendar => TryCalendar(text, out ticks, out offset),
            TimeForm.Told => TryTold(Encoding.UTF8.GetString(text), out ticks, out offset),
            _ => TryEpoch(text, out ticks, out offset),
        };
        if (!done) return false;
        if (sawCut) Cut++;
        if (offset != EventLogBuilder.NoOffset) offset = Kept(offset);
        return true;
    }

    private bool TryCalendar(ReadOnlySpan<byte> text, out long ticks, out short offset)
    {
        (ticks, offset) = (0, EventLogBuilder.NoOffset);
        TimeText time;
        long local;
        if (text.Length >= 19 && TryIso(text, out local))
        {
            if (!TimeText.TryTail(text[19..], out time)) return false;
            local += time.TicksOfDay;
        }
        else
        {
            if (!TimeText.TryParse(text, out time)) return false;
            var (month, day) = (time.First, time.Second);
            if (time.IsEitherOrder)
            {
                if (IsInDoubt(time)) return TryPack(time, out ticks, out offset);
                if (!isMonthFirst) (month, day) = (day, month);
            }

            if (!IsDate(time.Year, month, day)) return false;
            local = new DateTime(time.Year, month, day, 0, 0, 0, DateTimeKind.Unspecified).Ticks + time.TicksOfDay;
        }

        sawCut = time.IsCut;
        return TryPlace(local, time.IsUnknownLocal, ref time.Offset, out ticks, out offset);
    }

    private bool IsInDoubt(in TimeText time)
    {
        sawTwelveHours |= time.IsTwelveHours;
        sawDot |= time.Separator == '.';
        if (IsOrderKnown == true) return false;
        if (time.First <= 12 && time.Second <= 12) return true;
        if (time.First > 12 && time.Second > 12) return false;
        IsOrderKnown = true;
        isMonthFirst = time.Second > 12;
        return false;
    }

    private bool TryPack(in TimeText time, out long ticks, out short offset)
    {
        (ticks, offset) = (0, time.IsUnknownLocal ? (short)0 : time.Offset);
        if (!IsDate(time.Year, time.First, time.Second) || time.Year is < 2 or > 9998 || time.TicksOfDay >= TimeSpan.TicksPerDay) return false;
        IsOrderKnown ??= false;
        firstNumbers |= 1 << time.First;
        secondNumbers |= 1 << time.Second;
        sawCut = time.IsCut;
        ticks = PackedFlag | (long)time.Year << 48 | (long)time.First << 44 | (long)time.Second << 40 | time.TicksOfDay;
        return true;
    }

    private bool TryPlace(long local, bool isUnknownLocal, ref short written, out long ticks, out short offset)
    {
        offset = isUnknownLocal ? EventLogBuilder.NoOffset : written;
        if (written != EventLogBuilder.NoOffset) ticks = local - written * TimeSpan.TicksPerMinute;
        else if (local < TimeSpan.TicksPerDay || local > DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay) ticks = -1;
        else ticks = Place(local);
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks;
    }

    private long Place(long local)
    {
        WithoutOffset++;
        if (zone is null) return local;
        var time = new DateTime(local, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(time))
        {
            // The clock went from 2:00 to 3:00; 2:30 is read as the half hour after the jump began.
            InGap++;
            return local - zone.GetUtcOffset(time.AddHours(-3)).Ticks;
        }

        if (zone.IsAmbiguousTime(time)) InOverlap++;
        return local - zone.GetUtcOffset(time).Ticks;
    }

    private bool TryTold(string text, out long ticks, out short offset)
    {
        var format = options.TimeFormat!;
        (ticks, offset) = (0, EventLogBuilder.NoOffset);
        if (format.Contains('z', StringComparison.Ordinal) || format.Contains('K', StringComparison.Ordinal))
        {
            if (!DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal, out var time)) return false;
            (ticks, offset) = (time.UtcTicks, (short)time.TotalOffsetMinutes);
            return true;
        }

        if (!DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var local)) return false;
        short written = format.EndsWith("'Z'", StringComparison.Ordinal) || format.EndsWith("\\Z", StringComparison.Ordinal) ? (short)0 : EventLogBuilder.NoOffset;
        return TryPlace(local.Ticks, false, ref written, out ticks, out offset);
    }

    private bool TryEpoch(ReadOnlySpan<byte> text, out long ticks, out short offset)
    {
        (ticks, offset) = (0, 0);
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) > 1e20m) return false;
        var exact = number * form switch
        {
            TimeForm.EpochSeconds => TimeSpan.TicksPerSecond,
            TimeForm.EpochMilliseconds => TimeSpan.TicksPerMillisecond,
            TimeForm.EpochMicroseconds => TimeSpan.TicksPerMicrosecond,
            _ => 0.01m,
        };
        var whole = decimal.Floor(exact);
        sawCut = whole != exact;
        if (whole < -DateTime.UnixEpoch.Ticks || whole > DateTime.MaxValue.Ticks - DateTime.UnixEpoch.Ticks) return false;
        ticks = DateTime.UnixEpoch.Ticks + (long)whole;
        return true;
    }
}
