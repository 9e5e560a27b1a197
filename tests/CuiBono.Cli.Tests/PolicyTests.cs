using System.Text.Json;
using CuiBono.Verdicts;

namespace CuiBono.Cli.Tests;

public sealed class PolicyTests : IDisposable
{
    private const string Northline = "samples/northline";
    private static readonly string Board = Path.Combine(Repository.Root, "samples/policies/northline-board.yaml");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static JsonElement Json(Run run)
    {
        Assert.True(run.Code == 0, run.Error);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    /// <summary>A workspace with one initiative that passes everything but an own rule.</summary>
    private void Workspace(string policy, string named = "policy.yaml")
    {
        folder.File("cuibono.yaml", $"schema: cuibono/workspace/1\nname: Own\npolicy: {named}\n");
        folder.File("policy.yaml", policy);
        folder.File("initiatives/engine.md", "---\nid: engine\ntitle: Ticket engine\nstage: idea\nclass: customer-facing\ninvestment: EUR 6 M\n---\nA new engine.\n");
    }

    private const string Own = "schema: cuibono/policy/1\nname: own\nextends: customer-first\nrules:\n  - id: dear\n    title: No idea costs more than EUR 5 M\n    severity: {idea: block}\n    require: investment <= EUR 5 M\n";

    [Fact]
    public void A_review_follows_the_policy_of_its_workspace_and_says_so()
    {
        Workspace(Own);
        var root = Json(Run.Of("review", folder.Path, "--format", "json", "--sarif", folder.At("out.sarif")));
        Assert.Equal("own", root.GetProperty("policy").GetProperty("name").GetString());
        Assert.NotEqual(Policy.CustomerFirst.Sha256, root.GetProperty("policy").GetProperty("sha256").GetString());
        var initiative = root.GetProperty("initiatives")[0];
        Assert.Equal("hold", initiative.GetProperty("verdict").GetString());
        var reason = initiative.GetProperty("reasons")[0];
        Assert.Equal(("dear", "failed"), (reason.GetProperty("rule").GetString(), reason.GetProperty("outcome").GetString()));
        Assert.Equal(("investment <= EUR 5000000", "holds"), (reason.GetProperty("resume")[0].GetProperty("subject").GetString(), reason.GetProperty("resume")[0].GetProperty("operator").GetString()));
        Assert.Equal("initiatives/engine.md", reason.GetProperty("place").GetProperty("file").GetString());

        var driver = JsonDocument.Parse(File.ReadAllBytes(folder.At("out.sarif"))).RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver");
        var declared = driver.GetProperty("rules").EnumerateArray().Single(rule => rule.GetProperty("id").GetString() == "dear");
        Assert.Equal("error", declared.GetProperty("defaultConfiguration").GetProperty("level").GetString());
        Assert.Contains("investment <= EUR 5000000", declared.GetProperty("help").GetProperty("markdown").GetString(), StringComparison.Ordinal);

        Assert.DoesNotContain("dear", Run.Of("review", folder.Path, "--policy", "customer-first").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ledger_has_the_hash_of_the_workspaces_policy_and_notices_another()
    {
        Workspace(Own);
        Assert.Equal(0, Run.Of("review", folder.Path, "--record").Code);
        var hash = Json(Run.Of("policy", "show", "--workspace", folder.Path, "--format", "json")).GetProperty("policy").GetProperty("sha256").GetString()!;
        Assert.Contains(hash, File.ReadAllText(folder.At("ledger.jsonl")), StringComparison.Ordinal);
        Assert.Equal(0, Run.Of("ledger", "verify", folder.Path, "--reproduce").Code);

        folder.File("policy.yaml", Own.Replace("5 M", "7 M", StringComparison.Ordinal));
        var again = Run.Of("ledger", "verify", folder.Path, "--reproduce");
        Assert.Equal(1, again.Code);
        Assert.Contains("The policy own is not what it was.", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_rules_and_waive_follow_it_too()
    {
        Workspace(Own);
        Assert.Contains("NOT MET  investment <= EUR 5000000: found \"investment is EUR 6000000\"", Run.Of("explain", "engine", "dear", folder.Path).Output, StringComparison.Ordinal);
        Assert.Contains("dear ", Run.Of("rules", "--workspace", folder.Path).Output, StringComparison.Ordinal);
        Assert.StartsWith("# dear\n\nNo idea costs more than EUR 5 M\n", Run.Of("rules", "dear", "--workspace", folder.Path).Output, StringComparison.Ordinal);
        Assert.Equal(2, Run.Of("rules", "dear").Code);
        string[] waive = ["waive", "engine", "dear", "--reason", "It is two.", "--requested-by", "Ada", "--approved-by", "Bo", "--expires", "2027-02-01", "--workspace", folder.Path];
        Assert.Equal(0, Run.Of(waive).Code);
        Assert.Contains("waived until 2027-02-01", Run.Of("review", folder.Path).Output, StringComparison.Ordinal);

        folder.File("policy.yaml", $"{Own}limits: {{waiver_days: 30}}\n");
        var refused = Run.Of("review", folder.Path);
        Assert.Equal((2, ""), (refused.Code, refused.Output));
        Assert.Contains("error too-long: 69 days are more than the 30 that policy own leaves customer-facing initiatives at idea", refused.Error, StringComparison.Ordinal);
        Assert.Contains("A review by own would stop: waivers/engine-dear.yaml:8: error too-long", Trial(folder.At("policy.yaml")), StringComparison.Ordinal);

        string Trial(string policy)
        {
            folder.File("cuibono.yaml", "schema: cuibono/workspace/1\nname: Own\n");
            File.Move(folder.At("waivers/engine-dear.yaml"), folder.At("waivers/engine-customer-named.yaml"));
            var waiver = folder.At("waivers/engine-customer-named.yaml");
            File.WriteAllText(waiver, File.ReadAllText(waiver).Replace("dear", "customer-named", StringComparison.Ordinal));
            return Run.Of("policy", "test", policy, folder.Path).Output.Replace("engine-customer-named.yaml", "engine-dear.yaml", StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("nowhere.yaml", "cuibono.yaml:3: error missing-policy")]
    [InlineData("../policy.yaml", "cuibono.yaml:3: error missing-policy")]
    [InlineData("customer-last", "cuibono.yaml:3: error unknown-policy")]
    public void A_policy_that_is_not_there_stops_the_run(string named, string said)
    {
        Workspace(Own, named);
        var run = Run.Of("review", folder.Path);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_policy_stops_every_command_before_anything_is_judged()
    {
        Workspace(Own.Replace("investment", "investmnt", StringComparison.Ordinal));
        string[][] all =
        [
            ["review", folder.Path], ["review", folder.At("initiatives/engine.md")], ["explain", "engine", "dear", folder.Path], ["rules", "--workspace", folder.Path], ["policy", "show", "--workspace", folder.Path], ["policy", "rates", folder.Path],
            ["policy", "test", "customer-first", folder.Path], ["policy", "diff", "customer-first", folder.At("policy.yaml")], ["ledger", "baseline", folder.Path], ["review", folder.Path, "--policy", folder.At("policy.yaml")],
        ];
        foreach (var args in all)
        {
            var run = Run.Of(args);
            Assert.True(run.Code == 2 && run.Output.Length == 0, string.Join(' ', args));
            Assert.Contains("policy.yaml:8:14: error wrong-condition: there is no fact 'investmnt'; did you mean 'investment'?\n        require: investmnt <= EUR 5 M\n                 ^", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_tried_policy_is_not_recorded()
    {
        Workspace(Own);
        var run = Run.Of("review", folder.Path, "--policy", "customer-first", "--record");
        Assert.Equal(2, run.Code);
        Assert.False(File.Exists(folder.At("ledger.jsonl")));
    }

    [Fact]
    public void A_trial_says_what_moves_and_why_as_json()
    {
        Workspace(Own, "customer-first");
        var root = Json(Run.Of("policy", "test", folder.At("policy.yaml"), folder.Path, "--format", "json"));
        Assert.Equal(("customer-first", "own", 1), (root.GetProperty("before").GetProperty("name").GetString(), root.GetProperty("after").GetProperty("name").GetString(), root.GetProperty("initiatives").GetInt32()));
        Assert.Equal((0, 1), (root.GetProperty("byVerdict").GetProperty("hold").GetProperty("before").GetInt32(), root.GetProperty("byVerdict").GetProperty("hold").GetProperty("after").GetInt32()));
        var change = Assert.Single(root.GetProperty("changes").EnumerateArray());
        Assert.Equal(("engine", "go", "hold"), (change.GetProperty("id").GetString(), change.GetProperty("before").GetString(), change.GetProperty("after").GetString()));
        var rule = Assert.Single(change.GetProperty("rules").EnumerateArray());
        Assert.Equal(("dear", JsonValueKind.Null, "failed"), (rule.GetProperty("rule").GetString(), rule.GetProperty("before").ValueKind, rule.GetProperty("after").GetProperty("outcome").GetString()));
        Assert.Contains("No verdict would change.", Run.Of("policy", "test", "customer-first", folder.Path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trial_counts_as_two_reviews_do()
    {
        var sample = Path.Combine(Repository.Root, Northline);
        var trial = Json(Run.Of("policy", "test", Board, sample, "--format", "json")).GetProperty("byVerdict");
        var before = Json(Run.Of("review", sample, "--format", "json")).GetProperty("portfolio").GetProperty("byVerdict");
        var after = Json(Run.Of("review", sample, "--format", "json", "--policy", Board)).GetProperty("portfolio").GetProperty("byVerdict");
        foreach (var verdict in trial.EnumerateObject())
            Assert.Equal(
                (before.GetProperty(verdict.Name).GetProperty("count").GetInt32(), after.GetProperty(verdict.Name).GetProperty("count").GetInt32()),
                (verdict.Value.GetProperty("before").GetInt32(), verdict.Value.GetProperty("after").GetInt32()));
    }

    [Fact]
    public void A_diff_is_a_document_with_words_and_fields()
    {
        var root = Json(Run.Of("policy", "diff", "customer-first", Board, "--format", "json"));
        var change = root.GetProperty("changes").EnumerateArray().Single(one => one.GetProperty("subject").GetString() == "continuity-declared");
        Assert.Equal(("severity", "approval", "warn", "block"), (change.GetProperty("kind").GetString(), change.GetProperty("stage").GetString(), change.GetProperty("before").GetString(), change.GetProperty("after").GetString()));
        Assert.Equal(["customer-facing"], change.GetProperty("classes").EnumerateArray().Select(one => one.GetString()));
        Assert.Contains("They mean the same.", Run.Of("policy", "diff", Board, Board).Output, StringComparison.Ordinal);
    }
}
