using System.Globalization;

namespace CuiBono.Cli.Commands.Measures;

/// <summary>Lengths of time as a command line writes them: 30d, 4h, 20min, 2w.</summary>
internal static class TimeLength
{
    private const double MostDays = 36_500;

    /// <summary>The length.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static TimeSpan Parse(string text)
    {
        var written = text.Trim();
        var digits = written.TakeWhile(letter => char.IsAsciiDigit(letter) || letter == '.').Count();
        double? days = written[digits..].Trim().ToLowerInvariant() switch
        {
            "w" or "week" or "weeks" => 7,
            "d" or "day" or "days" => 1,
            "h" or "hour" or "hours" => 1.0 / 24,
            "m" or "min" or "minute" or "minutes" => 1.0 / 1440,
            _ => null,
        };
        if (days is not { } each || !double.TryParse(written.AsSpan(0, digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number <= 0 || number * each > MostDays)
            throw new UsageException($"'{text}' is not a length of time; write it as 30d, 4h or 20min.");
        return TimeSpan.FromMinutes(Math.Round(number * each * 1440, 6));
    }
}
