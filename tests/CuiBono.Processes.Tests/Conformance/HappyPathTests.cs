using CuiBono.Processes.Conformance;
using CuiBono.Processes.Models;
using CuiBono.Processes.Tests.Models;

namespace CuiBono.Processes.Tests.Conformance;

public sealed class HappyPathTests
{
    [Theory]
    [InlineData("Order received > Checked > (Shipped | Collected) > Closed", "Order received,Checked,Collected,Closed")]
    [InlineData("a > b? > c", "a,c")]
    [InlineData("a & b > c", "b,a,c")]
    [InlineData("a | b > c", "b,c")]
    [InlineData("(a > b)+", "a,b,a,b")]
    [InlineData("a > b* > c", "a,b,b,c")]
    [InlineData("a > b* > c", "a,c")]
    [InlineData("\"Paid (in full)\" > Closed", "Paid (in full),Closed")]
    public void A_path_allows_what_it_says(string path, string word) =>
        Assert.True(NetLanguage.Holds(PetriNet.Of(HappyPath.Parse(path, "path").Model!), word.Split(',')));

    [Theory]
    [InlineData("a > b? > c", "a,b,b,c")]
    [InlineData("a | b > c", "a,b,c")]
    [InlineData("(a > b)+", "")]
    public void A_path_allows_nothing_else(string path, string word) =>
        Assert.False(NetLanguage.Holds(PetriNet.Of(HappyPath.Parse(path, "path").Model!), word.Split(',', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("", "Character 1: an activity is expected.")]
    [InlineData("a > > b", "Character 5: an activity is expected.")]
    [InlineData("a > (b", "Character 7: a closing bracket is expected.")]
    [InlineData("a) > b", "Character 2: nothing more is expected.")]
    [InlineData("a > \"b", "Character 5: the quote is not closed.")]
    public void A_line_that_is_wrong_says_where(string path, string message)
    {
        var reading = HappyPath.Parse(path, "path");

        Assert.Null(reading.Model);
        Assert.Equal(message, Assert.Single(reading.Findings).Message);
    }

    [Fact]
    public void Brackets_without_end_are_refused() => Assert.Null(HappyPath.Parse(new string('(', 5_000), "path").Model);
}
