using System.CommandLine;
using CuiBono.Evidence;
using CuiBono.Processes.Adoption;
using CuiBono.Reports.Terminal;
using CuiBono.Reviews.Observers;

namespace CuiBono.Cli.Commands.Process;

/// <summary>cuibono process adoption: whether people use the new way.</summary>
internal static class AdoptionCommand
{
    public static Command Create(Terminal terminal)
    {
        var source = new LogSource();
        var initiative = new Option<string>("--initiative") { Description = "The initiative's file, which declares process.adoption and system.go_live.", HelpName = "FILE.md", Required = true };
        var cases = new Option<string?>("--cases") { Description = "Write every case with its path as CSV.", HelpName = "FILE" };
        var format = LogSource.Format();
        var command = new Command("adoption", "Say whether people use the new way, of the cases that could, and whether the old way is dead.");
        source.AddTo(command);
        Option[] options = [initiative, cases, format];
        foreach (var option in options) command.Add(option);
        command.SetAction(parsed =>
        {
            if (DeclaredInitiative.Read(parsed.GetValue(initiative)!, terminal) is not { } declared) return Exit.Usage;
            if (AdoptionObserver.Missing(declared) is { Count: > 0 } missing) return Say(missing, terminal);
            if (source.Read(parsed, terminal, declared.Process?.Adoption) is not { } imported) return Exit.Unreadable;
            var (terms, findings) = AdoptionObserver.Terms(declared, imported.Log);
            if (terms is null) return Say(findings, terminal);
            var figures = AdoptionFigures.Of(imported.Log, terms);
            if (parsed.GetValue(cases) is { } file) OutputFile.Write(file, (content, text) => AdoptionCases.Write(imported.Log, terms, content, text), figures);
            if (parsed.GetValue(format) == "json")
            {
                using var output = new TextStream(terminal.Output);
                AdoptionJson.Write(imported.Log, figures, output);
            }
            else
            {
                var page = new Page(terminal.Output, terminal.Width, terminal.Color);
                ImportText.Write(page, source.Name(parsed), imported);
                AdoptionText.Write(page, figures);
            }

            return Exit.Done;
        });
        return command;
    }

    private static int Say(IReadOnlyList<Finding> findings, Terminal terminal)
    {
        foreach (var finding in findings) terminal.Error.WriteLine(Page.Plain(finding.ToString()));
        return Exit.Usage;
    }
}
