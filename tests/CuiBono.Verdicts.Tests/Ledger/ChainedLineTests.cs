using System.Text;
using CuiBono.Verdicts.Ledger;

namespace CuiBono.Verdicts.Tests.Ledger;

public class ChainedLineTests
{
    private const string Zeros = "0000000000000000000000000000000000000000000000000000000000000000";

    private const string Whole = $$$"""{"n":12,"previous":"{{{Zeros}}}","hash":"{{{Zeros}}}","entry":{"a":1}}""";

    private static bool TryRead(string text, out ChainedLine line) => ChainedLine.TryRead(Encoding.UTF8.GetBytes(text), out line);

    [Fact]
    public void A_line_of_the_form_is_taken_apart()
    {
        Assert.True(TryRead(Whole, out var line));
        Assert.Equal((12, Zeros, Zeros, "{\"a\":1}"), (line.Number, line.Previous, line.Hash, Encoding.UTF8.GetString(line.Entry.Span)));
        Assert.False(line.IsIntact);
        Assert.True(TryRead(Whole.Replace("12", "1", StringComparison.Ordinal), out line) && line.Number == 1);
        Assert.True(TryRead(Whole.Replace("12", "9", StringComparison.Ordinal), out line) && line.Number == 9);
    }

    [Theory]
    [InlineData("{\"n\":", "{\"m\":")]
    [InlineData("12", "0")]
    [InlineData("12", "012")]
    [InlineData("12", "-12")]
    [InlineData("12", "")]
    [InlineData("12", ":2")]
    [InlineData("12", "99999999999999999999")]
    [InlineData("12,", "12 ,")]
    [InlineData("previous", "earlier")]
    [InlineData("\"hash\"", "\"sum\"")]
    [InlineData("\"entry\"", "\"line\"")]
    [InlineData("0\",\"hash", "\",\"hash")]
    [InlineData("0\",\"hash", "00\",\"hash")]
    [InlineData("0\",\"hash", "A\",\"hash")]
    [InlineData("0\",\"hash", "g\",\"hash")]
    [InlineData("0\",\"entry", "F\",\"entry")]
    [InlineData("0\",\"entry", "\",\"entry")]
    [InlineData("{\"a\":1}", "[1]")]
    [InlineData("{\"a\":1}", "7")]
    [InlineData("1}}", "1}")]
    [InlineData("1}}", "1}} ")]
    public void A_line_of_another_form_is_not(string part, string other)
    {
        Assert.Contains(part, Whole, StringComparison.Ordinal);
        Assert.False(TryRead(Whole.Replace(part, other, StringComparison.Ordinal), out _));
    }

    [Fact]
    public void A_line_that_ends_early_is_not()
    {
        for (var length = 0; length < Whole.Length; length++) Assert.False(TryRead(Whole[..length], out _), Whole[..length]);
    }
}
