using System.Globalization;
using CuiBono.Processes.Performance;

namespace CuiBono.Cli.Commands.Measures;

/// <summary>Business calendars as a command line writes them: "mon-fri,08:00-18:00,2026-12-25".</summary>
internal static class CalendarText
{
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>The calendar: days and ranges of days, one span of hours (all day where none is said), and days off.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static BusinessCalendar Parse(string text, TimeZoneInfo zone)
    {
        var (days, holidays) = (new HashSet<DayOfWeek>(), new HashSet<DateOnly>());
        (TimeSpan Opens, TimeSpan Closes)? hours = null;
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (DateOnly.TryParseExact(part, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var holiday)) holidays.Add(holiday);
            else if (part.Contains(':', StringComparison.Ordinal) && hours is null && Hours(part) is { } span) hours = span;
            else if (Range(part) is { } range) days.UnionWith(range);
            else throw new UsageException($"'{part}' is no part of a calendar; write it as mon-fri,08:00-18:00 and days off as 2026-12-25.");
        }

        if (days.Count == 0) throw new UsageException($"The calendar '{text}' names no days; write it as mon-fri,08:00-18:00.");
        var (opens, closes) = hours ?? (TimeSpan.Zero, TimeSpan.FromDays(1));
        return new BusinessCalendar(days, opens, closes, zone) { Holidays = holidays };
    }

    private static IEnumerable<DayOfWeek>? Range(string text)
    {
        var ends = text.ToLowerInvariant().Split('-', StringSplitOptions.TrimEntries);
        var (first, last) = (Array.IndexOf(Days, ends[0]), Array.IndexOf(Days, ends[^1]));
        if (ends.Length > 2 || first < 0 || last < 0) return null;
        return Enumerable.Range(first, ((last - first + 7) % 7) + 1).Select(day => (DayOfWeek)((day + 1) % 7));
    }

    private static (TimeSpan Opens, TimeSpan Closes)? Hours(string text)
    {
        var ends = text.Split('-', StringSplitOptions.TrimEntries);
        return ends.Length == 2 && Time(ends[0]) is { } opens && Time(ends[1]) is { } closes && opens < closes ? (opens, closes) : null;
    }

    private static TimeSpan? Time(string text) =>
        text == "24:00" ? TimeSpan.FromDays(1) : TimeOnly.TryParseExact(text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.ToTimeSpan() : null;
}
