using System.Globalization;
using CuiBono.Promises.Written;

namespace CuiBono.Promises.Tests.Written;

public class WrittenQuantityTests
{
    [Theory]
    [InlineData("in 24 days from now", "24", "days", "24 days")]
    [InlineData("within 24h", "24", "h", "24h")]
    [InlineData("a 30-day wait", "30", "day", "30-day")]
    [InlineData("95 per cent of orders", "95", "%", "95 per cent")]
    [InlineData("95 percent of orders", "95", "%", "95 percent")]
    [InlineData("by 5 pct.", "5", "%", "5 pct")]
    [InlineData("to 98%", "98", "%", "98%")]
    [InlineData("5 ‰ of them", "5", "‰", "5 ‰")]
    [InlineData("3 % points more", "3", "percentage points", "3 % points")]
    [InlineData("3 percentage points", "3", "percentage points", "3 percentage points")]
    [InlineData("280,000 premises are passed", "280000", "premises", "280,000 premises")]
    [InlineData("4,500 homes connected by then", "4500", "homes", "4,500 homes")]
    [InlineData("12 working days instead of 24", "12", "working days", "12 working days")]
    [InlineData("2.5k orders", "2500", "orders", "2.5k orders")]
    [InlineData("1.2 million calls a year", "1200000", "calls", "1.2 million calls")]
    [InlineData("5 new orders", "5", null, "5")]
    [InlineData("5 more", "5", null, "5")]
    [InlineData("falls to 5.", "5", null, "5")]
    [InlineData("5 of them", "5", null, "5")]
    [InlineData("5 Of them", "5", null, "5")]
    [InlineData("one in 2027 and 5 days", "5", "days", "5 days")]
    [InlineData("by 30 June 2027 in 12 days", "12", "days", "12 days")]
    [InlineData("by June 2027, 12 days", "12", "days", "12 days")]
    [InlineData("12 very long and winding roads", "12", null, "12")]
    [InlineData("12 calls and mails", "12", null, "12")]
    [InlineData("12 calls per hour", "12", "calls per hour", "12 calls per hour")]
    [InlineData("12 mother's letters", "12", "mother's letters", "12 mother's letters")]
    [InlineData("20 min. later", "20", "min", "20 min")]
    public void A_number_has_the_unit_that_its_words_give(string text, string value, string? unit, string words)
    {
        var found = WrittenQuantity.Find(text, 0)!.Value;

        Assert.Equal((decimal.Parse(value, CultureInfo.InvariantCulture), unit), (found.Value, found.Unit));
        Assert.Equal(words, text[found.Start..found.End]);
    }

    [Theory]
    [InlineData("S4 and ISO 9001:2015")]
    [InlineData("version 2.1.3")]
    [InlineData("by June 2027")]
    [InlineData("in 2027")]
    [InlineData("EUR 12 and USD 13")]
    [InlineData("€12, €13, £14, $ 15")]
    [InlineData("12€")]
    [InlineData("10-12 days")]
    [InlineData("10–12 days")]
    [InlineData("10/12 days")]
    [InlineData("at 10:30")]
    [InlineData("#12")]
    [InlineData("room_12")]
    [InlineData("A-12")]
    [InlineData("x.12")]
    [InlineData("12th")]
    [InlineData("3rd")]
    [InlineData("12kg")]
    public void Names_dates_amounts_and_ranges_are_no_quantities(string text) => Assert.Null(WrittenQuantity.Find(text, 0));

    [Theory]
    [InlineData("24", 24, null)]
    [InlineData(" 24 days ", 24, "days")]
    [InlineData("98%", 98, "%")]
    public void A_cell_is_a_quantity_where_it_is_nothing_else(string text, int value, string? unit)
    {
        var found = WrittenQuantity.Of(text)!.Value;

        Assert.Equal((value, unit), (found.Value, found.Unit));
    }

    [Theory]
    [InlineData("about 24 days")]
    [InlineData("24 days or so")]
    [InlineData("0%+")]
    [InlineData("TBD")]
    [InlineData("")]
    public void A_cell_that_says_more_is_none(string text) => Assert.Null(WrittenQuantity.Of(text));

    [Theory]
    [InlineData("5 %", true)]
    [InlineData("5 ‰", true)]
    [InlineData("5 percentage points", true)]
    [InlineData("5 seconds", true)]
    [InlineData("5 minutes", true)]
    [InlineData("5 hours", true)]
    [InlineData("5 weeks", true)]
    [InlineData("5 months", true)]
    [InlineData("5 years", true)]
    [InlineData("5 working days", true)]
    [InlineData("5 calls", false)]
    [InlineData("5", false)]
    public void Times_and_shares_measure_and_other_numbers_count(string text, bool measures) => Assert.Equal(measures, WrittenQuantity.Find(text, 0)!.Value.Measures);
}
