using System.Globalization;
using CsCheck;
using CuiBono.Promises.Written;

namespace CuiBono.Promises.Tests.Written;

public sealed class WrittenNumberTests
{
    [Theory]
    [InlineData("1,234.5 x", "1234.5", 7)]
    [InlineData("4,2 M", "4.2", 3)]
    [InlineData("12,400", "12400", 6)]
    [InlineData("12 400 homes", "12400", 6)]
    [InlineData("1.234.567", "1234567", 9)]
    [InlineData("1.234,56", "1234.56", 8)]
    [InlineData("24 days", "24", 2)]
    [InlineData("24.", "24", 2)]
    [InlineData("3, then", "3", 1)]
    public void A_number_is_read_as_people_write_it(string text, string number, int end)
    {
        Assert.True(WrittenNumber.TryRead(text, 0, out var value, out var after));
        Assert.Equal((decimal.Parse(number, CultureInfo.InvariantCulture), end), (value, after));
    }

    [Theory]
    [InlineData("1.2.3")]
    [InlineData("2026,2027")]
    [InlineData("1,23.45.6")]
    [InlineData("1234567890123456789")]
    public void What_is_no_number_is_refused(string text) => Assert.False(WrittenNumber.TryRead(text, 0, out _, out _));

    [Fact]
    public void Grouped_numbers_read_back() => Gen.Decimal[0, 1_000_000_000].Sample(number =>
    {
        var rounded = decimal.Round(number, 2);

        Assert.True(WrittenNumber.TryRead(rounded.ToString("N2", CultureInfo.InvariantCulture), 0, out var value, out _));
        Assert.Equal(rounded, value);
    });
}
