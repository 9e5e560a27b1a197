using System.CommandLine;
using CuiBono.Reports.Terminal;

namespace CuiBono.Cli.Commands.Process;

/// <summary>cuibono process summary: the figures of a log.</summary>
internal static class SummaryCommand
{
    public static Command Create(Terminal terminal)
    {
        var source = new LogSource();
        var format = LogSource.Format();
        var command = new Command("summary", "Print a log's figures: cases, activities, variants, what follows what, durations; the import report first.");
        source.AddTo(command);
        command.Add(format);
        command.SetAction(parsed =>
        {
            if (source.Read(parsed, terminal) is not { } imported) return Exit.Unreadable;
            var summary = new LogSummary(imported);
            if (parsed.GetValue(format) == "json")
            {
                using var output = new TextStream(terminal.Output);
                SummaryJson.Write(summary, output);
            }
            else
            {
                var page = new Page(terminal.Output, terminal.Width, terminal.Color);
                ImportText.Write(page, source.Name(parsed), imported);
                SummaryText.Write(page, summary);
            }

            return Exit.Done;
        });
        return command;
    }
}
