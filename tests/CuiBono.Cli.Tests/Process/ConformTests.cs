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

    // By hand: 1 fits; 2 lacks the check; 3 shows a call that the path does not know, and closes twice.
    [Fact]
    public void Deviations_from_a_path_are_counted_with_their_cases()
    {
        using var folder = new TemporaryFolder();
        var log = folder.File("log.csv", Log("1 received", "1 checked", "1 shipped", "2 received", "2 collected", "3 received", "3 called", "3 checked", "3 shipped", "3 shipped"));

        var text = Run.Of("process", "conform", log, "--path", "received > checked > (shipped | collected)");
        using var json = JsonDocument.Parse(Run.Of("process", "conform", log, "--path", "received > checked > (shipped | collected)", "--format", "json").Output);

        Assert.Equal((0, ""), (text.Code, text.Error));
        Assert.Contains("1 of 3 cases (33.3 %) runs through the model as it is", text.Output, StringComparison.Ordinal);
        Assert.Equal((3, 1, 3), (json.RootElement.GetProperty("cases").GetInt32(), json.RootElement.GetProperty("fittingCases").GetInt32(), json.RootElement.GetProperty("cost").GetInt32()));
        Assert.Equal(1 - 3.0 / (10 + 9), json.RootElement.GetProperty("fitness").GetProperty("log").GetDouble(), 12);
        Assert.Equal(
            [("inserted", "called", "3"), ("inserted", "shipped", "3"), ("skipped", "checked", "2")],
            json.RootElement.GetProperty("deviations").EnumerateArray().Select(deviation =>
                (deviation.GetProperty("kind").GetString()!, deviation.GetProperty("activity").GetString()!, deviation.GetProperty("exampleCases")[0].GetString()!)).Order());
        Assert.Equal("called", json.RootElement.GetProperty("model").GetProperty("logActivitiesNotInModel")[0].GetString());
    }

    // 30 orders match "received, validated, (clarification, validated)*, feasibility, survey?, design, build, activated, notified, invoice" as a regular expression.
    [Fact]
    public void The_sample_is_compared_with_its_intended_model()
    {
        var sample = Path.Combine(Repository.Root, "samples", "orders");

        using var json = JsonDocument.Parse(Run.Of("process", "conform", Path.Combine(sample, "orders.csv"), "--model", Path.Combine(sample, "intended.bpmn"), "--format", "json").Output);

        Assert.Equal((48, 30), (json.RootElement.GetProperty("cases").GetInt32(), json.RootElement.GetProperty("fittingCases").GetInt32()));
        Assert.Equal(["Appointment moved", "Order cancelled"], json.RootElement.GetProperty("model").GetProperty("logActivitiesNotInModel").EnumerateArray().Select(name => name.GetString()));
        Assert.Empty(json.RootElement.GetProperty("model").GetProperty("findings").EnumerateArray());
    }

    [Fact]
    public void A_drawn_model_is_read_and_what_was_approximated_is_said()
    {
        using var folder = new TemporaryFolder();
        var log = folder.File("log.csv", Log("1 received", "1 shipped"));
        var model = folder.File("drawn.bpmn", """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p">
            <startEvent id="s"/><task id="a" name="received"/><task id="b" name="shipped"/>
            <endEvent id="e"><terminateEventDefinition/></endEvent>
            <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="b"/><sequenceFlow id="f3" sourceRef="b" targetRef="e"/>
            </process></definitions>
            """);

        var run = Run.Of("process", "conform", log, "--model", model);

        Assert.Equal(0, run.Code);
        Assert.Contains("1 of 1 case (100.0 %)", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{model}:3", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_cannot_be_read_exits_with_3_and_names_the_line()
    {
        using var folder = new TemporaryFolder();
        var log = folder.File("log.csv", Log("1 received"));
        var model = folder.File("broken.bpmn", "<definitions>\n<process id=\"p\"><task id=\"a\"/>\n<sequenceFlow sourceRef=\"a\" targetRef=\"b\"/></process></definitions>");

        var run = Run.Of("process", "conform", log, "--model", model);

        Assert.Equal((3, ""), (run.Code, run.Output));
        Assert.Contains($"{model}:3: error", run.Error, StringComparison.Ordinal);
        Assert.Equal(3, Run.Of("process", "conform", log, "--model", folder.At("nowhere.pnml")).Code);
    }

    [Theory]
    [InlineData("--model", "model.docx")]
    [InlineData("--path", "a > (b")]
    [InlineData("--path", "a", "--model", "model.pnml")]
    [InlineData("--format", "json")]
    public void A_wrong_command_line_exits_with_2(params string[] options)
    {
        var run = Run.Of(["process", "conform", "log.csv", .. options]);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.NotEmpty(run.Error);
    }

    private static string Log(params string[] events) => "case,activity,time\n" + string.Concat(events.Select((text, at) => $"{text.Replace(' ', ',')},2026-01-05T{at + 8:00}:00:00Z\n"));
}
