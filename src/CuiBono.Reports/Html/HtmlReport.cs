using CuiBono.Reviews;

namespace CuiBono.Reports.Html;

/// <summary>Says a review in one self-contained HTML page: no network, readable without script, in light and dark and on paper.</summary>
public static class HtmlReport
{
    /// <summary>From this many initiatives on, each one's detail is folded.</summary>
    internal const int FoldedFrom = 200;

    /// <summary>Writes the page: what needs a decision first, otherwise in the order of the review. The same review gives the same bytes.</summary>
    /// <param name="review">The review.</param>
    /// <param name="output">Where the page goes; it states UTF-8, so the writer must encode as such.</param>
    public static void Write(Review review, TextWriter output)
    {
        review = review with { Initiatives = [.. review.Initiatives.OrderBy(reviewed => Array.IndexOf(VerdictMark.Order, reviewed.Verdict.Kind))] };
        var page = new Markup(output);
        var anchors = Anchors.Of(review.Initiatives);
        PageFrame.Begin(page, review);
        if (PageFrame.IsPortfolio(review))
        {
            PortfolioSection.Write(page, review);
            IndexSection.Write(page, review, anchors);
        }

        InitiativesSection.Write(page, review, anchors);
        WaiversSection.Write(page, review);
        RemarksSection.Write(page, review);
        Glossary.Write(page);
        PageFrame.End(page, review);
    }
}
