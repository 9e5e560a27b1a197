using System.Text.Json;
using CuiBono.Reports.Pipelines;
using CuiBono.Reviews;

namespace CuiBono.Reports.Tests.Pipelines;

public sealed class CodeQualityTests
{
    [Fact]
    public void Each_rule_that_did_not_pass_is_an_issue_with_what_the_format_requires()
    {
        using var report = Write(SampleReview.Northline);
        var issues = report.RootElement.EnumerateArray().ToList();

        Assert.All(issues, issue =>
        {
            Assert.NotEmpty(issue.GetProperty("description").GetString()!);
            Assert.NotEmpty(issue.GetProperty("location").GetProperty("path").GetString()!);
            Assert.True(issue.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32() >= 1);
        });
        Assert.Equal(
            ["critical", "critical", "minor", "info", "minor", "blocker", "critical"],
            issues.Select(issue => issue.GetProperty("severity").GetString()));
        Assert.Equal(issues.Count, issues.Select(issue => issue.GetProperty("fingerprint").GetString()).Distinct().Count());
    }

    [Fact]
    public void A_fingerprint_stays_when_the_message_changes()
    {
        using var before = Write(Hostile.Review("one"));
        using var after = Write(Hostile.Review("two"));

        Assert.Equal(Fingerprints(before), Fingerprints(after));
    }

    private static IEnumerable<string?> Fingerprints(JsonDocument report) => report.RootElement.EnumerateArray().Select(issue => issue.GetProperty("fingerprint").GetString());

    private static JsonDocument Write(Review review)
    {
        using var stream = new MemoryStream();
        CodeQuality.Write(review, SourceFiles.None, stream);
        return JsonDocument.Parse(stream.ToArray());
    }
}
