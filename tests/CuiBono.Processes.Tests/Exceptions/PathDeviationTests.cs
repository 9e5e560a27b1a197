using CsCheck;
using CuiBono.Processes.Exceptions;
using CuiBono.Processes.Tests.Measures;

namespace CuiBono.Processes.Tests.Exceptions;

public sealed class PathDeviationTests
{
    // Path: a, b, c. Each line is one case, its activities as letters; what it deviates in is told by hand.
    [Theory]
    [InlineData("abc", null)]
    [InlineData("ab", null)]
    [InlineData("abcabc", "a repeated, b repeated, c repeated")]
    [InlineData("ac", "b skipped")]
    [InlineData("c", "a skipped, b skipped")]
    [InlineData("abxc", "x inserted")]
    [InlineData("xabc", "x inserted")]
    [InlineData("aabc", "a repeated")]
    [InlineData("acb", "b reordered")]
    [InlineData("abcx", "x inserted")]
    [InlineData("xx", "x inserted")]
    [InlineData("axcc", "b skipped, x inserted, c repeated")]
    public void A_case_leaves_the_path_by_what_a_reader_would_say(string letters, string? pattern)
    {
        var result = PathExceptions.Of(Log("abcx", letters), new ExceptionTerms(["a", "b", "c"]));

        var group = result.Groups.SingleOrDefault(group => group.Cases.Contains(1));
        Assert.Equal(pattern, group?.Pattern);
    }

    // The number of deviating places is length + path - 2 * common subsequence, whichever way that is found; a slow twin finds it by trying all.
    [Fact]
    public void A_case_is_on_the_path_exactly_if_it_is_its_beginning() =>
        Gen.Char["abcx"].Array[1, 7].Sample(letters =>
        {
            var text = new string(letters);
            var result = PathExceptions.Of(Log("abcx", text), new ExceptionTerms(["a", "b", "c"]));
            Assert.Equal(!"abc".StartsWith(text, StringComparison.Ordinal), result.Groups.Any(group => group.Cases.Contains(1)));
        });

    private static EventLog Log(params string[] cases) => SmallLog.Of(string.Join('\n', cases.SelectMany((letters, at) => letters.Select((letter, place) => $"{at} | {letter} | 2026-01-0{at + 1} 0{place}:00"))));
}
