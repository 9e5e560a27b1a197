using CuiBono.Reviews;

namespace CuiBono.Reports.Html;

/// <summary>What stands around the sections: the head, the title with the answer, and the end.</summary>
internal static class PageFrame
{
    private const int ShortHash = 12;

    /// <summary>A review of one initiative has no portfolio to sum up.</summary>
    public static bool IsPortfolio(Review review) => review.Initiatives.Count > 1;

    public static void Begin(Markup page, Review review)
    {
        page.Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'; style-src '{Asset.Style.Hash}'; script-src '{Asset.Script.Hash}'">
            <meta name="referrer" content="no-referrer">
            <meta name="color-scheme" content="light dark">
            <title>{review.Workspace}: who benefits?</title>
            <style>
            """);
        page.Asset(Asset.Style);
        page.Write($"""
            </style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the content</a>
            <header class="top">
            <div class="wide">
            <p class="kicker">CuiBono review: who benefits?</p>
            <h1><bdi>{review.Workspace}</bdi></h1>
            <p class="answer"><bdi>{Wording.Answer(review)}</bdi></p>
            <dl class="facts">
            <div><dt>As of</dt><dd><time datetime="{Wording.Of(review.AsOf)}">{Wording.Of(review.AsOf)}</time></dd></div>
            <div><dt>Policy</dt><dd><bdi>{review.Policy.Name}</bdi> <code title="SHA-256 of the policy">{ShortHashOf(review)}</code></dd></div>
            <div><dt>Initiatives</dt><dd>{review.Initiatives.Count}</dd></div>

            """);
        if (review.Unread.Count > 0)
            page.Write($"""
                <div><dt>Not read</dt><dd><a href="#unread">{Wording.Of(review.Unread.Count, "part", "parts")}</a></dd></div>

                """);
        page.Write("""
            </dl>
            </div>
            </header>
            <nav class="wide jump" aria-label="Sections">

            """);
        if (IsPortfolio(review)) page.Write("""<a href="#portfolio">Portfolio</a> <a href="#index">Index</a> """);
        page.Write("""
            <a href="#initiatives">Initiatives</a> <a href="#remarks">Remarks</a> <a href="#glossary">Words</a>
            </nav>
            <main id="main" class="wide" tabindex="-1">

            """);
    }

    public static void End(Markup page, Review review)
    {
        page.Write($"""
            </main>
            <footer class="wide">
            <p>Policy <bdi>{review.Policy.Name}</bdi>, SHA-256 <code class="hash">{review.Policy.Sha256}</code>. The page needs no network and loads nothing.</p>
            </footer>
            <script>
            """);
        page.Asset(Asset.Script);
        page.Write("""
            </script>
            </body>
            </html>

            """);
    }

    private static string ShortHashOf(Review review) =>
        review.Policy.Sha256.Length > ShortHash ? review.Policy.Sha256[..ShortHash] : review.Policy.Sha256;
}
