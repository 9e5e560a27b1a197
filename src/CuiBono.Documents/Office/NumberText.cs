using System.Globalization;

namespace CuiBono.Documents.Office;

/// <summary>Writes a cell's number as text that does not depend on a language: "1234.5", "12.5%", "2027-03-31".</summary>
internal static class NumberText
{
    private const double LastDay = 2_958_466;

    public static string Of(string value, NumberKind kind, bool countsFrom1904)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) return value;
        return kind switch
        {
            NumberKind.Percent => Plain(Math.Round(number * 100, 10)) + "%",
            NumberKind.DateOrTime when number >= 0 && number < LastDay - (countsFrom1904 ? 1462 : 0) => DateOrTime(number, countsFrom1904),
            _ => Plain(number),
        };
    }

    private static string Plain(double number) =>
        Math.Abs(number) is 0 or (>= 1e-7 and < 1e15)
            ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The day that a serial number counts, as ISO 8601; a number below one is a time of day.</summary>
    /// <remarks>The 1900 system counts a 29 February 1900 that never was, so days before 1 March 1900 stand one higher.</remarks>
    private static string DateOrTime(double serial, bool countsFrom1904)
    {
        var seconds = (long)Math.Round(serial * 86_400);
        var time = TimeSpan.FromSeconds(seconds % 86_400);
        var clock = time.Seconds == 0 ? "hh\\:mm" : "hh\\:mm\\:ss";
        if (seconds < 86_400 && !countsFrom1904) return time.ToString(clock, CultureInfo.InvariantCulture);

        var days = seconds / 86_400;
        var day = countsFrom1904 ? new DateOnly(1904, 1, 1).AddDays((int)days) : new DateOnly(1899, 12, days < 60 ? 31 : 30).AddDays((int)days);
        var date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return time == TimeSpan.Zero ? date : $"{date}T{time.ToString(clock, CultureInfo.InvariantCulture)}";
    }
}
