using System.Text.Json;

namespace CuiBono.Cli.Tests.Process;

public sealed class ConformTests
{
    [Theory]
    [InlineData("receipt_wabo", "receipt_wabo-imf02.pnml", 1434, 713, 2465)]
    [InlineData("bpic2020_DomesticDeclarations", "bpic2020_DomesticDeclarations-imf02.pnml", 10357, 8369, 4196)]
    public void Cost_and_fitting_cases_of_a_public_log_are_the_published_ones(string log, string model, int cases, int fitting, int cost)
    {
        var run = Run.Of("process", "conform", RealData.Path($"logs/{log}.xes.gz"), "--model", RealData.Path($"logs/models/{model}"), "--format", "json");

        Assert.Equal((0, ""), (run.Code, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(
            (cases, fitting, cost, 0),
            (json.RootElement.GetProperty("cases").GetInt32(), json.RootElement.GetProperty("fittingCases").GetInt32(), json.RootElement.GetProperty("cost").GetInt32(), json.RootElement.GetProperty("unfinishedCases").GetInt32()));
    }

    [Fact]
    public void A_model_of_an_unknown_ending_exits_with_2() => Assert.Equal(2, Run.Of("process", "conform", "log.csv", "--model", "model.docx").Code);
}
