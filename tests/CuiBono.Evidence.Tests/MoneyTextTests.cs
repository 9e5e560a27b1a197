using System.Globalization;

namespace CuiBono.Evidence.Tests;

public sealed class MoneyTextTests
{
    [Theory]
    [InlineData("EUR 4.2 M", 4_200_000, "EUR")]
    [InlineData("€4.2m", 4_200_000, "EUR")]
    [InlineData("4.2 million EUR", 4_200_000, "EUR")]
    [InlineData("310 kEUR", 310_000, "EUR")]
    [InlineData("£102 million", 102_000_000, "GBP")]
    [InlineData("US$ 1.25bn", 1_250_000_000, "USD")]
    [InlineData("$6,279,429", 6_279_429, "XXX")]
    [InlineData("1'200'000 CHF", 1_200_000, "CHF")]
    [InlineData("4,2", 4.2, "XXX")]
    [InlineData("15.297", 15.297, "XXX")]
    [InlineData("1.234,56 EUR", 1234.56, "EUR")]
    [InlineData("EUR 1.234.567,00", 1_234_567, "EUR")]
    [InlineData("1,234.56", 1234.56, "XXX")]
    [InlineData("-3 000", -3000, "XXX")]
    [InlineData("2.0E-6", 0.000002, "XXX")]
    [InlineData("1e3 EUR", 1000, "EUR")]
    public void An_amount_is_read_as_people_write_it(string text, double amount, string currency)
    {
        Assert.True(MoneyText.TryParse(text, null, 1, out var money));
        Assert.Equal(new Money((decimal)amount, currency), money);
    }

    [Theory]
    [InlineData("")]
    [InlineData("n/a")]
    [InlineData("EUR")]
    [InlineData("about 4 million")]
    [InlineData("4 million USD and more")]
    [InlineData("EUR 4 USD")]
    [InlineData("1.2.3")]
    [InlineData("1e")]
    [InlineData("1e400")]
    [InlineData("99999999999999999999999999999 bn")]
    [InlineData("7900000000000000000000000000")]
    [InlineData("2 bn bn")]
    [InlineData("1,234.567,89")]
    public void What_is_not_one_amount_is_refused(string text) => Assert.False(MoneyText.TryParse(text, "EUR", 1, out _));

    [Fact]
    public void A_stated_scale_wins_over_the_unit_of_the_column()
    {
        Assert.True(MoneyText.TryParse("3", "USD", 1_000_000, out var column));
        Assert.True(MoneyText.TryParse("3 k", "USD", 1_000_000, out var own));

        Assert.Equal(3_000_000m, column.Amount);
        Assert.Equal(3_000m, own.Amount);
    }

    [Theory]
    [InlineData("Budget (kEUR)", "EUR", 1000)]
    [InlineData("Cost, USD millions", "USD", 1_000_000)]
    [InlineData("cost £m", "GBP", 1_000_000)]
    [InlineData("cost", null, null)]
    [InlineData("Key milestones", null, null)]
    public void A_header_may_state_currency_and_scale(string header, string? currency, int? scale)
    {
        Assert.Equal((currency, (decimal?)scale), MoneyText.OfHeader(header));
    }

    [Fact]
    public void An_amount_reads_back_from_its_own_writing()
    {
        CsCheck.Check.Sample(CsCheck.Gen.Int[1, 2_000_000], amount =>
        {
            var text = amount.ToString("N0", CultureInfo.InvariantCulture) + " EUR";
            Assert.True(MoneyText.TryParse(text, null, 1, out var money));
            Assert.Equal(amount, money.Amount);
        });
    }
}
