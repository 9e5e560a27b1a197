using System.Globalization;
using CuiBono.Evidence;
using CuiBono.Promises.Written;

namespace CuiBono.Promises.Tests.Written;

public class WrittenMoneyTests
{
    [Theory]
    [InlineData("EUR 4.2 million", "4200000", "EUR", "EUR 4.2 million")]
    [InlineData("costs £50m now", "50000000", "GBP", "£50m")]
    [InlineData("3.1 billion euros", "3100000000", "EUR", "3.1 billion euros")]
    [InlineData("Euros: 2 Euro", "2", "EUR", "2 Euro")]
    [InlineData("4.2 M EUR.", "4200000", "EUR", "4.2 M EUR")]
    [InlineData("5 € a head", "5", "EUR", "5 €")]
    [InlineData("5 £", "5", "GBP", "5 £")]
    [InlineData("€1,250", "1250", "EUR", "€1,250")]
    [InlineData("12 CHF", "12", "CHF", "12 CHF")]
    [InlineData("CHF\u00A012", "12", "CHF", "CHF\u00A012")]
    [InlineData("US$3M", "3000000", "USD", "US$3M")]
    [InlineData("USD 5k", "5000", "USD", "USD 5k")]
    [InlineData("USD$5", "5", "USD", "USD$5")]
    [InlineData("A$2 million", "2000000", "AUD", "A$2 million")]
    [InlineData("AU$2", "2", "AUD", "AU$2")]
    [InlineData("C$2", "2", "CAD", "C$2")]
    [InlineData("CA$2", "2", "CAD", "CA$2")]
    [InlineData("NZ$2", "2", "NZD", "NZ$2")]
    [InlineData("HK$2", "2", "HKD", "HK$2")]
    [InlineData("S$2", "2", "SGD", "S$2")]
    [InlineData("SG$2", "2", "SGD", "SG$2")]
    [InlineData("$2 bn", "2000000000", "XXX", "$2 bn")]
    [InlineData("5 dollars", "5", "XXX", "5 dollars")]
    [InlineData("a loss of EUR -3 million", "-3000000", "EUR", "EUR -3 million")]
    [InlineData("4 sites for EUR 7", "7", "EUR", "EUR 7")]
    [InlineData("in 1.2.3 and EUR 7", "7", "EUR", "EUR 7")]
    public void An_amount_is_read_with_its_currency_and_its_words(string text, string amount, string currency, string words)
    {
        var found = WrittenMoney.Find(text, 0)!.Value;

        Assert.Equal(new Money(decimal.Parse(amount, CultureInfo.InvariantCulture), currency), found.Money);
        Assert.Equal(words, text[found.Start..found.End]);
    }

    [Theory]
    [InlineData("4.2 million")]
    [InlineData("R$2")]
    [InlineData("12 CHX")]
    [InlineData("12 chf")]
    [InlineData("XEUR 12")]
    [InlineData("EUR two million")]
    [InlineData("EUR 9,999,999,999,999")]
    [InlineData("")]
    public void What_names_no_currency_or_no_number_is_no_amount(string text) => Assert.Null(WrittenMoney.Find(text, 0));

    /// <summary>A document that says a range commits to neither end, and its first number lacks the "million".</summary>
    [Theory]
    [InlineData("EUR 3-5 million")]
    [InlineData("EUR 3–5 million")]
    [InlineData("EUR 3 — 5 million")]
    [InlineData("EUR 3 to 5 million")]
    [InlineData("between EUR 3 and 5 million")]
    [InlineData("3-5 million EUR")]
    [InlineData("3 to 5 million EUR")]
    [InlineData("EUR 3m-5m")]
    [InlineData("EUR 3 million to 5 million")]
    [InlineData("£1,500 - 2,000")]
    public void An_end_of_a_range_is_no_amount(string text) => Assert.Null(WrittenMoney.Find(text, 0));

    [Theory]
    [InlineData("EUR 4.2 million and 12 people", "EUR 4.2 million")]
    [InlineData("EUR 4 million - 2027 budget", "EUR 4 million")]
    [InlineData("EUR 4 million to 2027", "EUR 4 million")]
    [InlineData("4-5 sites for EUR 4 million", "EUR 4 million")]
    [InlineData("EUR 4 million - approved", "EUR 4 million")]
    [InlineData("EUR 4 million to all", "EUR 4 million")]
    [InlineData("EUR 4 million-", "EUR 4 million")]
    [InlineData("between sites EUR 4 million", "EUR 4 million")]
    [InlineData("EUR 3-5 million, then EUR 4", "EUR 4")]
    public void What_only_looks_like_a_range_is_an_amount(string text, string words)
    {
        var found = WrittenMoney.Find(text, 0)!.Value;

        Assert.Equal(words, text[found.Start..found.End]);
    }

    [Theory]
    [InlineData("k", 1_000)]
    [InlineData("K", 1_000)]
    [InlineData(" thousand", 1_000)]
    [InlineData(" Thousand", 1_000)]
    [InlineData("m", 1_000_000)]
    [InlineData("M", 1_000_000)]
    [InlineData("mn", 1_000_000)]
    [InlineData("MM", 1_000_000)]
    [InlineData(" mio", 1_000_000)]
    [InlineData(" Mio", 1_000_000)]
    [InlineData("-million", 1_000_000)]
    [InlineData(" Million", 1_000_000)]
    [InlineData(" millions", 1_000_000)]
    [InlineData(" MILLION", 1_000_000)]
    [InlineData("bn", 1_000_000_000)]
    [InlineData("Bn", 1_000_000_000)]
    [InlineData("BN", 1_000_000_000)]
    [InlineData("b", 1_000_000_000)]
    [InlineData("B", 1_000_000_000)]
    [InlineData(" billion", 1_000_000_000)]
    [InlineData(" Billion", 1_000_000_000)]
    [InlineData(" billions", 1_000_000_000)]
    [InlineData(" months", 1)]
    [InlineData("x", 1)]
    [InlineData("", 1)]
    public void A_word_after_a_number_multiplies_it(string after, int factor)
    {
        Assert.Equal(factor, WrittenMoney.Magnitude($"5{after}", 1, out var end));
        Assert.Equal(factor == 1 ? 1 : 1 + after.Length, end);
    }
}
