using CuiBono.Reports.Markdown;
using CuiBono.Reports.Pipelines;
using CuiBono.Reports.Tests.Pipelines;
using CuiBono.Reviews;

namespace CuiBono.Reports.Tests.Markdown;

public sealed class MarkdownReportTests
{
    [Fact]
    public void The_mark_by_which_the_comment_is_found_again_stands_first()
    {
        Assert.StartsWith("<!-- cuibono:review:northline-telecom -->\n## CuiBono: 1 stop, 2 hold, 1 go\n", Write(SampleReview.Northline));
    }

    [Fact]
    public void The_three_that_matter_come_before_the_fold_the_stop_first()
    {
        var shown = Write(SampleReview.Northline).Split("<details>")[0];
        var numbered = shown.Split('\n').Where(line => line.Length > 2 && char.IsAsciiDigit(line[0]) && line[1] == '.').ToList();

        Assert.Equal(3, numbered.Count);
        Assert.StartsWith("1. **STOP (waived)** Second path for the Harbour Bank ring, USD 2.75 M: Harbour Bank lost 14 hours", numbered[0]);
        Assert.Contains("“Expected outcome: error rate down from 4.1 % to 1 %” (work/billing-renewal.pptx, slide 7)", numbered[1]);
        Assert.Contains("   - [ ] Name who outside the organisation is better off.", shown);
        Assert.Contains("portal.pdf, page 4: page 4 has no text layer", shown);
    }

    [Fact]
    public void A_comment_stays_below_what_a_host_takes_and_says_what_is_left_out()
    {
        var many = Enumerable.Repeat(SampleReview.Billing, 2_000).ToList();
        var text = Write(SampleReview.Of(many));

        Assert.True(text.Length < 65_536, $"{text.Length} letters");
        Assert.Matches("1,[0-9]{3} more are left out here", text);
    }

    [Theory]
    [InlineData("![x](http://evil)", "\\!\\[x\\]\\(http&#58;//evil\\)")]
    [InlineData("<script>", "&lt;script\\>")]
    [InlineData("a | b `c`", "a \\| b \\`c\\`")]
    [InlineData("thanks @team", "thanks @\u200Bteam")]
    [InlineData("closes #12", "closes \\#\u200B12")]
    [InlineData("www.evil.example", "www&#46;evil.example")]
    [InlineData("two\nlines", "two lines")]
    public void A_text_shows_as_it_is(string text, string shown) => Assert.Contains($"** {shown}, EUR", Write(Hostile.Review(text)));

    private static string Write(Review review)
    {
        using var text = new StringWriter();
        MarkdownReport.Write(review, new SourceFiles("work", _ => null), text);
        return text.ToString();
    }
}
