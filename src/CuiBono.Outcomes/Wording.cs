using System.Globalization;
using CuiBono.Evidence;

namespace CuiBono.Outcomes;

/// <summary>Figures in the outcome's unit, as a sentence says them.</summary>
/// <param name="unit">The unit: "days", "%"; empty where there is none.</param>
internal sealed class Wording(string unit)
{
    /// <summary>"19.3 days".</summary>
    public string Figure(double value) => Figure(value, double.NaN);

    /// <summary>A figure that the case itself gives, with all its digits: "24.25 days".</summary>
    public string Declared(double value) => WithUnit(Number(value, 6), unit);

    /// <summary>"19.3 days (18.9 to 19.8)", with as many digits as the range is worth.</summary>
    public string Figure(double value, Interval interval) => $"{Figure(value, interval.High - interval.Low)}{Range(interval)}";

    /// <summary>"19.3 days (18.9 to 19.8; 1,024 cases)".</summary>
    public string Figure(Estimate estimate) => Figure(estimate, estimate.Interval);

    /// <summary>The same with another interval.</summary>
    public string Figure(Estimate estimate, Interval interval)
    {
        var range = Range(interval);
        return $"{Figure(estimate.Value, interval.High - interval.Low)} ({(range.Length == 0 ? "" : $"{range[2..^1]}; ")}{Cases(estimate.Count)})";
    }

    /// <summary>A difference, which for percentages is one of points: "3.1 points".</summary>
    public string Change(double value) => WithUnit(Number(Math.Abs(value), double.NaN), ChangeUnit);

    /// <summary>A difference with its range, signs kept: "-3.1 points (-4.2 to -2)".</summary>
    public string Change(double value, Interval interval) => $"{WithUnit(Number(value, interval.High - interval.Low), ChangeUnit)}{Range(interval)}";

    /// <summary>"1 case", "1,024 cases".</summary>
    public static string Cases(long count) => count == 1 ? "1 case" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} cases");

    /// <summary>"3 weeks", "1 week".</summary>
    public static string Weeks(double weeks) => weeks <= 1 ? "1 week" : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(weeks):N0} weeks");

    /// <summary>"2026-01-12".</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"from 2026-01-12 to 2026-03-31".</summary>
    public static string Days(Period period) => $"from {Day(period.From)} to {Day(period.To)}";

    /// <summary>"North", "North and South", "North, South and 4 more".</summary>
    public static string Names(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "nobody",
        1 => names[0],
        2 => $"{names[0]} and {names[1]}",
        3 => $"{names[0]}, {names[1]} and {names[2]}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{names[0]}, {names[1]} and {names.Count - 2} more"),
    };

    private string Figure(double value, double width) => WithUnit(Number(value, width), unit);

    private string ChangeUnit => unit == "%" ? "points" : unit;

    /// <summary>"1 day", "2 days": a unit that is a plural loses its s after a single 1.</summary>
    private static string WithUnit(string number, string unit) => unit.Length == 0 ? number : $"{number} {(number == "1" && unit.Length > 2 && unit[^1] == 's' && unit[^2] != 's' ? unit[..^1] : unit)}";

    private static string Range(Interval interval)
    {
        var width = interval.High - interval.Low;
        return double.IsFinite(width) ? $" ({Number(interval.Low, width)} to {Number(interval.High, width)})" : "";
    }

    /// <summary>A number with the digits that its size asks for, and more where its range is narrow.</summary>
    private static string Number(double value, double width)
    {
        var size = Math.Abs(value);
        var digits = size >= 1000 ? 0 : size is >= 1 or 0 ? 1 : Math.Min(6, 1 - (int)Math.Floor(Math.Log10(size)));
        if (width > 0 && double.IsFinite(width)) digits = Math.Clamp((int)Math.Ceiling(-Math.Log10(width / 2)), size >= 1000 ? 0 : 1, 6);
        return Number(value, digits);
    }

    private static string Number(double value, int digits)
    {
        var text = value.ToString(digits == 0 ? "#,0" : "#,0." + new string('#', digits), CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }
}
