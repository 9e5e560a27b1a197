using System.Globalization;

namespace CuiBono.Processes.Quality;

/// <summary>Figures within sentences.</summary>
internal static class Say
{
    public static string Count(long value, string noun) => string.Create(CultureInfo.InvariantCulture, $"{value:N0} {noun}{(value == 1 ? "" : noun.EndsWith('s') ? "" : "s")}");

    public static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Share(double share) => (100 * share).ToString(share is > 0 and < 0.001 ? "0.00" : "N1", CultureInfo.InvariantCulture) + " %";

    public static string Duration(double seconds)
    {
        var (value, unit) = Math.Abs(seconds) switch
        {
            < 120 => (seconds, "s"),
            < 7200 => (seconds / 60, "min"),
            < 172_800 => (seconds / 3600, "h"),
            _ => (seconds / 86_400, "d"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{value:#,0.##} {unit}");
    }
}
