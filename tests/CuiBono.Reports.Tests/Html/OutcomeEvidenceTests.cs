using CuiBono.Outcomes;

namespace CuiBono.Reports.Tests.Html;

public sealed class OutcomeEvidenceTests
{
    private static readonly string Page = Pages.Of(SampleReview.Of([SampleOutcome.Broadband]));

    [Theory]
    [InlineData("The case says 9 days; the data say 9.1 days, which agrees.")]
    [InlineData("-1.6 days (-2.4 to -0.8) by interrupted-time-series. 30 weeks before with 20 since.")]
    [InlineData("What else explains it</b> <bdi>The same days a year earlier were as good.")]
    [InlineData("<td>9.1 (8 to 10.2; 105 cases)</td><td>15.2 (13.7 to ?; 77 cases)</td><td>&lt; 0.0001</td>")]
    [InlineData("measure <code>lead-time</code>, version 1")]
    [InlineData("known up to 2026-09-30, SHA-256 aaaaaaaaaaaa")]
    [InlineData("Left out: 12 cases that never reached")]
    [InlineData("aria-label=\"before 9.1, since 7.5, target 7.5 days\"")]
    [InlineData("<td class=\"status harmed\">harmed</td>")]
    public void The_page_says(string words) => Assert.Contains(words, Page, StringComparison.Ordinal);

    [Fact]
    public void A_segments_name_is_text_and_never_markup()
    {
        Assert.DoesNotContain("<b>farms</b>", Page, StringComparison.Ordinal);
        Assert.Contains("Remote &lt;b&gt;farms&lt;/b&gt;, &quot;north&quot;", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missed_or_harmed_stands_out() =>
        Assert.Contains("<p class=\"why\">", Pages.Of(SampleReview.Of([SampleOutcome.Of(OutcomeStatus.Met)])), StringComparison.Ordinal);
}
