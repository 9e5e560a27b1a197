using System.CommandLine;
using CuiBono.Documents;
using CuiBono.Promises;
using CuiBono.Promises.Lens;
using CuiBono.Reports;
using CuiBono.Reports.Json;
using CuiBono.Reviews.Sources;

namespace CuiBono.Cli.Commands;

/// <summary>cuibono lens: what texts say about customers.</summary>
internal static class LensCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = "Documents to read.", Arity = ArgumentArity.ZeroOrMore };
        var jsonl = new Option<string?>("--jsonl") { Description = "Read lines of {\"id\",\"title\",\"text\"} instead.", HelpName = "FILE" };
        var format = new Option<string>("--format") { Description = "text for people; jsonl for one JSON object a line.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "jsonl");
        var command = new Command("lens", "Say what a text says about customers: the level, the words that decided, and who is served.") { files, jsonl, format };
        command.SetAction(parsed =>
        {
            var asJson = parsed.GetValue(format) == "jsonl";
            var named = parsed.GetValue(files) ?? [];
            if (parsed.GetValue(jsonl) is { } lines)
                return named.Length == 0 ? new LensLines(terminal, asJson).Run(lines) : throw new UsageException("Name documents, or lines with --jsonl, not both.");
            return named.Length > 0 ? ReadDocuments(terminal, named, asJson) : throw new UsageException("Name at least one document, or lines with --jsonl FILE.");
        });
        return command;
    }

    internal static void Tell(Terminal terminal, string id, LensReading reading)
    {
        var output = terminal.Output;
        output.WriteLine($"{id}: level {reading.Level} ({CustomerLevels.Describe(reading.Level)}){(reading.LevelExternal != reading.Level ? $", outside the organisation level {reading.LevelExternal}" : "")}");
        if (reading.Customer is { } customer) output.WriteLine($"  customer: {customer} ({KebabCase.Of(reading.CustomerKind)})");
        if (reading.Evidence is { } evidence) output.WriteLine($"  decided by: \"{evidence.Quote}\"{(evidence.Place is { } place ? $" ({place})" : evidence.InTitle ? " (title)" : "")}");
        if (reading.Measurable is { } measure) output.WriteLine($"  measurable: {string.Join("; ", new[] { measure.Quantity, measure.Target is { } target ? $"target {target}" : null, measure.By }.Where(part => part is not null))}");
        if (reading.FalseFriends.Count > 0) output.WriteLine($"  not customers: {string.Join(", ", reading.FalseFriends)}");
    }

    private static int ReadDocuments(Terminal terminal, string[] paths, bool asJson)
    {
        var lens = new CustomerLens();
        var code = Exit.Done;
        foreach (var path in paths)
        {
            var document = DocumentReader.Read(InputBytes.Read(path), path);
            foreach (var part in document.Unread) terminal.Error.WriteLine($"{part.Place}: not read: {part.Why}");
            if (document.Passages.Count == 0)
            {
                if (document.Unread.Count == 0) terminal.Error.WriteLine($"{path}: it holds no text.");
                code = Exit.Unreadable;
                continue;
            }

            var reading = lens.Read(document.Title ?? "", document.Passages);
            if (asJson) terminal.Output.WriteLine(LensJson.Line(path, reading));
            else Tell(terminal, path, reading);
        }

        return code;
    }
}
