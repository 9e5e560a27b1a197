using System.Text;
using CuiBono.Verdicts.Ledger;

namespace CuiBono.Verdicts.Tests.Ledger;

public class LedgerLinesTests
{
    /// <summary>Gives a few bytes at a time, as a pipe may.</summary>
    private sealed class Slow(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, most));
    }

    private static List<(string, bool)> Of(string text, int most = int.MaxValue)
    {
        var lines = new List<(string, bool)>();
        foreach (var (line, ended) in LedgerLines.Of(new Slow(Encoding.UTF8.GetBytes(text), most))) lines.Add((Encoding.UTF8.GetString(line.Span), ended));
        return lines;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100_000)]
    public void A_stream_is_cut_at_its_line_feeds(int most)
    {
        Assert.Equal([("one", true), ("", true), ("three", true), ("four", false)], Of("one\n\nthree\r\nfour", most));
        Assert.Equal([("one", true)], Of("one\n", most));
        Assert.Equal([("", true)], Of("\n", most));
        Assert.Equal([("one\r", false)], Of("one\r", most));
        Assert.Empty(Of("", most));
    }

    [Theory]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(300_000)]
    public void A_line_may_be_longer_than_the_buffer(int length)
    {
        var longest = new string('a', length);

        Assert.Equal([("b", true), (longest, true), ("c", true), (longest, false)], Of($"b\n{longest}\nc\n{longest}"));
        Assert.Equal([(longest, true), ("c", false)], Of($"{longest}\nc", 1000));
    }
}
