using System.Text.Json;
using System.Xml.Linq;

namespace CuiBono.Cli.Tests.Process;

public sealed class DiscoverTests
{
    private static readonly string Orders = Path.Combine(Repository.Root, "samples", "orders", "orders.csv");

    [Fact]
    public void A_model_is_printed_in_words_and_in_the_usual_notation_with_its_size()
    {
        using var folder = new TemporaryFolder();
        var log = folder.File("log.csv", "case,activity,time\n1,a,2026-01-05T09:00:00Z\n1,b,2026-01-05T10:00:00Z\n1,c,2026-01-05T11:00:00Z\n2,a,2026-01-05T09:00:00Z\n2,c,2026-01-05T10:00:00Z\n2,b,2026-01-05T11:00:00Z\n");

        var run = Run.Of("process", "discover", log, "--miner", "inductive");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("in this order:\n  a\n  all of, in any order:\n    b\n    c\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Tree        ->( 'a', +( 'b', 'c' ) )\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("3 activities under 2 operators", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("orders.bpmn")]
    [InlineData("orders.pnml")]
    [InlineData("orders.ptml")]
    public void Without_noise_every_case_fits_the_written_model(string name)
    {
        using var folder = new TemporaryFolder();

        var run = Run.Of("process", "discover", Orders, "-o", folder.At(name));
        using var json = Conform(Orders, folder.At(name));

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal((48, 0), (json.RootElement.GetProperty("fittingCases").GetInt32(), json.RootElement.GetProperty("cost").GetInt32()));
    }

    [Theory]
    [InlineData("bpic2020_DomesticDeclarations")]
    [InlineData("receipt_wabo")]
    public void All_formats_hold_the_same_model(string name)
    {
        using var folder = new TemporaryFolder();
        var log = RealData.Path($"logs/{name}.xes.gz");

        var costs = new[] { "model.bpmn", "model.pnml", "model.ptml" }.Select(file =>
        {
            Assert.Equal(0, Run.Of("process", "discover", log, "--noise", "0.2", "-o", folder.At(file)).Code);
            using var json = Conform(log, folder.At(file));
            return (json.RootElement.GetProperty("cost").GetInt64(), json.RootElement.GetProperty("fittingCases").GetInt32());
        }).ToList();

        Assert.True(costs[0].Item1 > 0);
        Assert.All(costs, cost => Assert.Equal(costs[0], cost));
    }

    [Fact]
    public void A_picture_shows_every_activity()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(0, Run.Of("process", "discover", Orders, "-o", folder.At("orders.svg")).Code);

        var titles = XDocument.Load(folder.At("orders.svg")).Descendants().Where(element => element.Name.LocalName == "title").Select(title => title.Value).ToList();
        Assert.Equal("orders.csv: inductive miner, noise 0", titles[0]);
        Assert.Contains("Feasibility checked", titles);
    }

    [Theory]
    [InlineData("--noise", "2")]
    [InlineData("--noise", "NaN")]
    [InlineData("--noise", "much")]
    [InlineData("--miner", "alpha")]
    [InlineData("-o", "model.docx")]
    public void A_wrong_command_line_exits_with_2(string option, string value)
    {
        var run = Run.Of("process", "discover", Orders, option, value);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        using var folder = new TemporaryFolder();

        var run = Run.Of("process", "discover", Orders, "-o", folder.At("nowhere/model.bpmn"));

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains($"there is no folder {folder.At("nowhere")}.", run.Error, StringComparison.Ordinal);
    }

    private static JsonDocument Conform(string log, string model) => JsonDocument.Parse(Run.Of("process", "conform", log, "--model", model, "--format", "json").Output);
}
