using System.CommandLine;
using System.Globalization;
using CuiBono.Promises;
using CuiBono.Verdicts;
using CuiBono.Verdicts.Policies;

namespace CuiBono.Cli.Commands.Policies;

/// <summary>cuibono policy show: everything that a policy asks, and its hash.</summary>
internal static class ShowCommand
{
    public static Command Create(Terminal terminal)
    {
        var policy = PolicyChoice.Option();
        var workspace = new Option<string>("--workspace") { Description = "The workspace whose policy it is; the policy of the house where there is none.", DefaultValueFactory = _ => ".", HelpName = "DIR" };
        var format = new Option<string>("--format") { Description = "What standard output gets: the policy for a person, or as JSON.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("show", "Show a policy: severities by stage and class, limits, what is never waived, its own rules, and its hash.") { policy, workspace, format };
        command.SetAction(parsed =>
        {
            var chosen = PolicyChoice.Of(parsed.GetValue(policy), parsed.GetValue(workspace)!);
            if (parsed.GetValue(format) == "json") PolicyJson.Write(chosen, terminal.Output);
            else Print(terminal.Output, chosen);
            return Exit.Done;
        });
        return command;
    }

    private static void Print(TextWriter output, Policy policy)
    {
        output.WriteLine($"Policy {policy.Name}");
        output.WriteLine($"sha256 {policy.Sha256}");
        output.WriteLine();
        RulesCommand.Table(output, policy);
        output.WriteLine();
        output.WriteLine("Limits");
        output.WriteLine($"  active_waivers  {policy.Limits.ActiveWaivers.ToString(CultureInfo.InvariantCulture)}");
        output.WriteLine($"  hold_days       {Days(policy.Limits.HoldDays)}");
        output.WriteLine($"  waiver_days     {Days(policy.Limits.WaiverDays)}");
        output.WriteLine($"  evidence_days   {Days(policy.Limits.EvidenceDays)}");
        output.WriteLine();
        output.WriteLine("Never waived");
        foreach (var never in policy.NeverWaived)
            output.WriteLine($"  {never.Rule}{(never.Stage is { } stage ? $" at {KebabCase.Of(stage)}" : "")}: {never.Why}{(never.IsDecidable ? " A person may decide." : "")}");
        foreach (var own in policy.Rules.Select(rule => rule.Rule).OfType<OwnRule>())
        {
            output.WriteLine();
            output.WriteLine($"{own.Name}: {own.Summary}");
            if (own.When is { } when) output.WriteLine($"  when     {when}");
            output.WriteLine($"  require  {own.Require}");
        }
    }

    private static string Days(StageTable<int> days) =>
        days.IsUniform(out var same) ? same.ToString(CultureInfo.InvariantCulture) : $"{days.Text(number => number.ToString(CultureInfo.InvariantCulture))} ({string.Join(", ", KebabCase.All<InitiativeClass>())})";
}
