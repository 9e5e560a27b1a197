using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CuiBono.Reports.Tests.Html;

public sealed class ContinuityPartTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly string Page = Pages.Of(SampleContinuity.TwoWaysIn);
    private static readonly string Address = Pages.Save(SampleContinuity.TwoWaysIn, "two-ways-in.html");

    [Theory]
    [InlineData("Promised: 99.99 %, which allows 52.6 minutes a year.")]
    [InlineData("<bdi>Twin Line to the head office</bdi></th><td>less than 0.001 minutes</td><td>87 minutes</td><td>87 minutes</td><td><bdi>Harbour Bank: 6,091</bdi>")]
    [InlineData("<bdi>Mill Street crossing (duct D-04), 312 m</bdi>")]
    [InlineData("<small>and so <bdi>Mill Bridge hit or shut (risk mill-bridge-shut); Mill Bridge (structure mill-bridge)</bdi></small>")]
    [InlineData(": diverse down to duct, nowhere nearer than ")]
    [InlineData("<bdi>Mill Bridge hit or shut: hours</bdi>: 72 <small><bdi>Northline incident log 1996 to 2025, all bridges, 2026-01-15</bdi>, 60 % sure</small>")]
    [InlineData("<path class=\"shared\" ")]
    public void The_page_says(string words) => Assert.Contains(words, Page, StringComparison.Ordinal);

    [Fact]
    public void The_pair_that_shares_nothing_is_drawn_without_a_shared_stretch() => Assert.Equal((2, 1), (Page.Split("<svg class=\"netmap").Length - 1, Page.Split("<path class=\"shared\"").Length - 1));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\" onload=\"alert(1)")]
    [InlineData("]]></svg><img src=x onerror=alert(1)>")]
    [InlineData("\u202Egnp.exe")]
    public void No_name_of_a_network_becomes_markup(string text) =>
        Assert.Equal(PageScan.Of(Pages.Of(SampleContinuity.Named("x"))).Skeleton, PageScan.Of(Pages.Of(SampleContinuity.Named("x" + text))).Skeleton);

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 360)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task It_has_no_accessibility_violation_complains_about_nothing_and_fits(ColorScheme scheme, int width)
    {
        await using var opened = await browser.Open(Address, scheme, width);
        await opened.Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        var result = await opened.Page.RunAxe();

        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"));
        Assert.Empty(opened.Complaints);
        Assert.True(await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
    }
}
