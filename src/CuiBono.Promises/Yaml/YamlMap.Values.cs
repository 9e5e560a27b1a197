using System.Globalization;
using CuiBono.Evidence;
using CuiBono.Promises.Written;

namespace CuiBono.Promises.Yaml;

/// <content>The typed getters.</content>
public sealed partial class YamlMap
{
    /// <summary>The largest number that is read: differences, percentages and sums of such numbers still fit.</summary>
    private const decimal Largest = 1e18m;

    /// <summary>A text, without white space at its ends.</summary>
    public string? Text(string name)
    {
        switch (Value(name))
        {
            case null:
                return null;
            case YamlScalar scalar:
                file.Found(PathOf(name), MarkOf(name));
                return scalar.Value.Trim();
            default:
                Report(name, "wrong-type", $"'{name}' must be a text");
                return null;
        }
    }

    /// <summary>True or false.</summary>
    public bool? Flag(string name)
    {
        if (Text(name) is not { } text) return null;
        if (text is "true" or "True" or "yes") return true;
        if (text is "false" or "False" or "no") return false;
        return Refuse<bool>(name, "wrong-type", $"'{name}' must be true or false, not '{Short(text)}'");
    }

    /// <summary>One of an enum's values by its name in kebab-case.</summary>
    public T? Choice<T>(string name) where T : struct, Enum
    {
        if (Text(name) is not { } text) return null;
        if (KebabCase.Parse<T>(text) is { } value) return value;
        var names = KebabCase.All<T>();
        var nearest = Nearest.Of(text, names);
        return Refuse<T>(name, "unknown-value", nearest is null
            ? $"'{Short(text)}' is not a {name}; write one of {string.Join(", ", names)}"
            : $"'{Short(text)}' is not a {name}; did you mean '{nearest}'?");
    }

