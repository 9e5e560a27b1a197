using System.Text.Json;

namespace CuiBono.Cli.Tests;

/// <summary>cuibono explain, on initiatives of the sample whose lines anybody can look up.</summary>
public sealed class ExplainTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "samples/northline");

    [Fact]
    public void A_rule_that_passed_shows_the_field_it_found_with_its_line()
    {
        var run = Run.Of("explain", "self-service-app", "outcome-owner", Folder, "--as-of", "2026-11-24");

        Assert.Equal(0, run.Code);
        Assert.Contains("By stage: idea not asked, approval warn, delivery warn, operation block.", run.Output, StringComparison.Ordinal);
        Assert.Contains("This is a customer-facing initiative at delivery: warn.", run.Output, StringComparison.Ordinal);
        Assert.Contains("met      outcomes[0].owner is given: found \"Linnea Okafor, Consumer Care\" (initiatives/self-service-app.md:26)", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("NOT MET", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("What would lift it", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_failed_shows_what_was_not_met_and_what_would_lift_it()
    {
        var run = Run.Of("explain", "self-service-app", "no-placeholder", Folder, "--as-of", "2026-11-24");

        Assert.Contains("NOT MET  placeholders.count is at most 0", run.Output, StringComparison.Ordinal);
        Assert.Contains("decided by \"[FILL_IN", run.Output, StringComparison.Ordinal);
        Assert.Contains("What would lift it", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_the_stage_does_not_ask_says_so_and_nothing_more()
    {
        var run = Run.Of("explain", "self-service-app", "line-of-sight", Folder, "--as-of", "2026-11-24");

        Assert.Equal(0, run.Code);
        Assert.Contains("so it is not asked.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("The answer", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void As_json_it_has_every_question_with_its_fact()
    {
        using var json = JsonDocument.Parse(Run.Of("explain", "self-service-app", "outcome-owner", Folder, "--as-of", "2026-11-24", "--format", "json").Output);
        var asked = json.RootElement.GetProperty("asked");

        Assert.Equal("passed", json.RootElement.GetProperty("outcome").GetString());
        Assert.Equal(2, asked.GetArrayLength());
        Assert.Equal(("outcomes[0].owner.operational", "equals", "true", "true", true), (Text(1, "subject"), Text(1, "operator"), Text(1, "value"), Text(1, "fact"), asked[1].GetProperty("met").GetBoolean()));

        string? Text(int at, string name) => asked[at].GetProperty(name).GetString();
    }

    [Theory]
    [InlineData("self-service-ap", "outcome-owner", "did you mean 'self-service-app'?")]
    [InlineData("self-service-app", "outcome-ownr", "did you mean 'outcome-owner'?")]
    public void A_name_that_is_nearly_right_is_named(string initiative, string rule, string said)
    {
        var run = Run.Of("explain", initiative, rule, Folder);

        Assert.Equal(2, run.Code);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }
}
