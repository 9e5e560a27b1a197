using System.Text.Json;

namespace CuiBono.Cli.Tests.Process;

public sealed class ConvertTests
{
    private static readonly string Orders = Path.Combine(Repository.Root, "samples", "orders", "orders.csv");

    [Theory]
    [InlineData("orders.xes")]
    [InlineData("orders.xes.gz")]
    [InlineData("orders.csv")]
    [InlineData("orders.csv.gz")]
    [InlineData("orders.parquet")]
    [InlineData("orders.ocel.json")]
    public void A_converted_log_has_the_same_figures(string name)
    {
        using var folder = new TemporaryFolder();

        var run = Run.Of("process", "convert", Orders, "-o", folder.At(name));

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(Figures(Orders), Figures(folder.At(name)));
    }

    [Fact]
    public void An_object_centric_log_stays_one()
    {
        using var folder = new TemporaryFolder();
        const string Log = """
            {"eventTypes":[{"name":"packed","attributes":[]}],"objectTypes":[{"name":"order","attributes":[]},{"name":"item","attributes":[]}],
             "events":[{"id":"e1","type":"packed","time":"2026-01-05T08:00:00Z","attributes":[],"relationships":[{"objectId":"o1","qualifier":""},{"objectId":"i1","qualifier":""},{"objectId":"i2","qualifier":""}]}],
             "objects":[{"id":"o1","type":"order","attributes":[]},{"id":"i1","type":"item","attributes":[]},{"id":"i2","type":"item","attributes":[]}]}
            """;
        var path = folder.File("log.json", Log);

        Assert.Equal(0, Run.Of("process", "convert", path, "-o", folder.At("again.ocel.json")).Code);
        var unnamed = Run.Of("process", "summary", folder.At("again.ocel.json"));
        using var items = JsonDocument.Parse(Run.Of("process", "summary", folder.At("again.ocel.json"), "--object", "item", "--format", "json").Output);

        Assert.Equal(2, unnamed.Code);
        Assert.Contains("item, order", unnamed.Error, StringComparison.Ordinal);
        Assert.Equal((2, 2), (items.RootElement.GetProperty("cases").GetInt32(), items.RootElement.GetProperty("events").GetInt32()));
        Assert.Contains("1 events became 2", items.RootElement.GetProperty("import").GetProperty("assumptions").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_ending_that_is_no_format_exits_with_2_and_writes_nothing()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(2, Run.Of("process", "convert", Orders, "-o", folder.At("orders.xlsx")).Code);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData("log.csv", "1 case without events", "2 cases with the id", "1 event without a time", "1 event with an empty activity", "1 event earlier")]
    [InlineData("log.parquet", "1 case without events", "2 cases with the id", "1 event without a time", "1 event with an empty activity", "1 event earlier")]
    [InlineData("log.ocel.json", "1 event without a time", "1 nested attribute", "1 event earlier")]
    [InlineData("log.xes")]
    public void What_the_other_format_has_no_place_for_is_said(string name, params string[] losses)
    {
        using var folder = new TemporaryFolder();
        const string Case = """<string key="concept:name" value="A"/>""";
        var path = folder.File("log.xes.in", $"""
            <log><trace>{Case}</trace>
            <trace>{Case}{Event("b", "2026-01-06T08:00:00Z")}{Event("a", "2026-01-05T08:00:00Z")}</trace>
            <trace>{Case}{Event("", "2026-01-06T08:00:00Z")}<event><string key="concept:name" value="c"><string key="why" value="x"/></string></event></trace></log>
            """);

        var said = Run.Of("process", "convert", path, "-o", folder.At(name)).Error.Split('\n').Where(line => line.Contains(" warning not-kept: ", StringComparison.Ordinal)).ToList();

        Assert.Equal(losses.Length, said.Count);
        Assert.All(losses, loss => Assert.Contains(said, line => line.Contains(loss, StringComparison.Ordinal)));
    }

    private static string Event(string activity, string time) => $"""<event><string key="concept:name" value="{activity}"/><date key="time:timestamp" value="{time}"/></event>""";

    private static (int Cases, int Events, string? Variants, string? DirectlyFollows) Figures(string path)
    {
        using var json = JsonDocument.Parse(Run.Of("process", "summary", path, "--format", "json").Output);
        var root = json.RootElement;
        return (root.GetProperty("cases").GetInt32(), root.GetProperty("events").GetInt32(), root.GetProperty("variantsSha256").GetString(), root.GetProperty("directlyFollowsSha256").GetString());
    }
}
