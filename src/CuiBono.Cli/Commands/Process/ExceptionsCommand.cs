using System.CommandLine;
using CuiBono.Reports.Terminal;
using CuiBono.Reviews.Observers;

namespace CuiBono.Cli.Commands.Process;

/// <summary>cuibono process exceptions: what flows off the standard path, and what it is.</summary>
internal static class ExceptionsCommand
{
    public static Command Create(Terminal terminal)
    {
        var source = new LogSource();
        var initiative = new Option<string>("--initiative") { Description = "The initiative that declares the standard path and the exception register.", HelpName = "FILE.md", Required = true };
        var cases = new Option<string?>("--cases") { Description = "Write the cases off the path, each with its kind, as CSV.", HelpName = "FILE.csv" };
        var format = LogSource.Format();
        var command = new Command("exceptions", "Say of the cases off the standard path which are sanctioned exceptions, workarounds, errors, and which cannot be told.");
        source.AddTo(command);
        Option[] options = [initiative, format, cases];
        foreach (var option in options) command.Add(option);
        command.SetAction(parsed =>
        {
            var file = parsed.GetValue(initiative)!;
            if (DeclaredInitiative.Read(file, terminal) is not { } declared) return Exit.Usage;
            if (source.Read(parsed, terminal, declared.Process?.Adoption) is not { } imported) return Exit.Unreadable;
            var (result, problem) = ExceptionsObserver.Observe(declared, imported.Log);
            if (result is null)
            {
                terminal.Error.WriteLine(Page.Plain($"{file}: {problem}"));
                return Exit.Usage;
            }

            if (parsed.GetValue(cases) is { } path) OutputFile.Write(path, (content, text) => ExceptionsCases.Write(content, imported.Log, text), result);
            if (parsed.GetValue(format) == "json")
            {
                using var output = new TextStream(terminal.Output);
                ExceptionsJson.Write(result, imported.Log, output);
            }
            else
            {
                var page = new Page(terminal.Output, terminal.Width, terminal.Color);
                ImportText.Write(page, source.Name(parsed), imported);
                ExceptionsText.Write(page, result, imported.Log);
            }

            return Exit.Done;
        });
        return command;
    }
}
