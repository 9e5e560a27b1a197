using CuiBono.Promises;

namespace CuiBono.Reviews.Observers;

/// <summary>From a measure's unit to the outcome's.</summary>
internal static class UnitScale
{
    /// <summary>How much of the outcome's unit one of the measure's is; null where the two have nothing in common.</summary>
    /// <param name="measured">The measure's unit: "days", "hours", "share"; or another, which no time and no percentage is; "" or "of the attribute" for what the data have.</param>
    /// <param name="promised">The outcome's unit, or null.</param>
    /// <param name="calendar">When work is done, by which working days have hours and weeks have days; null for time by the clock.</param>
    public static double? Of(string measured, string? promised, WorkCalendar? calendar = null)
    {
        var unit = (promised ?? "").Trim().ToLowerInvariant();
        var hours = calendar is null ? 24 : (calendar.Closes - calendar.Opens).TotalHours;
        return measured switch
        {
            "share" => OfShare(unit),
            "days" => OfDays(unit, hours, calendar),
            "hours" => unit.Length == 0 ? 1 : OfDays(unit, hours, calendar) / hours,
            "" or "of the attribute" => 1,
            _ => unit.Length > 0 && (OfDays(unit, hours, calendar) ?? OfShare(unit)) is not null ? null : 1,
        };
    }

    private static double? OfShare(string unit) => unit switch
    {
        "%" or "percent" or "per cent" => 100,
        "‰" => 1_000,
        "share" or "" => 1,
        _ => null,
    };

    private static double? OfDays(string unit, double hours, WorkCalendar? calendar) => (unit.Length > 1 ? unit.TrimEnd('s') : unit) switch
    {
        "week" or "working week" => 1.0 / (calendar?.Days.Count ?? 7),
        "day" or "d" or "" => 1,
        "calendar day" => calendar is null ? 1 : null,
        "working day" or "business day" => calendar is null ? null : 1,
        "hour" or "h" => hours,
        "working hour" => calendar is null ? null : hours,
        "minute" or "min" => 60 * hours,
        "second" or "s" => 3_600 * hours,
        _ => null,
    };
}
