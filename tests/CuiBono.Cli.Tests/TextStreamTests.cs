using System.Text;

namespace CuiBono.Cli.Tests;

public sealed class TextStreamTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5000)]
    public void Letters_that_are_cut_between_two_writes_come_out_whole(int piece)
    {
        var text = string.Concat(Enumerable.Repeat("Zürich 日本 😀 ", 400));
        var bytes = Encoding.UTF8.GetBytes(text);
        using var writer = new StringWriter();
        using (var stream = new TextStream(writer))
            for (var at = 0; at < bytes.Length; at += piece)
                stream.Write(bytes, at, Math.Min(piece, bytes.Length - at));

        Assert.Equal(text, writer.ToString());
    }
}
