using System.Globalization;

namespace CuiBono.Cli.Commands.Process;

/// <summary>Figures as people read them.</summary>
internal static class Figure
{
    /// <summary>A whole number: 15,214.</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number and its noun: 1 case, 2 cases.</summary>
    public static string Count(long value, string noun) => $"{Count(value)} {noun}{(value == 1 ? "" : "s")}";

    /// <summary>A part of a whole in per cent: 35.3 %.</summary>
    public static string Share(long part, long whole) => whole == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:N1} %");

    /// <summary>A duration in the unit that fits it: 42 s, 12.3 min, 5.2 h, 7.1 d.</summary>
    public static string Duration(double seconds) => Math.Abs(seconds) switch
    {
        double.NaN => "-",
        0 => "0 s",
        < 1 => Text(seconds * 1000, "ms", "N0"),
        < 60 => Text(seconds, "s", "0.#"),
        < 3600 => Text(seconds / 60, "min", "N1"),
        < 172_800 => Text(seconds / 3600, "h", "N1"),
        _ => Text(seconds / 86_400, "d", "N1"),
    };

    /// <summary>An instant to the minute, in UTC.</summary>
    public static string Instant(long utcTicks) => new DateTime(utcTicks, DateTimeKind.Utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Text(double value, string unit, string format) => $"{value.ToString(format, CultureInfo.InvariantCulture)} {unit}";
}
