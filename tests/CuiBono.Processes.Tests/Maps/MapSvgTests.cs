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
    public void The_map_of_three_cases_is_drawn_like_this() => Assert.Contains(
            """
            <g transform="translate(262.8 62)">
            <g class="w0 t1"><title>b → b: 1 time in 1 case; median 1 h, mean 1 h, 90 % within 1 h</title><path class="line" d="M100 223.2C124 212.2 128 248.2 106.1 241.2"/><path class="tip" d="M100 240.2L108.1 238.2L106.1 245.2Z"/></g>
            <g class="w0 tn"><title>a → End: 1 time in 1 case</title><path class="line" d="M80.5 144C80.5 156.7 170 169.5 170 182.2V282.2C170 292 73 301.7 73 311.4V315.3"/><path class="tip" d="M73 321.4L70 314.3H76Z"/></g>
            <g class="w1 tn"><title>b → End: 2 times in 2 cases</title><path class="line" d="M58 254.7V314.7"/><path class="tip" d="M58 321.4L54.6 313.7H61.4Z"/></g>
            <g class="w1 t1"><title>a → b: 2 times in 2 cases; median 1 h, mean 1 h, 90 % within 1 h</title><path class="line" d="M58 144V203"/><path class="tip" d="M58 209.7L54.6 202H61.4Z"/></g>
            <g class="w1 tn"><title>Start → a: 3 times in 3 cases</title><path class="line" d="M58 44V92.3"/><path class="tip" d="M58 99L54.6 91.3H61.4Z"/></g>
            <text class="label" x="134.5" y="236.2">1</text>
            <rect class="halo" x="164.4" y="274.7" width="11.1" height="15"/><text class="label" x="170" y="286.2">1</text>
            <rect class="halo" x="52.4" y="274.7" width="11.1" height="15"/><text class="label" x="58" y="286.2">2</text>
            <rect class="halo" x="52.4" y="174.7" width="11.1" height="15"/><text class="label" x="58" y="186.2">2</text>
            <rect class="halo" x="52.4" y="64" width="11.1" height="15"/><text class="label" x="58" y="75.5">3</text>
            <g transform="translate(58 30)"><rect class="ring" x="-32" y="-14" width="64" height="28" rx="14"/><path class="sign" d="M-22 -5.5L-13 0L-22 5.5Z"/><text class="name" x="8" y="4.5">Start</text></g>
            <g><title>a: 3 events in 3 cases</title><rect class="box g1" x="16" y="99" width="84" height="45" rx="6"/><text class="name n1" x="58" y="117">a</text><text class="count n1" x="58" y="132">3</text></g>
            <g><title>b: 3 events in 2 cases</title><rect class="box g1" x="16" y="209.7" width="84" height="45" rx="6"/><text class="name n1" x="58" y="227.7">b</text><text class="count n1" x="58" y="242.7">3</text></g>
            <g transform="translate(58 335.4)"><rect class="ring" x="-32" y="-14" width="64" height="28" rx="14"/><path class="sign" d="M-21 -4.5h9v9h-9Z"/><text class="name" x="8" y="4.5">End</text></g>
            </g>
            """.ReplaceLineEndings("\n"),
            Written(SampleLog.Of("a>b", "a>b>b", "a"), MapMeasure.Frequency),
            StringComparison.Ordinal);

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

    private static XElement Picture(EventLog log, MapMeasure by) => XElement.Parse(Written(log, by));

    private static string Written(EventLog log, MapMeasure by)
    {
        using var output = new StringWriter();
        MapSvg.Write(ProcessMap.Of(log, new MapOptions { By = by, Title = "sample" }), output);
        return output.ToString();
    }
}
