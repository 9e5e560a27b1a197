using System.Text.Json;

namespace CuiBono.Cli.Tests.Process;

public sealed class SummaryTests
{
    [Theory]
    [InlineData("'")]
    [InlineData("%")]
    [InlineData("")]
    [InlineData("yyyy\\")]
    public void A_time_format_that_is_none_exits_with_2(string format)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("log.csv", "case,activity,time\nA,b,2026-01-05\n");

        var run = Run.Of("process", "summary", path, "--time-format", format);

        Assert.Equal(2, run.Code);
        Assert.Contains("is no time format", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_logs_exits_with_3()
    {
        using var folder = new TemporaryFolder();

        var run = Run.Of("process", "summary", folder.Path);

        Assert.Equal(3, run.Code);
        Assert.Contains("holds no .json", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sepsis")]
    [InlineData("bpic2013_closed")]
    [InlineData("bpic2020_DomesticDeclarations")]
    [InlineData("receipt_wabo")]
    public void Every_figure_of_a_public_log_is_the_published_one(string name)
    {
        using var expected = JsonDocument.Parse(File.ReadAllText(RealData.Path("logs/expected.json")));
        var facts = expected.RootElement.GetProperty("logs").GetProperty(name);
        var (truth, peer) = (facts.GetProperty("truth"), facts.GetProperty("pm4py_2_7_14"));
        var order = truth.GetProperty("file_order");

        var run = Run.Of("process", "summary", RealData.Path($"logs/{facts.GetProperty("file").GetString()}"), "--format", "json");

        Assert.Equal((0, ""), (run.Code, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        var summary = json.RootElement;
        Assert.Equal(truth.GetProperty("traces").GetInt32(), summary.GetProperty("cases").GetInt32());
        Assert.Equal(truth.GetProperty("events").GetInt32(), summary.GetProperty("events").GetInt32());
        Assert.Equal(Counts(peer.GetProperty("activities")), Counts(summary.GetProperty("activities")));
        Assert.Equal(Counts(order.GetProperty("start_activities")), Counts(summary.GetProperty("startActivities")));
        Assert.Equal(Counts(order.GetProperty("end_activities")), Counts(summary.GetProperty("endActivities")));
        Assert.Equal(Counts(peer.GetProperty("rework_cases_per_activity")), Counts(summary.GetProperty("rework")));
        Assert.Equal(order.GetProperty("variants").GetInt32(), summary.GetProperty("variants").GetInt32());
        Assert.Equal(order.GetProperty("variants_sha256").GetString(), summary.GetProperty("variantsSha256").GetString());
        Assert.Equal(order.GetProperty("dfg_sha256").GetString(), summary.GetProperty("directlyFollowsSha256").GetString());
        Assert.Equal(
            peer.GetProperty("dfg").EnumerateArray().Select(edge => (edge[0].GetString(), edge[1].GetString(), edge[2].GetInt32())).Order(),
            summary.GetProperty("directlyFollows").EnumerateArray().Select(edge => (edge.GetProperty("from").GetString(), edge.GetProperty("to").GetString(), edge.GetProperty("count").GetInt32())).Order());
        foreach (var figure in order.GetProperty("duration_utc_s").EnumerateObject())
            Assert.Equal(figure.Value.GetDouble(), summary.GetProperty("caseDuration").GetProperty(figure.Name).GetDouble(), 0.001);
        var import = summary.GetProperty("import");
        Assert.Equal(truth.GetProperty("equal_timestamp_neighbours").GetInt32(), import.GetProperty("tiedTimestamps").GetInt32());
        Assert.Equal((truth.GetProperty("events").GetInt32(), 0, 0), (import.GetProperty("rows").GetInt32(), import.GetProperty("rejected").GetInt32(), import.GetProperty("outOfOrder").GetInt32()));
    }

    [Theory]
    [InlineData("sepsis")]
    [InlineData("bpic2013_closed")]
    [InlineData("bpic2020_DomesticDeclarations")]
    [InlineData("receipt_wabo")]
    public void What_dropped_offsets_do_is_what_pm4py_printed(string name)
    {
        using var expected = JsonDocument.Parse(File.ReadAllText(RealData.Path("logs/expected.json")));
        var facts = expected.RootElement.GetProperty("logs").GetProperty(name);
        var peer = facts.GetProperty("pm4py_2_7_14").GetProperty("case_duration_s");

        var run = Run.Of("process", "doctor", RealData.Path($"logs/{facts.GetProperty("file").GetString()}"), "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        var figures = json.RootElement.GetProperty("issues").EnumerateArray().Single(issue => issue.GetProperty("code").GetString() == "offsets-dropped").GetProperty("figures");
        Assert.Equal(peer.GetProperty("mean").GetDouble(), figures.GetProperty("meanWithoutOffsetsSeconds").GetDouble(), 0.001);
        Assert.Equal(peer.GetProperty("median").GetDouble(), figures.GetProperty("medianWithoutOffsetsSeconds").GetDouble(), 0.001);
    }

    private static Dictionary<string, int> Counts(JsonElement counts) => counts.EnumerateObject().ToDictionary(item => item.Name, item => item.Value.GetInt32());
}
