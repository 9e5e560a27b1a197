namespace CuiBono.Reviews.Observers;

/// <summary>From a measure's unit to the outcome's.</summary>
internal static class UnitScale
{
    /// <summary>How much of the outcome's unit one of the measure's is; null where the two have nothing in common.</summary>
    /// <param name="measured">The measure's unit: "days", "hours", "share", or another, which is taken as the outcome has it.</param>
    /// <param name="promised">The outcome's unit, or null.</param>
    /// <param name="workingHours">The hours of a working day, by which working days are hours; 24 without a calendar.</param>
    public static double? Of(string measured, string? promised, double workingHours = 24)
    {
        var unit = (promised ?? "").Trim().ToLowerInvariant();
        return measured switch
        {
            "share" => OfShare(unit),
            "days" => OfDays(unit, workingHours),
            "hours" => unit.Length == 0 ? 1 : OfDays(unit, workingHours) / workingHours,
            _ => 1,
        };
    }

    private static double? OfShare(string unit) => unit switch
    {
        "%" or "percent" or "per cent" => 100,
        "‰" => 1_000,
        "share" or "" => 1,
        _ => null,
    };

    private static double? OfDays(string unit, double workingHours) => (unit.Length > 1 ? unit.TrimEnd('s') : unit) switch
    {
        "week" => 1.0 / 7,
        "day" or "calendar day" or "working day" or "business day" or "d" or "" => 1,
        "hour" or "working hour" or "h" => workingHours,
        "minute" or "min" => 60 * workingHours,
        "second" or "s" => 3_600 * workingHours,
        _ => null,
    };
}
