using CuiBono.Promises.Yaml;

namespace CuiBono.Promises.Tests.Yaml;

public class YamlLettersTests
{
    [Fact]
    public void A_line_is_shown_with_a_mark_under_the_letter()
    {
        Assert.Equal("    abc\n     ^", YamlLetters.Excerpt("abc", 1));
        Assert.Equal("    abc\n       ^", YamlLetters.Excerpt("abc", 9));
        Assert.Equal("    abc\n    ^", YamlLetters.Excerpt("abc", -1));
        Assert.Equal("    a b c\n      ^", YamlLetters.Excerpt("a\tb\u0007c", 2));
    }

    /// <summary>A hundred letters are shown, and twenty of them behind the mark.</summary>
    [Fact]
    public void A_long_line_is_cut_around_the_letter()
    {
        var line = string.Concat(Enumerable.Range(0, 250).Select(at => (char)('a' + at % 26)));

        Assert.Equal($"    {line[..100]}\n{new string(' ', 84)}^", YamlLetters.Excerpt(line, 80));
        Assert.Equal($"    {line[70..170]}\n{new string(' ', 84)}^", YamlLetters.Excerpt(line, 150));
        Assert.Equal($"    {line[169..]}\n{new string(' ', 84)}^", YamlLetters.Excerpt(line, 249));
    }
}
