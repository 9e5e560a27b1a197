using System.Globalization;

namespace CuiBono.Processes.Maps;

/// <summary>Numbers as a reader takes them in: 1,234 and 3.2 d.</summary>
internal static class HumanFormat
{
    private const double Minute = 60;
    private const double Hour = 60 * Minute;
    private const double Day = 24 * Hour;

    public static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Count(long count, string one, string many) => $"{Count(count)} {(count == 1 ? one : many)}";

    /// <summary>Two digits or so of the greatest unit that fits; a day is 24 hours. A dash where there is no time.</summary>
    public static string Duration(double seconds)
    {
        if (double.IsNaN(seconds)) return "–";
        var size = Math.Abs(seconds);
        if (size < 0.001) return "0 s";
        return size switch
        {
            < 0.9995 => Short(seconds * 1000, "ms"),
            < 59.5 => Short(seconds, "s"),
            < 59.5 * Minute => Short(seconds / Minute, "min"),
            < 47.5 * Hour => Short(seconds / Hour, "h"),
            < 730 * Day => Short(seconds / Day, "d"),
            _ => Short(seconds / (365.25 * Day), "y"),
        };
    }

    private static string Short(double value, string unit) =>
        value.ToString(Math.Abs(value) < 9.95 ? "0.#" : "#,0", CultureInfo.InvariantCulture) + " " + unit;
}
