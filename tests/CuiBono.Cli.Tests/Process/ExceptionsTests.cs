using System.Text.Json;

namespace CuiBono.Cli.Tests.Process;

public sealed class ExceptionsTests
{
    // Off the path: 2 (no check, the contract's customer) and 3 (an insertion). 1 is on it, 4 is so far on it.
    [Fact]
    public void The_cases_off_the_path_are_listed_with_what_they_are()
    {
        using var folder = new TemporaryFolder();
        var log = folder.File("log.csv", """
            case,activity,time,resource,customer
            1,order,2026-01-05 09:00:11,Ann,A
            1,check,2026-01-05 10:00:12,Ann,A
            1,live,2026-01-06 09:00:13,Ann,A
            2,order,2026-01-05 09:00:14,Ann,B
            2,fast lane agreed,2026-01-05 09:30:00,Ann,B
            2,live,2026-01-05 11:00:15,Ann,B
            3,order,2026-01-05 09:00:16,Ann,A
            3,call,2026-01-05 09:10:17,Ann,A
            3,check,2026-01-05 10:00:18,Ann,A
            3,live,2026-01-06 10:00:19,Ann,A
            4,order,2026-01-07 09:00:20,Ann,A
            """);
        var initiative = folder.File("fast.md", """
            ---
            id: fast
            title: Fast
            class: customer-facing
            stage: operation
            process:
              standard_path: order, check, live
              exceptions:
                - name: fast lane
                  applies: {customer: B}
                  approved: {activity: fast lane agreed}
            ---
            """);
        var list = Path.Combine(Path.GetDirectoryName(log)!, "cases.csv");

        var text = Run.Of("process", "exceptions", log, "--initiative", initiative);
        var run = Run.Of("process", "exceptions", log, "--initiative", initiative, "--format", "json", "--cases", list);

        Assert.Equal((0, 0, ""), (text.Code, run.Code, run.Error));
        Assert.Contains("2 of 4 cases (50.0 %)", text.Output, StringComparison.Ordinal);
        Assert.Contains("Not seen", text.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal((4, 2), (json.RootElement.GetProperty("cases").GetInt32(), json.RootElement.GetProperty("offPath").GetInt32()));
        Assert.Equal(["sanctioned", "workaround", "error", "cannot-tell"], json.RootElement.GetProperty("kinds").EnumerateObject().Select(kind => kind.Name));
        Assert.Equal(["2,sanctioned", "3,cannot-tell"], File.ReadAllLines(list)[1..].Select(line => string.Join(',', line.Split(',')[..2])).Order());
        var sanctioned = json.RootElement.GetProperty("groups").EnumerateArray().Single(group => group.GetProperty("kind").GetString() == "sanctioned");
        Assert.Equal(("check skipped", "B"), (sanctioned.GetProperty("pattern").GetString(), sanctioned.GetProperty("where").GetProperty("customer").GetString()));
    }

    [Fact]
    public void A_file_that_declares_no_initiative_is_refused()
    {
        using var folder = new TemporaryFolder();

        var run = Run.Of("process", "exceptions", folder.File("log.csv", "case,activity,time\n1,a,2026-01-05\n"), "--initiative", folder.File("none.md", "---\nid: none\nstage: nowhere\n---\n"));

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("none.md", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_initiative_that_does_not_fit_the_log_is_wrong_and_a_log_that_is_not_there_is_unread()
    {
        using var folder = new TemporaryFolder();
        var log = folder.File("log.csv", "case,activity,time\n1,order,2026-01-05 09:00:11\n1,live,2026-01-06 09:00:11\n");
        var initiative = folder.File("fast.md", "---\nid: fast\ntitle: Fast\nstage: operation\nprocess:\n  adoption: {to: done}\n---\n");

        Assert.Equal(2, Run.Of("process", "exceptions", log, "--initiative", initiative).Code);
        Assert.Equal(3, Run.Of("process", "exceptions", folder.At("none.csv"), "--initiative", initiative).Code);
    }
}
