using System.Globalization;

namespace CuiBono.Evidence;

/// <summary>A stretch of days.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, which belongs to it.</param>
public readonly record struct Period(DateOnly From, DateOnly To)
{
    /// <summary>How many days it has; 0 where it ends before it begins.</summary>
    public int Days => Math.Max(0, To.DayNumber - From.DayNumber + 1);

    /// <summary>Whether a day lies in it.</summary>
    public bool Contains(DateOnly day) => day >= From && day <= To;

    /// <summary>Reads a period as files write it: "2026-01/2026-06", "2026-01-15/2026-03-31", "2026-03", "2026".</summary>
    /// <returns>The period, or null where the text is none.</returns>
    public static Period? Parse(string? text)
    {
        var parts = (text ?? "").Trim().Split('/');
        if (parts.Length > 2 || Whole(parts[0]) is not { } first || Whole(parts[^1]) is not { } last) return null;
        return last.To < first.From ? null : new Period(first.From, last.To);
    }

    /// <summary>The period as ISO 8601 writes it: "2026-01-01/2026-06-30".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd}/{To:yyyy-MM-dd}");

    private static Period? Whole(string text)
    {
        text = text.Trim();
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new(day, day);
        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) return new(month, month.AddMonths(1).AddDays(-1));
        return DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year) ? new(year, year.AddYears(1).AddDays(-1)) : null;
    }
}
