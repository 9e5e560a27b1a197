using CuiBono.Verdicts.Wording;

namespace CuiBono.Verdicts.Tests.Wording;

public class PromiseDiffTests
{
    private static string Said(string before, string after) => PromiseDiff.Said(PromiseDiff.Of(before, after));

    [Fact]
    public void Entries_that_stand_in_both_are_left_out_and_fields_are_told_apart_by_a_bar() => Assert.Equal(
        "outcome | customers | [-18-] {+21+} | days",
        Said("form\nclass\u001Fx\noutcome\u001Fcustomers\u001F\u001F18\u001Fdays\n", "form\nclass\u001Fx\noutcome\u001Fcustomers\u001F21\u001Fdays\n"));

    [Theory]
    [InlineData("a b c d e f x", "a b c d e f y", "a b c d e f [-x-] {+y+}")]
    [InlineData("a b c d e f g x", "a b c d e f g y", "... b c d e f g [-x-] {+y+}")]
    [InlineData("x a b c d e f", "y a b c d e f", "[-x-] {+y+} a b c d e f")]
    [InlineData("x a b c d e f g", "y a b c d e f g", "[-x-] {+y+} a b c d e f ...")]
    [InlineData("x a b c d e f g h i j k l z", "y a b c d e f g h i j k l", "[-x-] {+y+} a b c d e f g h i j k l [-z-]")]
    [InlineData("x a b c d e f g h i j k l m z", "y a b c d e f g h i j k l m", "[-x-] {+y+} a b c d e f ... h i j k l m [-z-]")]
    public void Six_words_around_a_change_are_told(string before, string after, string said) => Assert.Equal(said, Said($"form\n{before}\n", $"form\n{after}\n"));

    [Fact]
    public void A_long_difference_is_cut_at_a_blank()
    {
        var words = string.Join(' ', Enumerable.Range(100, 400));
        var said = Said("form\n", $"form\n{words}\n");

        Assert.EndsWith(" ...", said, StringComparison.Ordinal);
        Assert.InRange(said.Length, 590, 604);
        Assert.StartsWith("{+100 101 102 ", said, StringComparison.Ordinal);
        Assert.All(said[2..^4].Split(' '), word => Assert.Equal(3, word.Length));
    }

    /// <summary>A ledger may hold any text as the promise.</summary>
    [Fact]
    public void Of_no_text_everything_was_added()
    {
        Assert.Equal("{+outcome | x+}", Said("", "form\noutcome\u001Fx\n"));
        Assert.Equal("", Said("", ""));
    }
}
