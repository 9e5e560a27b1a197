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
    public void A_shared_duct_holds_the_twin_line_and_the_other_is_truly_diverse()
    {
        using var json = TwoWaysIn(Folder);
        var initiative = json.RootElement.GetProperty("initiatives")[0];
        var deciding = initiative.GetProperty("reasons").EnumerateArray().Where(reason => reason.GetProperty("severity").GetString() == "block").ToList();

        Assert.Equal("hold", initiative.GetProperty("verdict").GetString());
        Assert.Equal(["diversity-true", "always-on"], deciding.Select(reason => reason.GetProperty("rule").GetString()));
        Assert.Equal("Circuit TL-101A and circuit TL-101B of service \"Twin Line to the head office\" are sold as diverse and share Mill Street crossing (duct D-04) for 312 m under Mill Bridge.", deciding[0].GetProperty("message").GetString());
        Assert.Equal(["shared", "diverse"], initiative.GetProperty("continuity").GetProperty("diverse").EnumerateArray().Select(pair => pair.GetProperty("verdict").GetString()));
    }

    [Fact]
    public void Each_network_rule_is_flipped_by_the_record_that_it_looks_at()
    {
        using var folder = Copy();

        // Two failed before; a repair in half the time keeps the promise of always-on, and the duct is still shared.
        Replace(folder.At("network/network.yaml"), "repair: 72 hours", "repair: 36 hours");
        using (var repaired = TwoWaysIn(folder.Path)) Assert.Equal(("hold", "fail", "pass"), Standing(repaired));

        // Over the other bridge the two share nothing, and the slow repair keeps the promise, too.
        Replace(folder.At("network/network.yaml"), "repair: 36 hours", "repair: 72 hours");
        Replace(folder.At("network/circuits.csv"), "duct D-03; duct D-04; duct D-07; duct D-08", "duct D-09; duct D-10; duct D-11; duct D-17; duct D-08");
        using (var moved = TwoWaysIn(folder.Path)) Assert.Equal(("go", "pass", "pass"), Standing(moved));

        // A duct taken off the survey makes nothing diverse: it is not known any more.
        Replace(folder.At("network/ducts.geojson"), "\"id\": \"D-17\"", "\"id\": \"D-99\"");
        using (var unknown = TwoWaysIn(folder.Path)) Assert.Equal(("go", "not-measured", "not-measured"), Standing(unknown));

        // Neither redundancy nor a pair: continuity-declared fails.
        Replace(folder.At("initiatives/two-ways-in.md"), "  failure_test: One circuit of each site is switched off while the counters are open.\n", "");
        using var untested = TwoWaysIn(folder.Path);
        Assert.Contains(untested.RootElement.GetProperty("initiatives")[0].GetProperty("reasons").EnumerateArray(), reason => reason.GetProperty("rule").GetString() == "continuity-declared" && reason.GetProperty("severity").GetString() == "block");
    }

    [Fact]
    public void The_commands_of_the_network_guide_do_what_it_says()
    {
        using var folder = new TemporaryFolder();
        var network = Path.Combine(Folder, "network");

        Assert.Contains("duct Mill Street crossing, 312 m", Run.Of("network", "diversity", network, "--services").Output, StringComparison.Ordinal);
        Assert.Contains("Harbour Bank", Run.Of("network", "impact", network, "--top", "5").Output, StringComparison.Ordinal);
        Assert.Equal(0, Run.Of("network", "map", network, "-o", folder.At("town.svg")).Code);
        Assert.Contains("Mill Bridge North", File.ReadAllText(folder.At("town.svg")), StringComparison.Ordinal);
        Assert.Equal(0, Run.Of("review", Folder, "--initiative", "two-ways-in", "--html", folder.At("two-ways-in.html")).Code);
    }

    [Fact]
    public void The_review_and_the_network_command_agree_on_the_sample_and_on_a_broken_file()
    {
        var diversity = Run.Of("network", "diversity", Path.Combine(Folder, "network"), "--services", "--format", "json");
        using var json = JsonDocument.Parse(diversity.Output);
        Assert.Equal(["shared", "diverse"], json.RootElement.GetProperty("pairs").EnumerateArray().Select(pair => pair.GetProperty("verdict").GetString()));

        using var folder = Copy();
        Replace(folder.At("network/network.yaml"), "risks:", "risk:");
        var (review, network) = (Run.Of("review", folder.Path, "--format", "json"), Run.Of("network", "summary", folder.At("network")));
        Assert.Equal((2, 2, ""), (review.Code, network.Code, review.Output));
        Assert.All(new[] { review, network }, run => Assert.Contains("network.yaml:17", run.Error, StringComparison.Ordinal));
    }

    private static TemporaryFolder Copy()
    {
        var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var to = folder.At(Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return folder;
    }

    private static void Replace(string file, string what, string by)
    {
        var text = File.ReadAllText(file);
        Assert.Contains(what, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(what, by, StringComparison.Ordinal));
    }

    private static JsonDocument TwoWaysIn(string folder) => JsonDocument.Parse(Run.Of("review", folder, "--as-of", "2026-11-24", "--initiative", "two-ways-in", "--format", "json").Output);

    private static (string Verdict, string Diverse, string AlwaysOn) Standing(JsonDocument json)
    {
        var initiative = json.RootElement.GetProperty("initiatives")[0];
        string Of(string rule) => initiative.GetProperty("passed").EnumerateArray().Any(passed => passed.GetString() == rule)
            ? "pass"
            : initiative.GetProperty("reasons").EnumerateArray().Single(reason => reason.GetProperty("rule").GetString() == rule).GetProperty("outcome").GetString()!.Replace("failed", "fail", StringComparison.Ordinal);
        return (initiative.GetProperty("verdict").GetString()!, Of("diversity-true"), Of("always-on"));
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
