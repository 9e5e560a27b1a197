using System.CommandLine;
using System.Globalization;
using CuiBono.Promises;
using CuiBono.Reports.Terminal;
using CuiBono.Reviews;
using CuiBono.Reviews.Sources;

namespace CuiBono.Cli.Commands;

/// <summary>cuibono ledger: what was decided, and whether the record still holds.</summary>
internal static class LedgerCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("PATH") { Description = "The workspace's folder.", DefaultValueFactory = _ => "." };
        var initiative = new Option<string?>("--initiative") { Description = "Show this initiative alone.", HelpName = "ID" };
        var show = new Command("show", "List what was recorded, the oldest first.") { path, initiative };
        show.SetAction(parsed => Show(terminal, parsed.GetValue(path)!, parsed.GetValue(initiative)));

        var head = new Option<string?>("--head") { Description = "A head that an earlier verify printed: a cut-off tail is noticed too.", HelpName = "HASH" };
        var reproduce = new Option<bool>("--reproduce") { Description = "Judge each latest verdict again from the files of today." };
        var verify = new Command("verify", "Check that no entry was changed, dropped or moved, and print the head's hash.") { path, head, reproduce };
        verify.SetAction(parsed => Verify(terminal, parsed.GetValue(path)!, parsed.GetValue(head), parsed.GetValue(reproduce)));

        var ledger = new Command("ledger", "The record of reviews, verdicts, waivers, objections and decisions.") { show, verify };
        foreach (var act in LedgerActs.Create(terminal)) ledger.Add(act);
        return ledger;
    }

    private static int Show(Terminal terminal, string path, string? initiative)
    {
        foreach (var entry in Open(terminal, path).Entries)
            if ((initiative is null || EntryText.InitiativeOf(entry) == initiative) && EntryText.Of(entry) is { } text)
                terminal.Output.WriteLine(Page.Plain($"{entry.Time.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture)}  {entry.Who}  {text}"));

        return Exit.Done;
    }

    private static int Verify(Terminal terminal, string path, string? head, bool reproduce)
    {
        var ledger = Open(terminal, path);
        if (!File.Exists(Path.Combine(path, WorkspaceLedger.FileName)))
        {
            terminal.Error.WriteLine($"There is no {WorkspaceLedger.FileName} in {path}: nothing was recorded yet, or it was removed.");
            return Exit.Unreadable;
        }

        var check = ledger.Verify(head);
        foreach (var problem in check.Problems)
            terminal.Output.WriteLine($"{WorkspaceLedger.FileName}:{problem.Line}: {KebabCase.Of(problem.Kind)}: {problem.Message}");
        terminal.Output.WriteLine($"{(check.Holds ? "intact" : "NOT intact")}: {check.Entries} {(check.Entries == 1 ? "entry" : "entries")}");
        terminal.Output.WriteLine($"head {check.Head}");
        var same = !reproduce || Reproduce(terminal, ledger, path);
        return check.Holds && same ? Exit.Done : Exit.Held;
    }

    private static bool Reproduce(Terminal terminal, WorkspaceLedger ledger, string path)
    {
        var intake = WorkspaceFolder.Take(path);
        foreach (var error in intake.Errors) terminal.Error.WriteLine(error);
        if (intake.Errors.Count > 0) throw new UsageException("The workspace has errors; nothing was judged again.");

        var same = true;
        foreach (var (recorded, again) in ledger.Reproduce(intake, intake.Policy))
        {
            same &= again is { IsSame: true };
            var what = again is null ? "is not in the workspace any more" : again.IsSame ? "the same verdict" : string.Join(" ", again.Differences);
            terminal.Output.WriteLine($"{recorded.Initiative}: {what}{(again is { Changes.Count: > 0 } ? $" ({string.Join(" ", again.Changes)})" : "")}");
        }

        return same;
    }

    private static WorkspaceLedger Open(Terminal terminal, string path) =>
        File.Exists(Path.Combine(path, WorkspaceFile.FileName))
            ? new WorkspaceLedger(path, terminal.Clock)
            : throw new UsageException($"There is no {WorkspaceFile.FileName} in {path}: a ledger belongs to a workspace.");
}
