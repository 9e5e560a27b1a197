using System.Xml.Linq;
using CuiBono.Processes.Maps;

namespace CuiBono.Processes.Tests.Maps;

public class MapSvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Every_activity_path_and_figure_is_in_the_picture()
    {
        var picture = Picture(SampleLog.Of("a>b>c", "a>b>b>c", "a>c"), MapMeasure.Frequency);

        Assert.Equal(["Start", "a", "b", "c", "End"], picture.Descendants(Svg + "text").Where(text => Has(text, "name")).Select(text => text.Value));
        Assert.Equal(6, picture.Descendants(Svg + "path").Count(path => Has(path, "tip")));
        Assert.Equal(["1", "1", "2", "2", "3", "3"], picture.Descendants(Svg + "text").Where(text => Has(text, "label")).Select(text => text.Value));
        Assert.Contains("3 cases, 9 events, 2026-01-05 to 2026-01-07 (UTC)", picture.Descendants(Svg + "text").Select(text => text.Value));
    }

    [Fact]
    public void By_time_the_labels_are_medians() =>
        Assert.Equal(["1 h"], Picture(SampleLog.Of("a>b"), MapMeasure.Time).Descendants(Svg + "text").Where(text => Has(text, "label")).Select(text => text.Value));

    [Theory]
    [InlineData("</text><script>alert(1)</script>")]
    [InlineData("\"onload=\"alert(1)")]
    [InlineData("a\0b\u202Ec\uFFFFd")]
    [InlineData("\uD800")]
    [InlineData("שלום עולם")]
    [InlineData("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦")]
    [InlineData("   ")]
    public void A_hostile_name_stays_text(string name)
    {
        var picture = Picture(SampleLog.Of($"{name}>ok"), MapMeasure.Frequency);

        Assert.Empty(picture.Descendants(Svg + "script"));
        Assert.DoesNotContain(picture.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public void A_log_without_events_gives_a_map_without_activities() => Assert.NotEmpty(Picture(new EventLogBuilder().Build(), MapMeasure.Frequency).Descendants(Svg + "rect"));

    private static bool Has(XElement element, string name) => element.Attribute("class")!.Value.Split(' ').Contains(name);

    private static XElement Picture(EventLog log, MapMeasure by)
    {
        using var output = new StringWriter();
        MapSvg.Write(ProcessMap.Of(log, new MapOptions { By = by, Title = "sample" }), output);
        return XElement.Parse(output.ToString());
    }
}
