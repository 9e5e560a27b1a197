using System.CommandLine;
using CuiBono.Documents;
using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Promises.Drafting;
using CuiBono.Promises.Lens;
using CuiBono.Reviews.Sources;

namespace CuiBono.Cli.Commands;

/// <summary>cuibono draft: an initiative file from a business case.</summary>
internal static class DraftCommand
{
    public static Command Create(Terminal terminal)
    {
        var document = new Argument<string>("DOCUMENT") { Description = "A business case in Markdown, Word, PowerPoint, PDF or Excel." };
        var output = new Option<string?>("-o", "--output") { Description = "Write the initiative file here; standard output where left out.", HelpName = "FILE.md" };
        var command = new Command("draft", "Make an initiative file from a business case: each field with the quote and place it came from, nothing invented.") { document, output };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(document)!, parsed.GetValue(output)));
        return command;
    }

    private static int Run(Terminal terminal, string path, string? output)
    {
        var name = Path.GetFileName(path);
        var document = DocumentReader.Read(InputBytes.Read(path), name);
        foreach (var finding in document.Findings) terminal.Error.WriteLine(finding);
        foreach (var part in document.Unread) terminal.Error.WriteLine($"{part.Place}: not read: {part.Why}");
        if (document.Passages.Count == 0)
        {
            terminal.Error.WriteLine($"{name}: there is no text to draft from.");
            return Exit.Unreadable;
        }

        var stem = Path.GetFileNameWithoutExtension(name);
        var draft = Draft.Of(KebabCase.OfText(stem), document.Title ?? stem, new SourcePlace(name), document.Passages, new CustomerLens());
        var text = DraftFile.Write(draft);
        if (output is null)
        {
            terminal.Output.Write(text);
            return Exit.Done;
        }

        if (File.Exists(output)) throw new UsageException($"{output} is already there; a draft never overwrites a file.");
        File.WriteAllText(output, text);
        terminal.Error.WriteLine($"{output}: read it, fill in what is marked as missing, and confirm each quote.");
        return Exit.Done;
    }
}
