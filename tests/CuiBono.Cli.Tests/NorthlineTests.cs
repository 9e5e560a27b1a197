using System.IO.Compression;
using System.Text.Json;

namespace CuiBono.Cli.Tests;

/// <summary>What the sample's README says of its initiatives in operation.</summary>
public sealed class NorthlineTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "samples/northline");

    [Fact]
    public void The_review_shows_every_status_of_an_outcome_where_it_was_planted()
    {
        using var json = JsonDocument.Parse(Run.Of("review", Folder, "--as-of", "2026-11-24", "--format", "json").Output);
        var initiatives = json.RootElement.GetProperty("initiatives").EnumerateArray().ToDictionary(one => one.GetProperty("id").GetString()!);
        string Verdict(string id) => initiatives[id].GetProperty("verdict").GetString()!;
        string Status(string id, string outcome) => initiatives[id].GetProperty("outcomes").EnumerateArray().Single(one => one.GetProperty("id").GetString() == outcome).GetProperty("status").GetString()!;

        Assert.Equal(("go", "met", "met", "met", "on-track"), (Verdict("one-order-owner"), Status("one-order-owner", "access-time"), Status("one-order-owner", "early-faults"), Status("one-order-owner", "order-cost"), Status("one-order-owner", "access-time-next")));
        Assert.Equal(("stop", "harmed"), (Verdict("self-installation"), Status("self-installation", "working-line")));
        Assert.Equal(("hold", "missed"), (Verdict("date-in-hand"), Status("date-in-hand", "date-kept")));
        Assert.Equal(("hold", "undecided", "not-measured"), (Verdict("call-me-first"), Status("call-me-first", "promoters"), Status("call-me-first", "repeat-calls")));
        Assert.Equal(("go", "not-due"), (Verdict("dispatch-board"), Status("dispatch-board", "working-line")));
        Assert.Equal("Remote", initiatives["self-installation"].GetProperty("outcomes")[0].GetProperty("harmed")[0].GetProperty("segment").GetString());
    }

    [Fact]
    public void A_stop_and_an_undecided_hold_have_their_exit_codes()
    {
        Assert.Equal(1, Run.Of("review", Folder, "--as-of", "2026-11-24", "--fail-on", "stop").Code);
        Assert.Equal(4, Run.Of("review", Folder, "--as-of", "2026-11-24", "--initiative", "call-me-first", "--strict").Code);
    }

    [Fact]
    public void The_cases_behind_a_figure_give_the_figure_again()
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of("review", Folder, "--as-of", "2026-11-24", "--initiative", "self-installation", "--cases", folder.At("cases.csv"), "--format", "json");
        using var json = JsonDocument.Parse(run.Output);
        var line = json.RootElement.GetProperty("initiatives")[0].GetProperty("outcomes")[0].GetProperty("observed");
        var judged = File.ReadLines(folder.At("cases.csv")).Skip(1).Select(line => line.Split(',')).Where(cells => cells[1] == "working-line" && cells[7] == "judged").Select(cells => double.Parse(cells[6], null)).ToList();

        Assert.Equal(line.GetProperty("n").GetInt32(), judged.Count);
        Assert.Equal(line.GetProperty("value").GetDouble(), judged.Average(), 9);
    }

    [Fact]
    public void The_commands_of_the_guide_do_what_it_says()
    {
        using var folder = new TemporaryFolder();

        Assert.Contains("lead-time", Run.Of("measure").Output, StringComparison.Ordinal);
        var measured = Run.Of("measure", "lead-time", Path.Combine(Folder, "evidence/wholesale-orders.csv.gz"), "--from", "Order received", "--to", "Service active", "--by", "segment", "--cases", folder.At("cases.csv"));
        Assert.Equal(0, measured.Code);
        Assert.Contains("Reseller", measured.Output, StringComparison.Ordinal);
        Assert.Equal(1 + OrdersIn("wholesale-orders.csv.gz"), File.ReadLines(folder.At("cases.csv")).Count());
        var reviewed = Run.Of("review", Folder, "--as-of", "2026-11-24", "--html", folder.At("review.html"), "--json", folder.At("review.json"), "--cases", folder.At("review.csv"));
        Assert.Equal(0, reviewed.Code);
        Assert.All(new[] { "review.html", "review.json", "review.csv" }, file => Assert.True(new FileInfo(folder.At(file)).Length > 10_000));
    }

    private static int OrdersIn(string file)
    {
        using var text = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(Folder, "evidence", file)), CompressionMode.Decompress));
        return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0]).Distinct().Count();
    }
}
