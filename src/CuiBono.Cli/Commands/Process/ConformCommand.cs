using System.CommandLine;
using System.Text.Json;
using CuiBono.Processes.Conformance;
using CuiBono.Reports.Terminal;

namespace CuiBono.Cli.Commands.Process;

/// <summary>cuibono process conform: how a log and a model agree.</summary>
internal static class ConformCommand
{
    private const int CasesShown = 3;
    private const int DeviationsShown = 20;

    public static Command Create(Terminal terminal)
    {
        var source = new LogSource();
        var model = new Option<string>("--model") { Description = "The model: FILE.pnml or FILE.ptml.", HelpName = "FILE", Required = true };
        var format = LogSource.Format();
        var command = new Command("conform", "Align each case with a model at the least cost, and list what was skipped and what was inserted.");
        source.AddTo(command);
        command.Add(model);
        command.Add(format);
        command.SetAction(parsed =>
        {
            if (ModelFile.Read(parsed.GetValue(model)!, terminal) is not { } net || source.Read(parsed, terminal) is not { } imported) return Exit.Unreadable;
            var result = Alignments.Of(imported.Log, net, AlignmentOptions.Default with { Degree = Environment.ProcessorCount });
            if (result.Problem is { } problem)
            {
                terminal.Error.WriteLine($"{parsed.GetValue(model)}: {problem}");
                return Exit.Unreadable;
            }

            if (parsed.GetValue(format) == "json")
            {
                using var output = new TextStream(terminal.Output);
                Write(result, output);
            }
            else
            {
                var page = new Page(terminal.Output, terminal.Width, terminal.Color);
                ImportText.Write(page, source.Name(parsed), imported);
                Print(page, result, imported.Log.CaseId);
            }

            return Exit.Done;
        });
        return command;
    }

    private static void Print(Page page, AlignmentResult result, Func<int, string> caseId)
    {
        var finished = result.CaseCount - result.UnfinishedCases;
        page.Line($"Fitting     {Figure.Count(result.FittingCases)} of {Figure.Count(finished, "case")} ({Figure.Share(result.FittingCases, finished)}) run through the model as they are");
        page.Line($"Cost        {Figure.Count(result.Cost, "deviation")} at the least");
        if (result is { AverageFitness: { } average, LogFitness: { } log })
            page.Line(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Fitness     {average:0.0000} the mean case, {log:0.0000} the log; 1 is a perfect fit"));
        if (result.UnfinishedCases > 0)
            page.Wrapped($"Unfinished  {Figure.Count(result.UnfinishedCases, "case")} of {Figure.Count(result.UnfinishedVariants, "variant")}: no optimal alignment within the bound; they are in none of the figures", 12);
        page.Line();
        if (result.Deviations.Count == 0) return;
        page.Line($"{"",-10}{"count",10}{"cases",10}  activity");
        foreach (var deviation in result.Deviations.Take(DeviationsShown))
        {
            page.Wrapped(
                $"{deviation.Kind.ToString().ToLowerInvariant(),-10}{Figure.Count(deviation.Count),10}{Figure.Count(deviation.Cases.Count),10}  {deviation.Activity}  "
                + $"(cases {string.Join(", ", deviation.Cases.Take(CasesShown).Select(caseId))}{(deviation.Cases.Count > CasesShown ? ", ..." : "")})",
                32);
        }

        if (result.Deviations.Count > DeviationsShown) page.Line($"and {Figure.Count(result.Deviations.Count - DeviationsShown)} more; --format json has all");
    }

    private static void Write(AlignmentResult result, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, SummaryJson.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("cases", result.CaseCount);
            json.WriteNumber("fittingCases", result.FittingCases);
            json.WriteNumber("cost", result.Cost);
            json.WriteStartObject("fitness");
            SummaryJson.Number(json, "average", result.AverageFitness ?? double.NaN);
            SummaryJson.Number(json, "log", result.LogFitness ?? double.NaN);
            json.WriteEndObject();
            json.WriteNumber("unfinishedCases", result.UnfinishedCases);
            json.WriteStartArray("deviations");
            foreach (var deviation in result.Deviations)
            {
                json.WriteStartObject();
                json.WriteString("kind", deviation.Kind.ToString().ToLowerInvariant());
                json.WriteString("activity", deviation.Activity);
                json.WriteNumber("count", deviation.Count);
                json.WriteNumber("cases", deviation.Cases.Count);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }
}
