using System.CommandLine;
using CuiBono.Processes.Conformance;
using CuiBono.Reports.Terminal;

namespace CuiBono.Cli.Commands.Process;

/// <summary>cuibono process conform: how a log and a model agree.</summary>
internal static class ConformCommand
{
    public static Command Create(Terminal terminal)
    {
        var source = new LogSource();
        var model = new Option<string?>("--model") { Description = "The model: FILE.bpmn, FILE.pnml or FILE.ptml.", HelpName = "FILE" };
        var path = new Option<string?>("--path") { Description = "The model in one line: \"A > B > (C | D)\"; & for any order, ? for maybe, * and + for again.", HelpName = "PATH" };
        var format = LogSource.Format();
        var command = new Command("conform", "Align each case with a model at the least cost, and list what was skipped and what was inserted.");
        source.AddTo(command);
        Option[] options = [model, path, format];
        foreach (var option in options) command.Add(option);
        command.SetAction(parsed =>
        {
            if (ModelFile.Read(parsed.GetValue(model), parsed.GetValue(path), terminal) is not { } read || source.Read(parsed, terminal) is not { } imported) return Exit.Unreadable;
            var result = Alignments.Of(imported.Log, read.Net, AlignmentOptions.Default with { Degree = Environment.ProcessorCount });
            if (result.Problem is { } problem)
            {
                terminal.Error.WriteLine($"{read.Name}: {problem}");
                return Exit.Unreadable;
            }

            var conformance = new LogConformance(imported.Log, read, result);
            if (parsed.GetValue(format) == "json")
            {
                using var output = new TextStream(terminal.Output);
                ConformJson.Write(conformance, output);
            }
            else
            {
                var page = new Page(terminal.Output, terminal.Width, terminal.Color);
                ImportText.Write(page, source.Name(parsed), imported);
                ConformText.Write(page, conformance);
            }

            return Exit.Done;
        });
        return command;
    }
}
