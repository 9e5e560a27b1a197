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
        var documents = new Argument<string[]>("DOCUMENT") { Description = "A business case in Markdown, Word, PowerPoint, PDF or Excel; or several, a pattern, or a folder of documents about one initiative.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("-o", "--output") { Description = "Write the initiative file here; standard output where left out.", HelpName = "FILE.md" };
        var encoding = SourceOptions.Encoding();
        var command = new Command("draft", "Make an initiative file from a business case: each field with the quote and place it came from, nothing invented.") { documents, output, encoding };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(documents)!, parsed.GetValue(output), SourceOptions.EncodingOf(parsed.GetValue(encoding))));
        return command;
    }

    private static int Run(Terminal terminal, string[] paths, string? output, TextEncoding? encoding)
    {
        if (paths is not [var one] || Directory.Exists(one) || (FilePattern.IsPattern(one) && !File.Exists(one))) return Several(terminal, paths, output, encoding);
        var name = Path.GetFileName(one);
        var document = DocumentReader.Read(InputBytes.Read(one), name, encoding: encoding);
        foreach (var finding in document.Findings) terminal.Error.WriteLine(finding);
        foreach (var part in document.Unread) terminal.Error.WriteLine($"{part.Place}: not read: {part.Why}");
        if (document.Passages.Count == 0)
        {
            terminal.Error.WriteLine($"{name}: there is no text to draft from.");
            return Exit.Unreadable;
        }

        var stem = Path.GetFileNameWithoutExtension(name);
        return Write(terminal, output, Draft.Of(KebabCase.OfText(stem), document.Title ?? stem, new SourcePlace(name), document.Passages, new CustomerLens()));
    }

    /// <summary>One draft of all documents: a draft is one initiative's.</summary>
    private static int Several(Terminal terminal, string[] paths, string? output, TextEncoding? encoding)
    {
        var intake = InputPath.TakeOneInitiative(paths, new DocumentOptions { Encoding = encoding });
        foreach (var finding in intake.Errors.Concat(intake.Findings)) terminal.Error.WriteLine(finding);
        foreach (var part in intake.Unread) terminal.Error.WriteLine($"{part.Place}: not read: {part.Why}");
        foreach (var note in intake.Notes) terminal.Error.WriteLine(note);
        if (intake.Errors.Count > 0) return Exit.Usage;
        if (intake.Submissions is not [var submission])
        {
            terminal.Error.WriteLine($"{intake.Name}: there is no text to draft from.");
            return Exit.Unreadable;
        }

        return Write(terminal, output, new Draft(submission.Initiative, submission.Reading));
    }

    private static int Write(Terminal terminal, string? output, Draft draft)
    {
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
