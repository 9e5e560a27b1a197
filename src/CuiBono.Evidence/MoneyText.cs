using System.Globalization;

namespace CuiBono.Evidence;

/// <summary>Reads amounts of money as people write them.</summary>
public static class MoneyText
{
    /// <summary>ISO 4217's code for "no currency": the amount is known and the currency is not.</summary>
    public const string UnknownCurrency = "XXX";

    /// <summary>The largest amount that is read: sums of a million of them still fit.</summary>
    private const decimal Largest = 1e18m;

    private static readonly (string Sign, string? Currency)[] Signs =
    [
        ("A$", "AUD"), ("AU$", "AUD"), ("C$", "CAD"), ("CA$", "CAD"), ("US$", "USD"), ("NZ$", "NZD"),
        ("€", "EUR"), ("£", "GBP"), ("¥", "JPY"), ("$", null),
    ];

    private static readonly string[] Codes =
        ["AUD", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HKD", "INR", "JPY", "KRW", "MXN", "NOK", "NZD", "PLN", "SEK", "SGD", "USD", "ZAR"];

    private static readonly (string Word, decimal Scale)[] Scales =
    [
        ("thousands", 1e3m), ("thousand", 1e3m), ("k", 1e3m),
        ("millions", 1e6m), ("million", 1e6m), ("mln", 1e6m), ("mio", 1e6m), ("mn", 1e6m), ("m", 1e6m),
        ("billions", 1e9m), ("billion", 1e9m), ("bn", 1e9m),
    ];

    /// <summary>Reads one amount: "EUR 4.2 M", "$6,279,429", "310 kEUR", "£102 million", "4.2".</summary>
    /// <param name="text">The text, which must hold the amount and nothing else.</param>
    /// <param name="currency">The currency where the text names none; a bare "$" names none, since a dozen countries use it.</param>
    /// <param name="unit">What one stands for where the text has no scale of its own: 1,000,000 in a column of millions.</param>
    /// <param name="money">The amount.</param>
    /// <returns>False where the text is anything else.</returns>
    public static bool TryParse(string text, string? currency, decimal unit, out Money money)
    {
        money = default;
        var rest = text.AsSpan().Trim();
        var negative = rest.StartsWith("-");
        if (negative) rest = rest[1..].TrimStart();

        var (before, taken) = Denomination(rest);
        rest = rest[taken..].TrimStart();
        var digits = 0;
        while (digits < rest.Length && (char.IsAsciiDigit(rest[digits]) || (digits > 0 && IsSeparator(rest, digits)))) digits++;
        digits += Exponent(rest[digits..]);
        if (!TryNumber(rest[..digits], out var number)) return false;

        var (after, end) = Denomination(rest[digits..].TrimStart());
        if (end != rest[digits..].TrimStart().Length) return false;
        if (before.Scale is not null && after.Scale is not null) return false;
        if (before.Currency is not null && after.Currency is not null && before.Currency != after.Currency) return false;

        var scale = before.Scale ?? after.Scale ?? unit;
        if (number > Largest / Math.Max(1, Math.Abs(scale))) return false;
        money = new Money((negative ? -number : number) * scale, before.Currency ?? after.Currency ?? currency ?? UnknownCurrency);
        return true;
    }

    /// <summary>The currency and the scale that a column's name states: "Budget (kEUR)" gives EUR and 1,000.</summary>
    public static (string? Currency, decimal? Scale) OfHeader(string header)
    {
        string? currency = null;
        decimal? scale = null;
        foreach (var word in header.Split([' ', '(', ')', '[', ']', ',', '/', '_', '-', '\''], StringSplitOptions.RemoveEmptyEntries))
        {
            var (found, taken) = Denomination(word);
            if (taken != word.Length) continue;
            currency ??= found.Currency;
            scale ??= found.Scale;
        }

        return (currency, scale);
    }

    /// <summary>The currency sign or code and the scale at the start of a text, in any order, and how much of the text they take.</summary>
    private static ((string? Currency, decimal? Scale) Found, int Taken) Denomination(ReadOnlySpan<char> text)
    {
        string? currency = null;
        decimal? scale = null;
        var at = 0;
        while (at < text.Length)
        {
            var rest = text[at..];
            if (rest[0] == ' ' || rest[0] == '.')
                at++;
            else if (currency is null && StartsWithCurrency(rest) is var (code, length) && length > 0)
                (currency, at) = (code ?? "", at + length);
            else if (scale is null && StartsWithScale(rest) is var (factor, letters) && letters > 0)
                (scale, at) = (factor, at + letters);
            else
                break;
        }

        return ((currency is "" ? null : currency, scale), at);
    }

    private static (string? Code, int Length) StartsWithCurrency(ReadOnlySpan<char> text)
    {
        foreach (var (sign, code) in Signs)
            if (text.StartsWith(sign, StringComparison.OrdinalIgnoreCase))
                return (code, sign.Length);
        foreach (var code in Codes)
            if (text.StartsWith(code, StringComparison.OrdinalIgnoreCase) && (text.Length == 3 || !char.IsLetter(text[3])))
                return (code, 3);
        return (null, 0);
    }

    private static (decimal Factor, int Length) StartsWithScale(ReadOnlySpan<char> text)
    {
        foreach (var (word, factor) in Scales)
        {
            if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = text[word.Length..];
            if (rest.IsEmpty || !char.IsLetter(rest[0]) || StartsWithCurrency(rest).Length > 0) return (factor, word.Length);
        }

        return (1, 0);
    }

    private static bool IsSeparator(ReadOnlySpan<char> text, int at) =>
        text[at] is '.' or ',' or '\'' or ' ' or '\u00A0' or '\u202F' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    /// <summary>The length of an exponent as spreadsheets write it, "E-6"; 0 where there is none.</summary>
    private static int Exponent(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[0] is not ('e' or 'E')) return 0;
        var at = text[1] is '-' or '+' ? 2 : 1;
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at > start ? at : 0;
    }

    /// <summary>A number; of a point and a comma the later one begins the decimals, and a comma alone does only where it cannot separate thousands.</summary>
    private static bool TryNumber(ReadOnlySpan<char> text, out decimal number)
    {
        Span<char> plain = stackalloc char[Math.Min(text.Length, 40)];
        number = 0;
        if (text.IsEmpty || text.Length > plain.Length) return false;
        var comma = text.LastIndexOf(',');
        var point = text.LastIndexOf('.');
        var decimalComma = comma >= 0 && text.Count(',') == 1 && (point >= 0 ? comma > point : text.Length - comma - 1 != 3);
        if (point >= 0 && comma > point && !decimalComma) return false;
        var length = 0;
        foreach (var letter in text)
        {
            if (char.IsAsciiDigit(letter) || letter is 'e' or 'E' or '-' or '+' || (letter == '.' && !decimalComma)) plain[length++] = letter;
            else if (letter == ',' && decimalComma) plain[length++] = '.';
        }

        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number);
    }
}
