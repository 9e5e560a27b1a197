using System.CommandLine;
using CuiBono.Reports.Changes;

namespace CuiBono.Cli.Commands;

/// <summary>cuibono diff: what changed between two reviews, and why.</summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var old = new Argument<string>("OLD.json") { Description = "The older review, written with review --json." };
        var now = new Argument<string>("NEW.json") { Description = "The newer one." };
        var format = new Option<string>("--format") { Description = "What standard output gets.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("diff", "Say what changed between two reviews, and why.") { old, now, format };
        command.SetAction(parsed =>
        {
            if (Read(terminal, parsed.GetValue(old)!) is not { } before || Read(terminal, parsed.GetValue(now)!) is not { } after) return Exit.Unreadable;
            var changes = ReviewChanges.Of(before, after);
            if (parsed.GetValue(format) == "json")
                using (var stream = new TextStream(terminal.Output)) ChangesJson.Write(changes, stream);
            else ChangesText.Write(changes, terminal.Output, terminal.Width);
            return Exit.Done;
        });
        return command;
    }

    private static WrittenReview? Read(Terminal terminal, string path)
    {
        try
        {
            return WrittenReview.Read(WrittenJson.Read(path));
        }
        catch (FormatException error)
        {
            terminal.Error.WriteLine($"{path}: {error.Message}");
            return null;
        }
    }
}
