namespace CuiBono.Tables;

/// <summary>A day of which it is open which number is the day and which the month; a negative number in a column of days.</summary>
internal static class OpenDay
{
    /// <summary>Whether the numbers make a day in one order at least.</summary>
    public static bool IsOne(int first, int second, int year) => Exists(year, second, first) || Exists(year, first, second);

    /// <summary>The three numbers as one.</summary>
    public static int Pack(int first, int second, int year) => ~((year << 10) | (first << 5) | second);

    /// <summary>The two numbers before the year.</summary>
    public static (int First, int Second) Numbers(int packed) => ((~packed >> 5) & 31, ~packed & 31);

    /// <summary>The day number in one order, or -1 where there is no such day.</summary>
    public static int Read(int packed, bool dayFirst)
    {
        var (first, second) = Numbers(packed);
        var year = ~packed >> 10;
        var (day, month) = dayFirst ? (first, second) : (second, first);
        return Exists(year, month, day) ? new DateOnly(year, month, day).DayNumber : -1;
    }

    private static bool Exists(int year, int month, int day) => year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
