using System.Globalization;
using CuiBono.Evidence;

namespace CuiBono.Promises.Drafting;

/// <summary>Fields and values as people call them, where documents contradict each other.</summary>
internal static class FieldNames
{
    public const string Investment = "the investment";
    public const string GoLive = "the go-live";

    public static string Of(Money money) => string.Create(CultureInfo.InvariantCulture, $"{money.Currency} {money.Amount:0.############}");

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Of(decimal value, string? unit) => $"{value.ToString("0.############", CultureInfo.InvariantCulture)} {unit}".TrimEnd();
}
