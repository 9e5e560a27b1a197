using System.Globalization;

namespace CuiBono.Evidence;

/// <summary>An amount of money in one currency.</summary>
/// <param name="Amount">The amount in whole units of the currency (euros, not cents).</param>
/// <param name="Currency">The ISO 4217 code, in capitals: "EUR".</param>
/// <remarks>Amounts of different currencies are never added; <see cref="Total"/> gives one sum for each.</remarks>
public readonly record struct Money(decimal Amount, string Currency)
{
    /// <summary>One sum for each currency, ordered by code.</summary>
    public static IReadOnlyList<Money> Total(IEnumerable<Money> amounts) =>
    [
        .. amounts.GroupBy(money => money.Currency, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Money(group.Sum(money => money.Amount), group.Key)),
    ];

    /// <summary>The amount as a manager reads it: "EUR 4.2 M", "USD 310 k", "EUR 950".</summary>
    public override string ToString()
    {
        var (value, unit) = Math.Abs(Amount) switch
        {
            >= 1_000_000_000m => (Amount / 1_000_000_000m, " bn"),
            >= 1_000_000m => (Amount / 1_000_000m, " M"),
            >= 10_000m => (Amount / 1_000m, " k"),
            _ => (Amount, ""),
        };
        return $"{Currency} {value.ToString("0.##", CultureInfo.InvariantCulture)}{unit}";
    }
}
