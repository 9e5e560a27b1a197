using Microsoft.Playwright;

namespace CuiBono.Reports.Tests.Html;

/// <summary>The browser of the machine, started once; tests that need it skip with a message where there is none.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program)) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>Opens a page and collects what it asks of the network and what it complains about.</summary>
    internal async Task<OpenedPage> Open(string address, ColorScheme scheme = ColorScheme.Light, int width = 1280, bool script = true)
    {
        Assert.SkipWhen(_browser is null, $"{Program} is not there: the page was not looked at in a browser.");
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            JavaScriptEnabled = script,
        });
        var page = await context.NewPageAsync();
        var opened = new OpenedPage(context, page);
        page.Request += (_, request) => opened.Requests.Add(request.Url);
        page.Console += (_, message) => opened.Complaints.Add(message.Text);
        page.PageError += (_, error) => opened.Complaints.Add(error);
        await page.GotoAsync(address);
        return opened;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}

/// <summary>A page in the browser, with what it did.</summary>
internal sealed record OpenedPage(IBrowserContext Context, IPage Page) : IAsyncDisposable
{
    public List<string> Requests { get; } = [];

    public List<string> Complaints { get; } = [];

    public ValueTask DisposeAsync() => Context.DisposeAsync();
}
