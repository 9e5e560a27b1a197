using System.Text.Json;
using CuiBono.Reports.Pipelines;
using CuiBono.Reports.Sarif;
using CuiBono.Reviews;

namespace CuiBono.Reports.Tests.Sarif;

public sealed class SarifReportTests
{
    [Fact]
    public void Every_rule_is_declared_and_every_result_points_to_its_own()
    {
        using var log = Write(SampleReview.Northline);
        var run = log.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");

        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        Assert.Equal(SampleReview.Northline.Policy.Rules.Select(rule => rule.Name), rules.EnumerateArray().Select(rule => rule.GetProperty("id").GetString()));
        Assert.All(run.GetProperty("results").EnumerateArray(), result =>
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
    }

    [Fact]
    public void Passes_are_no_results_and_levels_follow_what_a_rule_does_to_the_verdict()
    {
        using var log = Write(SampleReview.Northline);

        Assert.Equal(
            ["customer-named error", "outcome-measurable error", "outcome-owner warning", "pushback-recorded note", "outcome-attribution warning", "outcome-met error", "evidence-fresh warning", "outcome-measurable error"],
            Results(log).Select(result => $"{result.GetProperty("ruleId")} {result.GetProperty("level")}"));
    }

    [Fact]
    public void The_region_is_the_deciding_sentence()
    {
        const string Text = "---\ntitle: x\n---\n\nFirst words. Small businesses get a working\nline in 9 days instead of 21, from March 2027. Last words.\n";
        var reviewed = SampleReview.Activation;
        var place = reviewed.Verdict.Reasons[1].Source!.Place with { Line = 5 };
        var held = reviewed with
        {
            Verdict = reviewed.Verdict with { Reasons = [reviewed.Verdict.Reasons[1] with { Outcome = CuiBono.Verdicts.RuleOutcome.Failed, Source = reviewed.Verdict.Reasons[1].Source! with { Place = place } }] },
        };
        using var log = Write(SampleReview.Of([held]), new SourceFiles("", _ => Text));
        var location = Results(log).Single().GetProperty("locations")[0].GetProperty("physicalLocation");
        var region = location.GetProperty("region");

        Assert.Equal("order-to-activation.md", location.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal([5, 14, 6, 46], new[] { "startLine", "startColumn", "endLine", "endColumn" }.Select(name => region.GetProperty(name).GetInt32()));
    }

    [Fact]
    public void A_waived_rule_is_a_suppressed_result()
    {
        using var log = Write(SampleReview.Northline);
        var suppressed = Results(log).Where(result => result.TryGetProperty("suppressions", out _)).ToList();

        Assert.Equal("evidence-fresh", Assert.Single(suppressed).GetProperty("ruleId").GetString());
        Assert.Equal("external", suppressed[0].GetProperty("suppressions")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public void What_could_not_be_read_and_what_was_noticed_belong_to_the_run()
    {
        using var log = Write(SampleReview.Northline);
        var notes = log.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0].GetProperty("toolExecutionNotifications");

        Assert.Equal(["not-read", "unknown-field"], notes.EnumerateArray().Select(note => note.GetProperty("descriptor").GetProperty("id").GetString()));
    }

    [Fact]
    public void A_file_name_is_a_valid_reference()
    {
        var reviewed = SampleReview.Fibre with { Initiative = SampleReview.Fibre.Initiative with { Place = new("my case #1 100%.md") } };
        using var log = Write(SampleReview.Of([reviewed]));
        var uri = Results(log).First().GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;

        Assert.Equal("my case #1 100%.md", Uri.UnescapeDataString(uri));
        Assert.True(Uri.IsWellFormedUriString(uri, UriKind.Relative), uri);
    }

    private static JsonElement.ArrayEnumerator Results(JsonDocument log) => log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray();

    private static JsonDocument Write(Review review, SourceFiles? files = null)
    {
        using var stream = new MemoryStream();
        SarifReport.Write(review, files ?? SourceFiles.None, stream);
        return JsonDocument.Parse(stream.ToArray());
    }
}
