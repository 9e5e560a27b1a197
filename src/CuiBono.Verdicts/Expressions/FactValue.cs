using System.Globalization;

namespace CuiBono.Verdicts.Expressions;

/// <summary>A value of a kind: a number with its unit or currency, a day, a length of time in minutes, words, or a truth.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">The number; a date's day number; 1 for true; 0 for words.</param>
/// <param name="Text">The words, the unit or the currency; empty for other kinds.</param>
internal readonly record struct FactValue(FactKind Kind, decimal Number, string Text)
{
    /// <summary>The largest number that is calculated with: converted to another unit it still fits.</summary>
    public const decimal Largest = 1e20m;

    public static FactValue Of(DateOnly day) => new(FactKind.Date, day.DayNumber, "");

    public static FactValue Of(bool truth) => new(FactKind.Truth, truth ? 1 : 0, "");

    /// <summary>A fact as <see cref="CaseFacts"/> writes it; null where it is none of the kind.</summary>
    /// <param name="text">The fact, or null.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="unit">The unit of a quantity.</param>
    public static FactValue? Read(string? text, FactKind kind, string? unit)
    {
        if (text is null) return null;
        switch (kind)
        {
            case FactKind.Truth:
                return text is "true" ? Of(true) : text is "false" ? Of(false) : null;
            case FactKind.Date:
                return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Of(day) : null;
            case FactKind.Money:
                return text.Length > 4 && TryNumber(text.AsSpan(4), out var amount) ? new(kind, amount, text[..3]) : null;
            case FactKind.Text or FactKind.Choice:
                return new(kind, 0, text.Trim());
            default:
                return TryNumber(text, out var number) ? new(kind, number, unit ?? "") : null;
        }
    }

    /// <summary>The minutes of a unit of time; null for another unit.</summary>
    public static int? Minutes(string unit) => unit.ToLowerInvariant() switch
    {
        "minute" or "minutes" or "min" => 1,
        "hour" or "hours" or "h" => 60,
        "day" or "days" => 1_440,
        "week" or "weeks" => 10_080,
        _ => null,
    };

    /// <summary>Whether two units are the same but for capitals, a plural and the way in which percent is written.</summary>
    public static bool SameUnit(string one, string other) => Plain(one) == Plain(other);

    /// <summary>A unit as the canonical text has it.</summary>
    public static string Plain(string unit)
    {
        var plain = unit.Trim().TrimEnd('.').ToLowerInvariant();
        if (plain.Length > 2 && plain.TrimEnd('s', '.', ' ') is { Length: > 0 } stem) plain = stem;
        return plain is "percent" or "per cent" or "pct" ? "%" : plain;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && Math.Abs(number) <= Largest;
}
