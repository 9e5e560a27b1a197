using CuiBono.Evidence;
using CuiBono.Promises.Drafting.Several;

namespace CuiBono.Promises.Tests.Drafting.Several;

public class SameMeaningTests
{
    private static Claim<string> Name(string name) => new(name, name, new FieldSource(new SourcePlace("case.md"), name));

    private static Claim<DateOnly> Day(string day, string words) => new(DateOnly.ParseExact(day, "yyyy-MM-dd"), day, new FieldSource(new SourcePlace("case.md"), words));

    [Theory]
    [InlineData("The Fibre-Customers of Northline", "fibre customer northline")]
    [InlineData("all our bus passes", "bus passe")]
    [InlineData("Dr. Ana Ruiz", "ana ruiz")]
    [InlineData("...", "")]
    public void A_name_is_told_by_its_words_without_case_plural_and_small_words(string name, string tokens) =>
        Assert.Equal(tokens.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), SameMeaning.Tokens(name).Order());

    [Fact]
    public void A_metric_is_told_without_the_figures_and_dates_in_which_documents_may_differ()
    {
        Assert.Equal(["activation", "cut", "day"], SameMeaning.MetricTokens("Cut activation to 12 days by the end of June 2027").Order());
        Assert.Equal(["activation", "end", "q3", "time"], SameMeaning.Tokens("activation time, end of Q3").Order());
        Assert.Equal(["activation", "time"], SameMeaning.MetricTokens("activation time, end of Q3").Order());
    }

    [Fact]
    public void Of_two_names_of_which_one_holds_the_other_the_fuller_is_kept()
    {
        var (brief, full, other) = (Name("Ana Ruiz"), Name("Ana Ruiz, head of service"), Name("Ben Ruiz"));

        Assert.Equal(full, SameMeaning.Within(brief, full));
        Assert.Equal(full, SameMeaning.Within(full, brief));
        Assert.Equal(brief, SameMeaning.Within(brief, Name("ana ruiz")));
        Assert.Null(SameMeaning.Within(brief, other));
        Assert.Null(SameMeaning.Within(full, other));
    }

    [Theory]
    [InlineData("2027-12-31", "by 2027", "2027-06-30", "by June 2027", "2027-06-30")]
    [InlineData("2027-06-30", "by H1 2027", "2027-06-30", "by Q2 2027", "2027-06-30")]
    [InlineData("2027-06-30", "by H1 2027", "2027-01-01", "by 1 January 2027", "2027-01-01")]
    [InlineData("2027-06-30", "by H1 2027", "2026-12-31", "by 31 December 2026", null)]
    [InlineData("2027-06-30", "by Q2 2027", "2027-04-01", "by 1 April 2027", "2027-04-01")]
    [InlineData("2027-06-30", "by Q2 2027", "2027-03-31", "by 31 March 2027", null)]
    [InlineData("2027-06-30", "by June 2027", "2027-06-01", "by 1 June 2027", "2027-06-01")]
    [InlineData("2027-06-30", "by June 2027", "2027-05-31", "by 31 May 2027", null)]
    [InlineData("2027-06-30", "by June 2027", "2027-07-01", "by 1 July 2027", null)]
    [InlineData("2027-06-30", "by 30 June 2027", "2027-06-29", "by 29 June 2027", null)]
    [InlineData("2027-12-31", "by 2027", "2027-01-01", "by 1 January 2027", "2027-01-01")]
    [InlineData("2027-12-31", "by 2027", "2028-01-01", "by 1 January 2028", null)]
    public void A_day_that_is_written_less_exactly_holds_the_days_in_it_and_no_other(string one, string words, string other, string otherWords, string? kept)
    {
        Assert.Equal(kept, SameMeaning.Days(Day(one, words), Day(other, otherWords))?.Text);
        Assert.Equal(kept, SameMeaning.Days(Day(other, otherWords), Day(one, words))?.Text);
    }

    [Fact]
    public void Of_two_ways_to_write_one_day_the_more_exact_is_kept()
    {
        var (half, quarter, month, day) = (Day("2027-06-30", "by H1 2027"), Day("2027-06-30", "by Q2 2027"), Day("2027-06-30", "by June 2027"), Day("2027-06-30", "by 30 June 2027"));

        Assert.Equal((quarter, month, day), (SameMeaning.Days(half, quarter), SameMeaning.Days(month, quarter), SameMeaning.Days(month, day)));
    }

    [Theory]
    [InlineData(1, "week", 7, "days", true)]
    [InlineData(24, "Hours", 1, "day", true)]
    [InlineData(90, "minutes", 1.5, "hours", true)]
    [InlineData(60, "seconds", 1, "minute", true)]
    [InlineData(1, "day", 1, "hour", false)]
    [InlineData(12, "days", 12, null, true)]
    [InlineData(12, null, 12, "days", true)]
    [InlineData(12, null, 13, null, false)]
    [InlineData(3, "calls", 3, "calls", true)]
    public void Figures_are_equal_in_one_unit_or_in_two_of_time(double a, string? unitA, double b, string? unitB, bool equal) => Assert.Equal(equal, SameMeaning.Quantities((decimal)a, unitA, (decimal)b, unitB));

    [Theory]
    [InlineData(2, "weeks", "days", 14)]
    [InlineData(90, "minutes", "hours", 1.5)]
    [InlineData(3, "calls", "days", 3)]
    [InlineData(3, "days", null, 3)]
    [InlineData(3, null, "days", 3)]
    public void A_value_is_converted_between_units_of_time_and_left_in_any_other(double value, string? unit, string? other, double converted) => Assert.Equal((decimal)converted, SameMeaning.In((decimal)value, unit, other));

    [Theory]
    [InlineData(null, "days", true)]
    [InlineData("calls", null, true)]
    [InlineData("day", " Days", true)]
    [InlineData("hours", "weeks", true)]
    [InlineData("calls", "days", false)]
    [InlineData("days", "calls", false)]
    [InlineData("%", "points", false)]
    public void Two_units_measure_one_metric_where_they_can_be_compared(string? a, string? b, bool can) => Assert.Equal(can, SameMeaning.Units(a, b));
}