    /// <summary>A day as yyyy-MM-dd.</summary>
    public DateOnly? Date(string name)
    {
        if (Text(name) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (NoValue.Is(text)) return Refuse<DateOnly>(name, "placeholder", $"'{Short(text)}' stands where a date should be; leave '{name}' empty until the date is known");
        if (WrittenDate.Of(text) is { } written)
            return Refuse<DateOnly>(name, "not-a-date", $"'{Short(text)}' is not a day; write {written.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{(written.Grain == "day" ? "" : $" if its last day is meant")}");
        return Refuse<DateOnly>(name, "not-a-date", text.Length == 10 && text[4] == '-' && text[7] == '-'
            ? $"'{Short(text)}' is not in the calendar" : $"'{Short(text)}' is not a date; write it as 2027-06-30");
    }

    /// <summary>A whole number that is not negative.</summary>
    public long? Count(string name)
    {
        if (Number(name) is not { } number) return null;
        return number >= 0 && number <= long.MaxValue && decimal.Truncate(number) == number
            ? (long)number : Refuse<long>(name, "not-a-number", $"'{name}' must be a whole number that is not negative");
    }

    /// <summary>A number, with a point before decimals and nothing between thousands.</summary>
    public decimal? Number(string name) => Text(name) is { } text ? Number(name, text, "") : null;

    /// <summary>A number that may be followed by its unit: "12", "12 days", "98 %".</summary>
    /// <param name="name">The field.</param>
    /// <param name="unit">The unit that the value must be in; null where none is declared yet, which takes the value's own.</param>
    public decimal? Quantity(string name, ref string? unit)
    {
        if (Text(name) is not { } text) return null;
        var (number, written) = Split(text);
        if (Number(name, number, text) is not { } value) return null;
        if (written.Length == 0) return value;
        unit ??= written;
        return SameUnit(written, unit) ? value : Refuse<decimal>(name, "unit-mismatch", $"'{Short(text)}' is in {Short(written)}, but the unit is '{Short(unit)}'; write the value in {Short(unit)}");
    }

    /// <summary>A share from 0 to 1, written so or as a percentage: "0.03", "3 %".</summary>
    public decimal? Share(string name)
    {
        if (Text(name) is not { } text) return null;
        var (number, unit) = Split(text);
        if (Number(name, number, text) is not { } value) return null;
        if (unit.Length > 0 && !SameUnit(unit, "%")) return Refuse<decimal>(name, "unit-mismatch", $"'{Short(text)}' is not a share; write 0.03 or \"3 %\"");
        var share = unit.Length > 0 ? value / 100 : value;
        if (share is >= 0 and <= 1) return share;
        return Refuse<decimal>(name, "out-of-range", unit.Length == 0 && value is > 1 and <= 100
            ? $"a share is 0 to 1; if {number} percent is meant, write \"{number} %\"" : $"'{Short(text)}' is outside a share's range of 0 to 1");
    }

    /// <summary>A length of time with its unit: "30 days", "4 hours", "20 minutes".</summary>
    public TimeSpan? Duration(string name)
    {
        if (Text(name) is not { } text) return null;
        var (number, unit) = Split(text);
        if (Number(name, number, text) is not { } value) return null;
        decimal? minutes = unit.ToLowerInvariant().TrimEnd('s') switch
        {
            "minute" or "min" => 1,
            "hour" or "h" => 60,
            "day" or "d" => 1_440,
            "week" => 10_080,
            _ => null,
        };
        if (minutes is not { } each) return Refuse<TimeSpan>(name, "wrong-type", $"'{Short(text)}' is not a length of time; write it as 30 days, 4 hours or 20 minutes");
        return value >= 0 && value * each <= 60 * 24 * 36_500m
            ? TimeSpan.FromMinutes((double)(value * each)) : Refuse<TimeSpan>(name, "out-of-range", $"'{Short(text)}' is outside what is read here: 0 days to 100 years");
    }

    /// <summary>An amount of money: "EUR 4.2 M", or the fields amount and currency.</summary>
    public Money? Money(string name)
    {
        if (Value(name) is YamlMapping)
        {
            var map = Map(name)!;
            map.Only(["amount", "currency"]);
            var amount = map.Number("amount");
            var currency = map.Text("currency");
            if (amount is null && !map.Has("amount")) map.Missing("amount", "write it in whole units of the currency");
            if (currency is null) map.Missing("currency", "write the three letters of ISO 4217, such as EUR");
            else if (!Currency.IsKnown(currency)) map.UnknownCurrency("currency", currency);
            else if (amount is { } value) return new Money(value, currency);
            return null;
        }

        if (Text(name) is not { } text) return null;
        if (MoneyText.TryParse(text, null, 1, out var money) && money.Currency != MoneyText.UnknownCurrency) return money;
        if (NoValue.Is(text)) return Refuse<Money>(name, "placeholder", $"'{Short(text)}' stands where an amount should be; leave '{name}' empty until it is known");
        return Refuse<Money>(name, "not-money", $"'{Short(text)}' is not an amount with its currency; write it as \"EUR 4.2 M\" or {{amount: 4200000, currency: EUR}}");
    }

    /// <summary>A currency by its three letters of ISO 4217.</summary>
    public string? CurrencyCode(string name)
    {
        if (Text(name) is not { } code) return null;
        if (Currency.IsKnown(code)) return code;
        UnknownCurrency(name, code);
        return null;
    }

    private void UnknownCurrency(string name, string code) => Report(name, "unknown-value", Nearest.Of(code, Currency.All) is { } nearest
        ? $"'{Short(code)}' is not a currency of ISO 4217; did you mean '{nearest}'?"
        : $"'{Short(code)}' is not a currency of ISO 4217; write its three letters, such as EUR");

    private decimal? Number(string name, string number, string whole)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var text = whole.Length == 0 ? number : whole;
        if (decimal.TryParse(number, Style, CultureInfo.InvariantCulture, out var value))
            return Math.Abs(value) <= Largest ? value : Refuse<decimal>(name, "out-of-range", $"'{Short(text)}' is larger than any figure of an initiative");
        if (NoValue.Is(text)) return Refuse<decimal>(name, "placeholder", $"'{Short(text)}' stands where a number should be; leave '{name}' empty until it is known");
        return Refuse<decimal>(name, "not-a-number", number.Length > 0 && char.IsAsciiDigit(number[0]) && WrittenNumber.TryRead(number, 0, out var meant, out var end) && end == number.Length
            ? $"'{Short(text)}' is not a number here; write {meant.ToString(CultureInfo.InvariantCulture)}"
            : $"'{Short(text)}' is not a number; write it with a point before decimals, such as 4.5");
    }

    /// <summary>A number and the unit before or after it: ("12", "days"), ("1.20", "EUR").</summary>
    private static (string Number, string Unit) Split(string text)
    {
        var start = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0) return (text, "");
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' or ' ' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))) end++;
        if (start > 0 && text[start - 1] is '-' or '+' or '.') start--;
        var before = text[..start].Trim();
        var after = text[end..].Trim();
        if (before.Length > 0 && after.Length > 0) return (text, "");
        var unit = before.Length > 0 ? before : after;
        return unit.Length == 0 || char.IsLetter(unit[0]) || unit[0] is '%' or '‰' or '°' or '€' or '£' or '$' ? (text[start..end], unit) : (text, "");
    }

    private static bool SameUnit(string a, string b) => PlainUnit(a).Equals(PlainUnit(b), StringComparison.OrdinalIgnoreCase);

    private static string PlainUnit(string unit)
    {
        var plain = unit.Trim().TrimEnd('.');
        if (plain is "percent" or "per cent" or "pct") return "%";
        return plain.Length > 2 ? plain.TrimEnd('s', 'S') : plain;
    }

    private T? Refuse<T>(string name, string code, string message) where T : struct
    {
        Report(name, code, message);
        return null;
    }

    private static string Short(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "...");
}
