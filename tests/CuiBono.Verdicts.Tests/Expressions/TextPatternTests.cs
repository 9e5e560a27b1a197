using System.Text.RegularExpressions;
using CsCheck;
using CuiBono.Verdicts.Expressions;

namespace CuiBono.Verdicts.Tests.Expressions;

public class TextPatternTests
{
    [Theory]
    [InlineData("", "", true)]
    [InlineData("", "*", true)]
    [InlineData("", "?", false)]
    [InlineData("abc", "ABC", true)]
    [InlineData("abc", "a?c", true)]
    [InlineData("ac", "a?c", false)]
    [InlineData("abc", "ab", false)]
    [InlineData("ab", "abc", false)]
    [InlineData("abc", "b", false)]
    [InlineData("abc", "abc**", true)]
    [InlineData("abcbc", "a*bc", true)]
    [InlineData("abab", "*ab", true)]
    [InlineData("mississippi", "m*iss*pi", true)]
    [InlineData("mississippi", "m*iss*pp", false)]
    public void A_star_stands_for_any_letters_and_a_question_mark_for_one(string text, string pattern, bool matches) => Assert.Equal(matches, TextPattern.Matches(text, pattern));

    [Fact]
    public void A_pattern_matches_what_its_regular_expression_does() =>
        Gen.Select(Gen.String[Gen.Char["abB"], 0, 8], Gen.String[Gen.Char["abA*?"], 0, 6]).Sample((text, pattern) =>
            Assert.Equal(Regex.IsMatch(text, $"^{pattern.Replace("*", ".*", StringComparison.Ordinal).Replace("?", ".", StringComparison.Ordinal)}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), TextPattern.Matches(text, pattern)), iter: 1000);
}
