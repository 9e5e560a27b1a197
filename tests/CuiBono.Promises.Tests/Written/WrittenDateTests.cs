using System.Globalization;
using CuiBono.Promises.Written;

namespace CuiBono.Promises.Tests.Written;

public sealed class WrittenDateTests
{
    [Theory]
    [InlineData("by 2027-06-30.", "2027-06-30", "day")]
    [InlineData("on 30 June 2027", "2027-06-30", "day")]
    [InlineData("on June 30, 2027", "2027-06-30", "day")]
    [InlineData("the 3rd of March 2027", "2027-03-03", "day")]
    [InlineData("31/03/2027", "2027-03-31", "day")]
    [InlineData("01.02.2027", "2027-02-01", "day")]
    [InlineData("in February 2028", "2028-02-29", "month")]
    [InlineData("Sept. 2027", "2027-09-30", "month")]
    [InlineData("2027-02", "2027-02-28", "month")]
    [InlineData("Q3 2027", "2027-09-30", "quarter")]
    [InlineData("2027 Q1", "2027-03-31", "quarter")]
    [InlineData("H1 2027", "2027-06-30", "half")]
    [InlineData("by the end of 2027", "2027-12-31", "year")]
    [InlineData("1999-12-31", "1999-12-31", "day")]
    [InlineData("2100-01-01", "2100-01-01", "day")]
    [InlineData("13.01.2027", "2027-01-13", "day")]
    [InlineData("12/13/2027", "2027-12-13", "day")]
    [InlineData("31.12.2027", "2027-12-31", "day")]
    [InlineData("1 January 2027", "2027-01-01", "day")]
    [InlineData("31st of December, 2027", "2027-12-31", "day")]
    [InlineData("December 1st, 2027", "2027-12-01", "day")]
    [InlineData("2nd May 2027", "2027-05-02", "day")]
    [InlineData("DEC 2027", "2027-12-31", "month")]
    [InlineData("2027-12", "2027-12-31", "month")]
    [InlineData("2027-01", "2027-01-31", "month")]
    [InlineData("January 2027", "2027-01-31", "month")]
    [InlineData("q4 2027", "2027-12-31", "quarter")]
    [InlineData("March 12th 2027", "2027-03-12", "day")]
    [InlineData("2027-Q2", "2027-06-30", "quarter")]
    [InlineData("2027 H2", "2027-12-31", "half")]
    [InlineData("h2 2027", "2027-12-31", "half")]
    public void A_date_is_the_last_day_that_its_words_allow(string text, string day, string grain)
    {
        var date = WrittenDate.Find(text)!.Value;

        Assert.Equal((day, grain), (date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), date.Grain));
        Assert.Contains(text[date.Start..date.End], text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("early 2027")]
    [InlineData("mid-2027")]
    [InlineData("summer 2027")]
    [InlineData("FY2027")]
    [InlineData("FY 2027")]
    [InlineData("2026/27")]
    [InlineData("2026-27")]
    [InlineData("03/04/2027")]
    [InlineData("2027-02-30")]
    [InlineData("30 February 2027")]
    [InlineData("$2027")]
    [InlineData("20271")]
    [InlineData("ISO2027")]
    [InlineData("2027-13")]
    [InlineData("2027-00")]
    [InlineData("2027-01-32")]
    [InlineData("2027-01-00")]
    [InlineData("32.01.2027")]
    [InlineData("01.13.2027")]
    [InlineData("12/12/2027")]
    [InlineData("1827")]
    [InlineData("2227")]
    [InlineData("€2027")]
    [InlineData("2027%")]
    [InlineData("2027.5")]
    [InlineData("2027,5")]
    [InlineData("fiscal 2027")]
    [InlineData("since 2027")]
    [InlineData("Act 2027")]
    public void What_leaves_the_day_open_or_is_not_in_the_calendar_is_no_date(string text) => Assert.Null(WrittenDate.Find(text));

    [Theory]
    [InlineData("June 2027", true)]
    [InlineData(" by June 2027 ", true)]
    [InlineData("end of June 2027", true)]
    [InlineData("by end of 2027", true)]
    [InlineData("by the end of 2027", true)]
    [InlineData("until 2027-06-30", true)]
    [InlineData("in 2027", true)]
    [InlineData("on 30 June 2027", true)]
    [InlineData("end 2027", true)]
    [InlineData("not before June 2027", false)]
    [InlineData("June 2027 at best", false)]
    [InlineData("soon", false)]
    public void A_cell_is_a_date_apart_from_a_word_that_leads_to_it(string text, bool isDate) => Assert.Equal(isDate, WrittenDate.Of(text) is not null);

    [Fact]
    public void The_search_begins_where_it_is_told()
    {
        const string Text = "from June 2027 to July 2028";

        Assert.Equal(new DateOnly(2028, 7, 31), WrittenDate.Find(Text, 9)!.Value.Day);
        Assert.Equal(new DateOnly(2027, 6, 30), WrittenDate.Find(Text, -3)!.Value.Day);
        Assert.Equal(("June 2027", "July 2028"), (Text[WrittenDate.Find(Text)!.Value.Start..WrittenDate.Find(Text)!.Value.End], Text[WrittenDate.Find(Text, 9)!.Value.Start..WrittenDate.Find(Text, 9)!.Value.End]));
        Assert.Null(WrittenDate.Find(Text, 20));
    }
}
