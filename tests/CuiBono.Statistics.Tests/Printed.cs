namespace CuiBono.Statistics.Tests;

/// <summary>Compares with a printed number, to the digits that were printed.</summary>
internal static class Printed
{
    public static void Equal(string printed, double value)
    {
        var number = decimal.Parse(printed, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture);
        var mantissa = printed.Split('e', 'E')[0];
        var decimals = mantissa.Contains('.') ? mantissa.Length - mantissa.IndexOf('.') - 1 : 0;
        var exponent = printed.Contains('e') ? int.Parse(printed.Split('e')[1], System.Globalization.CultureInfo.InvariantCulture) : 0;
        var half = 0.5001 * Math.Pow(10, exponent - decimals);
        Assert.True(Math.Abs(value - (double)number) <= half, $"printed {printed}, computed {value:R}");
    }
}
