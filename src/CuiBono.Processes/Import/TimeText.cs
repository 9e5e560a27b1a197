using System.Runtime.CompilerServices;

namespace CuiBono.Processes.Import;

/// <summary>A time as it is written in a table, taken apart but not yet placed on the time line.</summary>
internal ref struct TimeText
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private ReadOnlySpan<byte> rest;

    /// <summary>The year.</summary>
    public int Year;

    /// <summary>The first and the second of day and month as written; the month first, unless <see cref="IsEitherOrder"/>.</summary>
    public int First, Second;

    /// <summary>Whether day and month stand before the year as numbers, so that either may come first.</summary>
    public bool IsEitherOrder;

    /// <summary>The letter between the numbers of the date.</summary>
    public byte Separator;

    /// <summary>Whether the time is of twelve hours with AM or PM.</summary>
    public bool IsTwelveHours;

    /// <summary>Ticks since midnight.</summary>
    public long TicksOfDay;

    /// <summary>The offset in minutes, or <see cref="EventLogBuilder.NoOffset"/>.</summary>
    public short Offset;

    /// <summary>Whether the offset is written -00:00: the instant is UTC, the local offset is not known (RFC 3339, 4.3).</summary>
    public bool IsUnknownLocal;

    /// <summary>Whether the fraction of the second goes beyond 100 nanoseconds.</summary>
    public bool IsCut;

    /// <summary>Takes a date apart: ISO 8601 and its variants, day and month in either order, an English month by name; then a time, if there is one.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out TimeText time)
    {
        time = new TimeText { rest = text.Trim((byte)' '), Offset = EventLogBuilder.NoOffset };
        return time.rest.Length is >= 6 and <= 64 && time.Date() && time.Clock();
    }

    /// <summary>What follows the seconds of an ISO time: fraction, offset.</summary>
    public static bool TryTail(ReadOnlySpan<byte> text, out TimeText time)
    {
        time = new TimeText { rest = text, Offset = EventLogBuilder.NoOffset };
        return time.Fraction() && time.Zone();
    }

    private bool Date()
    {
        if (Name() is > 0 and var named)
        {
            (First, Separator) = (named, (byte)' ');
            Skip(" .");
            if (!Number(out Second, out _) || rest.IsEmpty) return false;
            Skip(", ");
            return Number(out Year, out var digits) && digits == 4;
        }

        if (!Digits(out var first, out var length)) return false;
        if (length is 8 or 12 or 14) return Compact(first, length);
        if (rest.IsEmpty) return false;
        Separator = rest[0];
        rest = rest[1..];
        if (length == 4)
        {
            if (Separator is not ((byte)'-' or (byte)'/' or (byte)'.')) return false;
            Year = (int)first;
            return Number(out First, out length) && length <= 2 && Take(Separator) && Number(out Second, out length) && length <= 2;
        }

        if (length > 2 || Separator is not ((byte)'-' or (byte)'/' or (byte)'.' or (byte)' ')) return false;
        First = (int)first;
        if (Separator == '.') Skip(" ");
        if (Name() is > 0 and var month)
        {
            (First, Second) = (month, First);
            Skip("-/. ,");
        }
        else
        {
            if (Separator == ' ' || !Number(out Second, out length) || length > 2 || !Take(Separator)) return false;
            IsEitherOrder = true;
        }

        if (!Number(out Year, out length) || length is not (2 or 4)) return false;
        if (length == 2) Year += Year < 70 ? 2000 : 1900;
        return true;
    }

    private bool Compact(long text, int length)
    {
        var date = length == 8 ? text : length == 12 ? text / 10_000 : text / 1_000_000;
        (Year, First, Second) = ((int)(date / 10_000), (int)(date / 100 % 100), (int)(date % 100));
        if (length > 8)
        {
            var clock = length == 12 ? text % 10_000 * 100 : text % 1_000_000;
            return SetClock((int)(clock / 10_000), (int)(clock / 100 % 100), (int)(clock % 100)) && Fraction();
        }

        return true;
    }

    private bool Clock()
    {
        Skip(", ");
        if (rest.IsEmpty) return true;
        if (rest[0] is (byte)'T' or (byte)'t') rest = rest[1..];
        if (rest.IsEmpty || rest[0] is < (byte)'0' or > (byte)'9') return Zone();
        if (!Number(out var hour, out var length)) return false;
        if (length is 4 or 6)
        {
            var clock = length == 4 ? hour * 100 : hour;
            return SetClock((int)(clock / 10_000), (int)(clock / 100 % 100), (int)(clock % 100)) && Fraction() && Zone();
        }

        var (minute, second) = (0, 0);
        if (length > 2 || rest.IsEmpty) return false;
        var colon = rest[0];
        if (colon is (byte)':' or (byte)'.' or (byte)'h')
        {
            rest = rest[1..];
            if (!Number(out minute, out length) || length != 2) return false;
            if (Take(colon) && (!Number(out second, out length) || length != 2)) return false;
        }

        if (!SetClock((int)hour, minute, second) || !Fraction()) return false;
        return Half((int)hour) && Zone();
    }

    private bool Half(int hour)
    {
        Skip(" ");
        if (rest.Length < 2 || (rest[0] | 0x20) is not ('a' or 'p')) return true;
        var half = rest[0] | 0x20;
        var length = (rest[1] | 0x20) == 'm' ? 2 : rest.Length >= 4 && rest[1] == '.' && (rest[2] | 0x20) == 'm' && rest[3] == '.' ? 4 : 0;
        if (length == 0 || hour is < 1 or > 12) return false;
        rest = rest[length..];
        IsTwelveHours = true;
        TicksOfDay += (half, hour) switch
        {
            ('a', 12) => -12 * TimeSpan.TicksPerHour,
            ('p', < 12) => 12 * TimeSpan.TicksPerHour,
            _ => 0,
        };
        return true;
    }

    private bool SetClock(int hour, int minute, int second)
    {
        if (minute > 59 || second > 60 || hour > 24 || (hour == 24 && (minute > 0 || second > 0))) return false;
        TicksOfDay = (hour * 3600L + minute * 60 + second) * TimeSpan.TicksPerSecond;
        return true;
    }

    private bool Fraction()
    {
        if (rest.IsEmpty || rest[0] is not ((byte)'.' or (byte)',')) return true;
        var (at, unit) = (1, TimeSpan.TicksPerSecond / 10);
        for (; at < rest.Length && rest[at] is >= (byte)'0' and <= (byte)'9'; at++, unit /= 10)
        {
            TicksOfDay += unit * (rest[at] - '0');
            IsCut |= unit == 0 && rest[at] != '0';
        }

        rest = rest[at..];
        return at > 1;
    }

    private bool Zone()
    {
        Skip(" ");
        if (rest.IsEmpty) return true;
        if (rest is [(byte)'Z' or (byte)'z'] || rest.SequenceEqual("UTC"u8) || rest.SequenceEqual("GMT"u8))
        {
            Offset = 0;
            return true;
        }

        var sign = rest[0] == '-' ? -1 : rest[0] == '+' ? 1 : 0;
        if (sign == 0) return false;
        rest = rest[1..];
        if (!Number(out var hours, out var length)) return false;
        var minutes = 0;
        if (length == 4) (hours, minutes) = (hours / 100, (int)(hours % 100));
        else if (length != 2 || (Take((byte)':') && (!Number(out minutes, out length) || length != 2))) return false;
        if (!rest.IsEmpty || hours > 18 || minutes > 59) return false;
        IsUnknownLocal = sign < 0 && hours == 0 && minutes == 0;
        Offset = (short)(sign * (hours * 60 + minutes));
        return true;
    }

    private int Name()
    {
        if (rest.Length < 3) return 0;
        Span<char> word = stackalloc char[3];
        for (var at = 0; at < 3; at++) word[at] = (char)(rest[at] | 0x20);
        for (var month = 0; month < 12; month++)
        {
            if (!word.SequenceEqual(Months[month])) continue;
            var end = 3;
            while (end < rest.Length && (rest[end] | 0x20) is >= 'a' and <= 'z') end++;
            rest = rest[end..];
            return month + 1;
        }

        return 0;
    }

    private bool Number(out int value, out int length)
    {
        var done = Digits(out var number, out length);
        value = (int)number;
        return done && length <= 9;
    }

    private bool Digits(out long value, out int length)
    {
        (value, length) = (0, 0);
        while (length < rest.Length && length < 18 && rest[length] is >= (byte)'0' and <= (byte)'9') value = value * 10 + rest[length++] - '0';
        rest = rest[length..];
        return length > 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Take(byte letter)
    {
        if (rest.IsEmpty || rest[0] != letter) return false;
        rest = rest[1..];
        return true;
    }

    private void Skip(string letters)
    {
        while (!rest.IsEmpty && letters.Contains((char)rest[0])) rest = rest[1..];
    }
}
