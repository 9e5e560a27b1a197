using System.CommandLine;
using CuiBono.Reviews.Persons;
using CuiBono.Verdicts.Waivers;

namespace CuiBono.Cli.Commands;

/// <summary>cuibono waive: sets a rule aside for one initiative, for a time.</summary>
internal static class WaiveCommand
{
    public static Command Create(Terminal terminal)
    {
        var initiative = new Argument<string>("INITIATIVE") { Description = "The initiative's id." };
        var rule = new Argument<string>("RULE") { Description = "The rule to set aside." };
        var reason = Required("--reason", "Why.", "TEXT");
        var requested = Required("--requested-by", "Who asks for it.", "NAME");
        var approved = Required("--approved-by", "Who approves it: neither who asks nor a sponsor of the initiative.", "NAME");
        var expires = Required("--expires", $"The last day, as 2027-06-30, at most {Waiver.LongestDays} days from today.", "DATE");
        var conditions = new Option<string[]>("--condition") { Description = "What is asked in return, in words or as \"outcomes[0].owner is-set\", which is checked. May be repeated.", HelpName = "TEXT" };
        var workspace = new Option<string>("--workspace") { Description = "The workspace's folder.", DefaultValueFactory = _ => ".", HelpName = "DIR" };
        var command = new Command("waive", "Write waivers/ID.yaml, which sets a rule aside for one initiative for a time, and record it. A waived rule is never a pass.")
        {
            initiative, rule, reason, requested, approved, expires, conditions, workspace,
        };
        command.SetAction(parsed =>
        {
            var request = new WaiverRequest(
                parsed.GetValue(initiative)!, parsed.GetValue(rule)!, parsed.GetValue(reason)!, parsed.GetValue(requested)!, parsed.GetValue(approved)!, Day.Of("--expires", parsed.GetValue(expires)!), parsed.GetValue(conditions) ?? []);
            return Acts.Say(terminal, new WaiverDesk(Acts.Folder(parsed.GetValue(workspace)!), terminal.Clock).Grant(request, Environment.UserName));
        });
        return command;
    }

    private static Option<string> Required(string name, string description, string value) => new(name) { Description = description, HelpName = value, Required = true };
}
