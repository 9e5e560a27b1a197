using System.CommandLine;
using CuiBono.Promises;
using CuiBono.Reviews.Persons;
using CuiBono.Verdicts.Decisions;

namespace CuiBono.Cli.Commands;

/// <summary>cuibono ledger challenge, decide and baseline: what persons say beside the gate.</summary>
internal static class LedgerActs
{
    public static IEnumerable<Command> Create(Terminal terminal) => [Challenge(terminal), Decide(terminal), Baseline(terminal)];

    private static Command Challenge(Terminal terminal)
    {
        var initiative = new Argument<string>("INITIATIVE") { Description = "The initiative's id." };
        var rule = new Argument<string>("RULE") { Description = "The rule whose result is objected to." };
        var (by, reason, workspace) = Common("Who objects.", "Why.");
        var command = new Command("challenge", "Attach an objection to one rule's result. It changes no verdict; both stand beside each other.") { initiative, rule, by, reason, workspace };
        command.SetAction(parsed => Acts.Say(terminal, Desk(terminal, parsed.GetValue(workspace)!).Challenge(
            parsed.GetValue(initiative)!, parsed.GetValue(rule)!, parsed.GetValue(by)!, parsed.GetValue(reason)!, Environment.UserName)));
        return command;
    }

    private static Command Decide(Terminal terminal)
    {
        var initiative = new Argument<string>("INITIATIVE") { Description = "The initiative's id." };
        var what = new Argument<string>("DECISION") { Description = "stop: until it is resumed. resume: its conditions are checked first. go: although the gate holds it, or to approve a changed promise." };
        what.AcceptOnlyFromAmong([.. KebabCase.All<DecisionKind>()]);
        var (by, reason, workspace) = Common("Who decides.", "Why.");
        var until = new Option<string?>("--until") { Description = $"The last day of a go, as 2027-06-30; {PersonDecision.LongestDays} days from today where left out, and at most.", HelpName = "DATE" };
        var command = new Command("decide", "Record a person's decision beside what the gate says, and the verdict that follows.") { initiative, what, by, reason, until, workspace };
        command.SetAction(parsed => Acts.Say(terminal, Desk(terminal, parsed.GetValue(workspace)!).Decide(
            parsed.GetValue(initiative)!,
            KebabCase.Parse<DecisionKind>(parsed.GetValue(what))!.Value,
            parsed.GetValue(by)!,
            parsed.GetValue(reason)!,
            parsed.GetValue(until) is { } text ? Day.Of("--until", text) : null,
            Environment.UserName)));
        return command;
    }

    private static Command Baseline(Terminal terminal)
    {
        var path = new Argument<string>("PATH") { Description = "The workspace's folder.", DefaultValueFactory = _ => "." };
        var by = new Option<string>("--by") { Description = "Who accepts it; the account's name where left out.", DefaultValueFactory = _ => Environment.UserName, HelpName = "NAME" };
        var reason = new Option<string>("--reason") { Description = "Why.", DefaultValueFactory = _ => "Accepted as it is.", HelpName = "TEXT" };
        var command = new Command("baseline", "Accept today's portfolio as it is. What stands open is listed as debt, and --fail-on fails for new and changed initiatives only.") { path, by, reason };
        command.SetAction(parsed => Acts.Say(terminal, Desk(terminal, parsed.GetValue(path)!).Accept(parsed.GetValue(by)!, parsed.GetValue(reason)!, Environment.UserName)));
        return command;
    }

    private static DecisionDesk Desk(Terminal terminal, string workspace) => new(Acts.Folder(workspace), terminal.Clock);

    private static (Option<string> By, Option<string> Reason, Option<string> Workspace) Common(string by, string reason) => (
        new Option<string>("--by") { Description = by, HelpName = "NAME", Required = true },
        new Option<string>("--reason") { Description = reason, HelpName = "TEXT", Required = true },
        new Option<string>("--workspace") { Description = "The workspace's folder.", DefaultValueFactory = _ => ".", HelpName = "DIR" });
}
