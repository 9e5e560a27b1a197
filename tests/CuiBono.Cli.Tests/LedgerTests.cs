using System.Text.Json;

namespace CuiBono.Cli.Tests;

public sealed class LedgerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public LedgerTests() => Run.Of("new", folder.Path);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_review_records_nothing_unless_it_is_asked_to()
    {
        Run.Of("review", folder.Path);

        Assert.False(File.Exists(folder.At("ledger.jsonl")));
    }

    [Fact]
    public void A_recorded_review_is_shown_holds_and_is_reproduced()
    {
        Assert.Equal(0, Run.Of("review", folder.Path, "--record").Code);

        Assert.Contains("faster-activation", Run.Of("ledger", "show", folder.Path).Output);
        var verify = Run.Of("ledger", "verify", folder.Path, "--reproduce");
        Assert.Equal(0, verify.Code);
        Assert.Contains("faster-activation: the same verdict", verify.Output);
    }

    [Fact]
    public void A_recorded_review_names_the_version_that_made_it()
    {
        Run.Of("review", folder.Path, "--record");

        var line = File.ReadLines(folder.At("ledger.jsonl")).First();
        Assert.Contains("\"type\":\"review\"", line, StringComparison.Ordinal);
        Assert.Matches("\"product\":\"[0-9]+\\.[0-9]+", line);
    }

    [Fact]
    public void A_changed_entry_does_not_hold()
    {
        Run.Of("review", folder.Path, "--record");
        var ledger = folder.At("ledger.jsonl");
        File.WriteAllText(ledger, File.ReadAllText(ledger).Replace("\"go\"", "\"hold\"", StringComparison.Ordinal));

        var verify = Run.Of("ledger", "verify", folder.Path);

        Assert.Equal(1, verify.Code);
        Assert.Contains("ledger.jsonl:2", verify.Output);
    }

    [Fact]
    public void A_tail_that_was_cut_off_is_noticed_with_the_head()
    {
        Run.Of("review", folder.Path, "--record");
        Run.Of("review", folder.Path, "--record");
        var head = Run.Of("ledger", "verify", folder.Path).Output.Split('\n').Single(line => line.StartsWith("head ", StringComparison.Ordinal))[5..];
        var lines = File.ReadAllLines(folder.At("ledger.jsonl"));
        File.WriteAllLines(folder.At("ledger.jsonl"), lines[..^1]);

        Assert.Equal(0, Run.Of("ledger", "verify", folder.Path).Code);
        Assert.Equal(1, Run.Of("ledger", "verify", folder.Path, "--head", head).Code);
    }

    [Fact]
    public void A_recorded_hold_shows_its_age()
    {
        var file = folder.At("initiatives/faster-activation.md");
        File.WriteAllText(file, File.ReadAllText(file).Replace("by: 2028-06-30\n    owner: Head of Order Desk", "by: \n    owner: Head of Order Desk", StringComparison.Ordinal));
        Run.Of("review", folder.Path, "--as-of", "2026-11-01", "--record");

        var run = Run.Of("review", folder.Path, "--as-of", "2026-11-24", "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        var initiative = json.RootElement.GetProperty("initiatives")[0];
        Assert.Equal("hold", initiative.GetProperty("verdict").GetString());
        Assert.Equal(23, initiative.GetProperty("daysOnHold").GetInt32());
    }

    [Fact]
    public void A_verdict_that_today_would_be_another_says_what_changed()
    {
        Run.Of("review", folder.Path, "--record");
        var file = folder.At("initiatives/faster-activation.md");
        File.WriteAllText(file, File.ReadAllText(file).Replace("owner: Head of Order Desk", "owner: TBD", StringComparison.Ordinal));

        var verify = Run.Of("ledger", "verify", folder.Path, "--reproduce");

        Assert.Equal(1, verify.Code);
        Assert.Contains("The verdict was go and is hold", verify.Output);
        Assert.Contains("initiatives/faster-activation.md has changed", verify.Output);
    }

    [Fact]
    public void A_ledger_that_is_not_there_is_not_intact()
    {
        var verify = Run.Of("ledger", "verify", folder.Path);

        Assert.Equal(3, verify.Code);
        Assert.Contains("There is no ledger.jsonl", verify.Error);
    }

    [Fact]
    public void Only_a_workspace_has_a_ledger()
    {
        var path = folder.File("case.md", "# A case\n\nSome text.\n");

        Assert.Equal(2, Run.Of("review", path, "--record").Code);
        Assert.Equal(2, Run.Of("ledger", "verify", folder.At("initiatives")).Code);
    }
}
