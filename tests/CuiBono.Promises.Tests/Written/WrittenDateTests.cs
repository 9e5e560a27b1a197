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
    public void What_leaves_the_day_open_or_is_not_in_the_calendar_is_no_date(string text) => Assert.Null(WrittenDate.Find(text));
}
