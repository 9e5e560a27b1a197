using CuiBono.Evidence;

namespace CuiBono.Promises.Written;

/// <summary>An amount of money that a text names: "EUR 4.2 million", "£50m", "3.1 billion euros".</summary>
/// <param name="Money">The amount in whole units.</param>
/// <param name="Start">Where the words begin.</param>
/// <param name="End">Where they end.</param>
/// <remarks>A bare dollar sign names no currency, since a dozen countries use it: <see cref="MoneyText.UnknownCurrency"/>.</remarks>
internal readonly record struct WrittenMoney(Money Money, int Start, int End)
{
    /// <summary>The first amount at or after a position, or null. A number without a currency is no amount, and neither is an end of a range such as "EUR 3-5 million".</summary>
    public static WrittenMoney? Find(ReadOnlySpan<char> text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i])) continue;
            if (!WrittenNumber.TryRead(text, i, out var number, out var end))
            {
                i = end;
                continue;
            }

            var negative = i > from && text[i - 1] == '-' && (i < 2 || !char.IsLetterOrDigit(text[i - 2]));
            var numberAt = negative ? i - 1 : i;
            var magnitude = Magnitude(text, end, out var afterMagnitude);
            var currency = Before(text, from, numberAt, out var start);
            if (WrittenRange.After(text, start, afterMagnitude) is { } afterRange)
            {
                i = afterRange - 1;
                continue;
            }

            if (currency is null)
            {
                currency = After(text, afterMagnitude, out var afterCurrency);
                start = numberAt;
                if (currency is not null) afterMagnitude = afterCurrency;
            }

            if (currency is null || number > 1_000_000_000_000m)
            {
                i = Math.Max(i, end - 1);
                continue;
            }

            return new WrittenMoney(new Money((negative ? -1 : 1) * number * magnitude, currency), start, afterMagnitude);
        }

        return null;
    }

    /// <summary>What a word such as "million" or "k" after a number multiplies it by; 1 where there is none.</summary>
    public static decimal Magnitude(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        var start = at;
        while (start < text.Length && text[start] is ' ' or '\u00A0' or '-') start++;
        var stop = start;
        while (stop < text.Length && stop - start < 10 && char.IsAsciiLetter(text[stop])) stop++;
        var factor = text[start..stop] switch
        {
            "k" or "K" or "thousand" or "Thousand" => 1_000m,
            "m" or "M" or "mn" or "MM" or "mio" or "Mio" or "million" or "Million" or "millions" or "MILLION" => 1_000_000m,
            "bn" or "Bn" or "BN" or "b" or "B" or "billion" or "Billion" or "billions" => 1_000_000_000m,
            _ => 1m,
        };
        if (factor != 1m) end = stop;
        return factor;
    }

    private static string? Before(ReadOnlySpan<char> text, int from, int numberAt, out int start)
    {
        var end = numberAt;
        while (end > from && text[end - 1] is ' ' or '\u00A0') end--;
        start = end;
        if (end == from) return null;
        switch (text[end - 1])
        {
            case '€':
                start = end - 1;
                return "EUR";
            case '£':
                start = end - 1;
                return "GBP";
            case '$':
                start = end - 1;
                while (start > from && char.IsAsciiLetterUpper(text[start - 1])) start--;
                return text[start..(end - 1)] switch
                {
                    "" => MoneyText.UnknownCurrency,
                    "US" or "USD" => "USD",
                    "A" or "AU" or "AUD" => "AUD",
                    "C" or "CA" or "CAD" => "CAD",
                    "NZ" or "NZD" => "NZD",
                    "HK" or "HKD" => "HKD",
                    "S" or "SG" or "SGD" => "SGD",
                    _ => null,
                };
            default:
                while (start > from && end - start < 4 && char.IsAsciiLetterUpper(text[start - 1])) start--;
                return end - start == 3 && Currency.IsKnown(text[start..end]) ? text[start..end].ToString() : null;
        }
    }

    private static string? After(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        var start = at;
        while (start < text.Length && text[start] is ' ' or '\u00A0') start++;
        if (start < text.Length && text[start] is '€' or '£')
        {
            end = start + 1;
            return text[start] == '€' ? "EUR" : "GBP";
        }

        var stop = start;
        while (stop < text.Length && stop - start < 8 && char.IsAsciiLetter(text[stop])) stop++;
        var word = text[start..stop];
        end = stop;
        if (word is "euro" or "euros" or "Euro" or "Euros") return "EUR";
        if (word is "dollars" or "Dollars") return MoneyText.UnknownCurrency;

        return word.Length == 3 && Currency.IsKnown(word) ? word.ToString() : null;
    }
}
