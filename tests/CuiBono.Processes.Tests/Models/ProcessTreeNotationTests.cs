using CsCheck;
using CuiBono.Processes.Models;

namespace CuiBono.Processes.Tests.Models;

public sealed class ProcessTreeNotationTests
{
    [Theory]
    [InlineData("tau")]
    [InlineData("'a'")]
    [InlineData("->( 'a', X( tau, +( 'it\\'s', 'b\\\\' ) ), *( 'c', tau ) )")]
    public void A_tree_is_printed_as_it_was_written(string text) => Assert.Equal(text, RandomTrees.Parsed(text).ToString());

    [Fact]
    public void White_space_does_not_count() => Assert.Equal("->( 'a', X( 'b' ) )", RandomTrees.Parsed(" ->('a',\nX ( 'b'))  ").ToString());

    [Theory]
    [InlineData("", 1)]
    [InlineData("->( 'a'", 8)]
    [InlineData("->( 'a', )", 10)]
    [InlineData("*( 'a' )", 8)]
    [InlineData("'a", 1)]
    [InlineData("'a' 'b'", 5)]
    [InlineData("Y( 'a' )", 1)]
    public void What_is_no_tree_is_said_with_its_place(string text, int character)
    {
        var reading = ProcessTreeNotation.Read(text, "tree.txt");

        Assert.Null(reading.Model);
        Assert.EndsWith($"at character {character}.", Assert.Single(reading.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_tree_comes_back_from_its_text() => RandomTrees.Any.Sample(tree => RandomTrees.Parsed(tree.ToString()).ToString() == tree.ToString());
}
