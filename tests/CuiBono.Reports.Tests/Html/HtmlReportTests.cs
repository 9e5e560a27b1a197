using CuiBono.Evidence;
using CuiBono.Promises.Lens;
using CuiBono.Reports.Html;
using CuiBono.Verdicts;

namespace CuiBono.Reports.Tests.Html;

public class HtmlReportTests
{
    [Fact]
    public void The_page_is_the_one_that_was_looked_at()
    {
        var golden = Path.Combine(Repository.Root, "tests", "CuiBono.Reports.Tests", "Html", "northline.html");
        var actual = Pages.Of(SampleReview.Northline)
            .Replace(Asset.Style.Content, "report.css", StringComparison.Ordinal)
            .Replace(Asset.Script.Content, "report.js", StringComparison.Ordinal)
            .Replace(Asset.Style.Hash, "hash of report.css", StringComparison.Ordinal)
            .Replace(Asset.Script.Hash, "hash of report.js", StringComparison.Ordinal)
            .Replace(Policy.CustomerFirst.Sha256, "hash of the policy", StringComparison.Ordinal)
            .Replace(Policy.CustomerFirst.Sha256[..12], "short hash", StringComparison.Ordinal);
        foreach (var rule in Policy.CustomerFirst.Rules)
            actual = actual.Replace(System.Net.WebUtility.HtmlEncode(rule.Summary), $"what lets {rule.Name} pass", StringComparison.Ordinal);
        var beside = Path.Combine(AppContext.BaseDirectory, "northline.html");
        File.WriteAllText(beside, actual);

        Assert.True(File.Exists(golden), $"No golden file yet: look at {beside} and copy it to {golden}.");
        Assert.True(File.ReadAllText(golden) == actual, $"The page has changed: compare {beside} with {golden}.");
    }

    [Fact]
    public void The_same_review_gives_the_same_bytes() =>
        Assert.Equal(Pages.Of(SampleReview.Northline), Pages.Of(SampleReview.Northline with { }));

    [Theory]
    [InlineData("http:")]
    [InlineData("https:")]
    [InlineData("//www")]
    [InlineData("@import")]
    [InlineData("src=")]
    [InlineData("data:")]
    public void The_page_refers_to_nothing_outside_itself(string reference) =>
        Assert.DoesNotContain(reference, Pages.Of(SampleReview.Northline), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void The_page_holds_no_inline_style_and_no_inline_handler()
    {
        var names = PageScan.Of(Pages.Of(SampleReview.Northline)).Tags.SelectMany(tag => tag.Attributes.Keys).Distinct().ToList();

        Assert.Contains("class", names);
        Assert.DoesNotContain("style", names);
        Assert.DoesNotContain(names, name => name.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public void A_board_reads_one_sentence_first() =>
        Assert.Contains(
            "2 of 4 initiatives are on hold and 1 is stopped; EUR\u00A014.2\u00A0M + USD\u00A02.75\u00A0M in 2 initiatives leave the customer out.",
            Pages.Of(SampleReview.Northline),
            StringComparison.Ordinal);

    [Fact]
    public void The_deciding_quote_stands_marked_in_its_passage() =>
        Assert.Contains(
            "Three releases, cut-over in the fourth quarter. <mark>Expected outcome: error rate down from 4.1 % to 1 %</mark>. Customer database",
            Pages.Of(SampleReview.Northline),
            StringComparison.Ordinal);

    [Fact]
    public void A_customer_who_is_only_mentioned_does_not_benefit() =>
        Assert.DoesNotContain("<strong><bdi>Harbour Bank", Pages.Of(SampleReview.Northline), StringComparison.Ordinal);

    [Fact]
    public void Every_link_inside_the_page_has_its_target()
    {
        var tags = PageScan.Of(Pages.Of(Pages.Register(12))).Tags;
        var ids = tags.Where(tag => tag.Attributes.ContainsKey("id")).Select(tag => tag.Attributes["id"]).ToList();
        var links = tags.Where(tag => tag is { Name: "a", Ends: false }).Select(tag => tag.Attributes["href"][1..]).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.True(links.Count > 12);
        Assert.All(links, link => Assert.Contains(link, ids));
    }

    [Fact]
    public void A_large_portfolio_is_folded_and_a_small_one_is_not()
    {
        Assert.Contains("Why, and how to resume", Pages.Of(Pages.Register(HtmlReport.FoldedFrom)), StringComparison.Ordinal);
        Assert.DoesNotContain("Why, and how to resume", Pages.Of(Pages.Register(HtmlReport.FoldedFrom - 1)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_review_of_one_initiative_has_no_portfolio_and_says_what_decided_at_once()
    {
        var page = Pages.Of(SampleReview.Of([SampleReview.Portal]));

        Assert.Contains("<p class=\"answer\"><bdi>Hold: A benefit is stated that could not be failed.</bdi>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("#portfolio", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_needs_a_decision_stands_first()
    {
        var page = Pages.Of(SampleReview.Northline);
        int At(string id) => page.IndexOf($"<article id=\"i-{id}\"", StringComparison.Ordinal);

        Assert.True(At("fibre-ring") < At("billing-renewal") && At("billing-renewal") < At("portal") && At("portal") < At("order-to-activation"));
    }

    [Fact]
    public void What_only_informs_does_not_decide()
    {
        var told = SampleReview.Activation with { Verdict = new Verdict(VerdictKind.Go, [], [new Reason("pushback-recorded", Severity.Info, RuleOutcome.NotMeasured, "No objections are listed.")]) };

        Assert.Contains("Go: nothing blocks and nothing warns.", Pages.Of(SampleReview.Of([told])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_review_without_initiatives_says_so() =>
        Assert.Contains("No initiative was found.", Pages.Of(SampleReview.Of([])), StringComparison.Ordinal);

    [Fact]
    public void A_quote_that_no_passage_holds_stands_alone()
    {
        var bare = SampleReview.Portal with { Passages = [] };
        Assert.Contains(
            "<blockquote><bdi><mark>subscribers will enjoy a better experience</mark></bdi></blockquote><figcaption><bdi>portal.pdf, page 2</bdi>",
            Pages.Of(SampleReview.Of([bare])),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Staff_alone_are_not_who_benefits()
    {
        var staff = SampleReview.Portal with
        {
            Reading = new LensReading(2, 0) { Customer = "back-office staff", CustomerKind = PartyKind.Internal, Evidence = new LensEvidence("staff save time", 0, 15, false, new SourcePlace("a.md") { Line = 1 }) },
        };
        var page = Pages.Of(SampleReview.Of([staff]));

        Assert.Contains("Nobody outside the organisation is said to be better off.", page, StringComparison.Ordinal);
        Assert.Contains("level 2 with the organisation&#39;s own staff counted", page.Replace("'", "&#39;", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
