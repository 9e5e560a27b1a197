using System.Text.Json;

namespace CuiBono.Cli.Tests;

/// <summary>Waivers, objections, decisions and the accepted portfolio, on a copy of the sample.</summary>
public sealed class PersonsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public PersonsTests() => folder.Copy(Path.Combine(Repository.Root, "samples/northline"), "");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_report_as_json_has_all_of_it()
    {
        Waive("line-of-sight");
        Run.Of("ledger", "challenge", "identity-platform", "customer-named", "--by", "Maren Holt", "--reason", "They sign in.", "--workspace", folder.Path);
        Run.Of("ledger", "baseline", folder.Path);
        Run.Of("ledger", "decide", "identity-platform", "go", "--by", "Ada Ferreira", "--reason", "We must.", "--workspace", folder.Path);

        using var json = JsonDocument.Parse(Run.Of("review", folder.Path, "--format", "json", "--html", folder.At("review.html")).Output);
        var root = json.RootElement;
        var one = root.GetProperty("initiatives").EnumerateArray().Single(initiative => initiative.GetProperty("id").GetString() == "identity-platform");
        Assert.Equal(("go", "hold"), (one.GetProperty("verdict").GetString(), one.GetProperty("gate").GetString()));
        Assert.Equal("2027-02-28", one.GetProperty("waivedUntil").GetString());
        Assert.Equal(["waived", "decided"], one.GetProperty("qualifiers").EnumerateArray().Select(qualifier => qualifier.GetString()));
        Assert.Equal("applied", root.GetProperty("waivers")[0].GetProperty("state").GetString());
        Assert.False(one.GetProperty("challenges")[0].GetProperty("open").GetBoolean());
        Assert.Equal("hold", one.GetProperty("beforeWaivers").GetString());
        Assert.True(root.GetProperty("baseline").GetProperty("initiatives").GetArrayLength() > 20);
        var page = File.ReadAllText(folder.At("review.html"));
        Assert.All(new[] { "waived until 2027-02-28", "Accepted debt", "The gate says hold", "answered objection" }, words => Assert.Contains(words, page, StringComparison.Ordinal));
    }

    [Fact]
    public void A_wrong_waiver_stops_the_run_with_its_line_before_anything_is_judged()
    {
        Waive("line-of-sight");
        var file = folder.At("waivers/identity-platform-line-of-sight.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("Bo Lindqvist", "Maren Holt", StringComparison.Ordinal));

        var run = Run.Of("review", folder.Path);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("waivers/identity-platform-line-of-sight.yaml:6: error same-person", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, Run.Of("review", Path.Combine(folder.Path, "initiatives/twelve-days.md")).Code);
        Assert.Equal(2, Run.Of("waive", "call-back", "outcome-measurable", "--reason", "It comes.", "--requested-by", "A", "--approved-by", "B", "--expires", "2027-01-01", "--workspace", folder.Path).Code);
    }

    [Fact]
    public void An_expired_waiver_stops_applying_and_says_so()
    {
        Waive("line-of-sight");

        var later = Run.Of("review", folder.Path, "--as-of", "2027-03-01");
        Assert.Contains("identity-platform-line-of-sight: expired. It expired on 2027-02-28; line-of-sight is asked again.", later.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_waiver_whose_writer_was_killed_before_it_was_recorded_is_recorded_by_the_next()
    {
        Waive("line-of-sight");
        File.Delete(folder.At("ledger.jsonl"));

        var again = Waive("line-of-sight");
        Assert.Equal(0, again.Code);
        Assert.Contains("is now recorded", again.Output, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(folder.At("waivers")));
        Assert.Equal(2, Waive("line-of-sight").Code);

        File.Delete(folder.At("ledger.jsonl"));
        Run.Of("review", folder.Path, "--record");
        Assert.StartsWith("{\"n\":1,", File.ReadLines(folder.At("ledger.jsonl")).First(), StringComparison.Ordinal);
        Assert.Contains("\"type\":\"waiver\"", File.ReadLines(folder.At("ledger.jsonl")).First(), StringComparison.Ordinal);
        Assert.Equal(0, Run.Of("ledger", "verify", folder.Path, "--reproduce").Code);
    }

    [Fact]
    public void With_an_accepted_portfolio_only_what_is_new_or_changed_fails_and_paid_debt_leaves_the_list()
    {
        foreach (var stopped in new[] { "self-installation" }) File.Delete(folder.At($"initiatives/{stopped}.md"));
        Assert.Equal(1, Run.Of("review", folder.Path, "--fail-on", "hold").Code);
        Run.Of("ledger", "baseline", folder.Path);
        Assert.Equal(0, Run.Of("review", folder.Path, "--fail-on", "hold").Code);
        Assert.Equal(0, Run.Of("review", folder.Path, "--fail-on", "conditional").Code);

        var app = folder.At("cases/call-back.md");
        var before = File.ReadAllText(app);
        File.WriteAllText(app, before.Replace("2 minutes", "3 minutes", StringComparison.Ordinal));
        var changed = Run.Of("review", folder.Path, "--fail-on", "hold");
        Assert.Equal(1, changed.Code);
        Assert.Contains("not accepted: call-back (changed)", changed.Output, StringComparison.Ordinal);

        File.WriteAllText(app, before);
        folder.File("initiatives/one-more.md", "---\nid: one-more\ntitle: One more\nstage: approval\nclass: customer-facing\n---\nA new engine.\n");
        var added = Run.Of("review", folder.Path, "--fail-on", "hold");
        Assert.Equal(1, added.Code);
        Assert.Contains("not accepted: one-more (new)", added.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hold_older_than_the_policy_leaves_demands_a_decision()
    {
        Run.Of("review", folder.Path, "--as-of", "2026-08-01", "--initiative", "identity-platform", "--record");

        Assert.DoesNotContain("A person must decide", Run.Of("review", folder.Path, "--as-of", "2026-10-30", "--initiative", "identity-platform").Output, StringComparison.Ordinal);
        Assert.Contains("A person must decide", Run.Of("review", folder.Path, "--as-of", "2026-10-31", "--initiative", "identity-platform").Output, StringComparison.Ordinal);
    }

    private Run Waive(string rule) => Run.Of(
        "waive", "identity-platform", rule, "--reason", "It is approved in January.", "--requested-by", "Maren Holt", "--approved-by", "Bo Lindqvist", "--expires", "2027-02-28", "--workspace", folder.Path);
}
