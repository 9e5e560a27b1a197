using System.Xml.Linq;
using CuiBono.Reports.JUnit;
using CuiBono.Reports.Tests.Pipelines;
using CuiBono.Reviews;

namespace CuiBono.Reports.Tests.JUnit;

public sealed class JUnitReportTests
{
    [Fact]
    public void A_suite_is_an_initiative_and_a_case_a_rule()
    {
        var suites = Write(SampleReview.Northline).Elements("testsuite").ToList();

        Assert.Equal(["billing-renewal", "order-to-activation", "fibre-ring", "portal", "inputs"], suites.Select(suite => suite.Attribute("name")!.Value));
        Assert.Equal(SampleReview.Billing.Verdict.Reasons.Select(reason => reason.Rule), suites[0].Elements("testcase").Select(test => test.Attribute("name")!.Value));
    }

    [Fact]
    public void What_holds_fails_what_warns_or_is_waived_is_skipped_with_its_reason_and_the_rest_passes()
    {
        var cases = Write(SampleReview.Northline).Descendants("testcase").ToList();
        string Of(string suite, string rule) => cases.Single(test => test.Attribute("classname")!.Value == suite && test.Attribute("name")!.Value == rule).Elements().FirstOrDefault() is { } said ? $"{said.Name} {said.Attribute("message")!.Value}" : "passes";

        Assert.StartsWith("failure No customer outside", Of("billing-renewal", "customer-named"));
        Assert.Equal("skipped warn: Nobody in operations owns an outcome.", Of("billing-renewal", "outcome-owner"));
        Assert.Equal("passes", Of("billing-renewal", "no-placeholder"));
        Assert.Equal("skipped waived: The inventory is 40 days old; set aside until 2026-12-31.", Of("fibre-ring", "evidence-fresh"));
        Assert.Equal("error page 4 has no text layer", Of("inputs", "portal.pdf, page 4"));
    }

    [Fact]
    public void The_counts_of_a_suite_are_those_of_its_cases()
    {
        Assert.All(Write(SampleReview.Northline).Elements("testsuite"), suite =>
        {
            Assert.Equal((int)suite.Attribute("tests")!, suite.Elements("testcase").Count());
            Assert.Equal((int)suite.Attribute("failures")!, suite.Descendants("failure").Count());
            Assert.Equal((int)suite.Attribute("skipped")!, suite.Descendants("skipped").Count());
            Assert.Equal((int)suite.Attribute("errors")!, suite.Descendants("error").Count());
        });
    }

    [Fact]
    public void Letters_that_xml_cannot_hold_are_shown_as_replaced()
    {
        var title = Write(Hostile.Review("a\0b\uD800c<d>&\U0001F4A9")).Descendants("property").First().Attribute("value")!.Value;

        Assert.Equal("a\uFFFDb\uFFFDc<d>&\U0001F4A9", title);
    }

    private static XElement Write(Review review)
    {
        using var stream = new MemoryStream();
        JUnitReport.Write(review, stream);
        stream.Position = 0;
        return XDocument.Load(stream).Root!;
    }
}
