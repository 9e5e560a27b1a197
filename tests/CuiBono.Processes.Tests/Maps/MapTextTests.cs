using CsCheck;
using CuiBono.Processes.Maps;

namespace CuiBono.Processes.Tests.Maps;

public class MapTextTests
{
    [Theory]
    [InlineData("Check order", "Check order")]
    [InlineData("Determine confirmation of receipt", "Determine|confirmation of|receipt")]
    [InlineData("T02-CheckConfirmationOfReceipt", "T02-Check|ConfirmationOf|Receipt")]
    [InlineData("", "")]
    public void A_name_breaks_where_a_reader_would_break_it(string name, string lines) => Assert.Equal(lines, string.Join('|', MapText.Wrap(name, 110, 13, 3)));

    [Fact]
    public void No_line_is_wider_than_asked_and_none_too_many() => Gen.String.Sample(name =>
    {
        var lines = MapText.Wrap(name, 100, 13, 3);
        Assert.InRange(lines.Count, 1, 3);
        Assert.All(lines, line => Assert.True(MapText.Width(line, 13) <= 100, line));
    });

    [Fact]
    public void A_name_that_is_cut_ends_in_an_ellipsis() => Assert.EndsWith("…", MapText.Wrap(new string('x', 500), 100, 13, 3)[2]);

    [Fact]
    public void Text_becomes_no_markup_and_hides_nothing() =>
        Assert.Equal("&lt;b a=&quot;&#39;&quot;&gt;&amp; \uFFFD\uFFFD", MapText.Escape("<b a=\"'\">&\n\u202E\0"));

    [Fact]
    public void Escaped_text_is_xml() => Gen.String.Sample(text => System.Xml.Linq.XElement.Parse($"<x y=\"{MapText.Escape(text)}\">{MapText.Escape(text)}</x>"));
}
