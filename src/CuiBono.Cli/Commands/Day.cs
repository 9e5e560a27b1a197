using System.Globalization;

namespace CuiBono.Cli.Commands;

/// <summary>Days on the command line.</summary>
internal static class Day
{
    /// <summary>The day that an option names.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static DateOnly Of(string option, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new UsageException($"{option} '{text}' is not a date; write it as 2027-06-30.");
}
