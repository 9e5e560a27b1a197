namespace CuiBono.Evidence.Tests;

public sealed class MoneyTests
{
    [Fact]
    public void Amounts_of_different_currencies_are_never_added()
    {
        Money[] amounts = [new(2m, "USD"), new(1m, "EUR"), new(3m, "USD")];

        Assert.Equal([new Money(1m, "EUR"), new Money(5m, "USD")], Money.Total(amounts));
    }

    [Theory]
    [InlineData("4200000", "EUR 4.2 M")]
    [InlineData("310000", "EUR 310 k")]
    [InlineData("950", "EUR 950")]
    [InlineData("-1250000000", "EUR -1.25 bn")]
    public void An_amount_reads_as_a_manager_writes_it(string amount, string text)
    {
        Assert.Equal(text, new Money(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), "EUR").ToString());
    }
}
