using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CuiBono.Reports.Tests.Html;

public class BrowserTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly string Northline = Pages.Save(SampleReview.Northline, "northline.html");
    private static readonly string Register = Pages.Save(Pages.Register(240), "register.html");

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 360)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task The_page_has_no_accessibility_violation(ColorScheme scheme, int width)
    {
        await using var opened = await browser.Open(Northline, scheme, width);
        await opened.Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        var result = await opened.Page.RunAxe();

        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"));
        Assert.NotEmpty(result.Passes);
    }

    [Fact]
    public async Task The_page_asks_nothing_of_the_network_and_complains_about_nothing()
    {
        await using var opened = await browser.Open(Northline);

        Assert.Equal([Northline], opened.Requests);
        Assert.Empty(opened.Complaints);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task Nothing_is_wider_than_the_screen(int width)
    {
        await using var opened = await browser.Open(Northline, width: width);

        Assert.True(await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
    }

    [Fact]
    public async Task The_filter_by_verdict_hides_rows_and_their_sections()
    {
        await using var opened = await browser.Open(Northline);
        await opened.Page.UncheckAsync("input[value=hold]");

        Assert.Equal(["Second path for the Harbour Bank ring", "Order to activation in single digits"], await Visible(opened, "#rows tbody a"));
        Assert.Equal(["Second path for the Harbour Bank ring", "Order to activation in single digits"], await Visible(opened, "#initiatives h3"));
        Assert.Equal("Showing 2 of 4 initiatives, here and below.", await opened.Page.InnerTextAsync("#shown"));
    }

    [Fact]
    public async Task The_search_finds_all_words_anywhere_in_a_row_and_can_be_taken_back()
    {
        await using var opened = await browser.Open(Northline);
        await opened.Page.FillAsync("#search", "ERROR rate");
        await opened.Page.WaitForFunctionAsync("document.getElementById('shown').textContent !== ''");
        Assert.Equal(["Billing platform renewal"], await Visible(opened, "#rows tbody a"));

        await opened.Page.ClickAsync("button[type=reset]");
        await opened.Page.WaitForFunctionAsync("document.getElementById('shown').textContent === ''");
        Assert.Equal(4, (await Visible(opened, "#rows tbody a")).Count);
    }

    [Fact]
    public async Task A_column_sorts_both_ways_and_what_is_not_stated_stays_last()
    {
        await using var opened = await browser.Open(Northline);
        await opened.Page.ClickAsync("#rows thead button:text('Investment')");
        Assert.Equal(["EUR\u00A06.3\u00A0M", "EUR\u00A014.2\u00A0M", "USD\u00A02.75\u00A0M", "not stated"], await Visible(opened, "#rows tbody td:nth-child(3)"));
        Assert.Equal("ascending", await opened.Page.GetAttributeAsync("#rows thead th:nth-child(3)", "aria-sort"));

        await opened.Page.ClickAsync("#rows thead button:text('Investment')");
        Assert.Equal(["USD\u00A02.75\u00A0M", "EUR\u00A014.2\u00A0M", "EUR\u00A06.3\u00A0M", "not stated"], await Visible(opened, "#rows tbody td:nth-child(3)"));
    }

    [Fact]
    public async Task A_link_from_the_index_opens_the_folded_initiative()
    {
        await using var opened = await browser.Open(Register);
        await opened.Page.ClickAsync("#rows tbody tr:nth-child(120) a");

        Assert.True(await opened.Page.EvaluateAsync<bool>("document.querySelector('article:target > details').open"));
        Assert.Equal(await opened.Page.InnerTextAsync("#rows tbody tr:nth-child(120) a"), await opened.Page.InnerTextAsync("article:target h3"));
    }

    [Fact]
    public async Task Paper_shows_what_is_folded_and_no_controls_even_without_script()
    {
        await using var opened = await browser.Open(Register, script: false);
        Assert.False(await opened.Page.IsVisibleAsync("#i-row-0 .todo"));
        await opened.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.True(await opened.Page.IsVisibleAsync("#i-row-0 .todo"));
        Assert.True(await opened.Page.IsVisibleAsync("#i-row-0 .passes li"));
        Assert.False(await opened.Page.IsVisibleAsync("#i-row-0 summary"));
        Assert.False(await opened.Page.IsVisibleAsync("#filter"));
    }

    [Fact]
    public async Task Printing_opens_what_is_folded_and_folds_it_again()
    {
        await using var opened = await browser.Open(Register);
        await opened.Page.EvaluateAsync("window.dispatchEvent(new Event('beforeprint'))");
        Assert.Equal(0, await opened.Page.Locator("details:not([open])").CountAsync());

        await opened.Page.EvaluateAsync("window.dispatchEvent(new Event('afterprint'))");
        Assert.Equal(0, await opened.Page.Locator("details[open]").CountAsync());
    }

    [Fact]
    public async Task Without_script_the_page_is_whole_and_shows_no_dead_control()
    {
        await using var opened = await browser.Open(Northline, script: false);

        Assert.Equal(4, (await Visible(opened, "#rows tbody a")).Count);
        Assert.Equal(4, (await Visible(opened, "#initiatives h3")).Count);
        Assert.False(await opened.Page.IsVisibleAsync("#filter"));
        Assert.Equal(0, await opened.Page.Locator("button:visible").CountAsync());
    }

    private static async Task<IReadOnlyList<string>> Visible(OpenedPage opened, string selector) =>
        await opened.Page.Locator(selector + ":visible").AllInnerTextsAsync();
}
