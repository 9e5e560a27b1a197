using CsCheck;

namespace CuiBono.Documents.Tests;

public sealed class PassageTextTests
{
    [Theory]
    [InlineData("  a \t b\r\nc  ", "a b c")]
    [InlineData("a\u00A0b\u2003c", "a b c")]
    [InlineData("ef\uFB01cient", "efficient")]
    [InlineData("e\uFB03cient", "efficient")]
    [InlineData("trans\u00ADform", "transform")]
    [InlineData("self\u2011service", "self-service")]
    [InlineData("\u202Eabc\u200B\uFEFF", "abc")]
    [InlineData("a\u0000b\u0007", "ab")]
    public void Text_is_made_plain(string text, string plain)
    {
        Assert.Equal(plain, PassageText.Clean(text, 1_000, out var cut));
        Assert.False(cut);
    }

    [Fact]
    public void Half_a_character_is_replaced_and_a_whole_one_stays()
    {
        Assert.Equal("\U0001F600 \uFFFD", PassageText.Clean("\U0001F600  \uD83D", 1_000, out _));
    }

    [Fact]
    public void Cleaning_twice_changes_nothing_more()
    {
        Gen.String.Sample(text =>
        {
            var once = PassageText.Clean(text, 10_000, out _);
            Assert.Equal(once, PassageText.Clean(once, 10_000, out _));
        });
    }
}
