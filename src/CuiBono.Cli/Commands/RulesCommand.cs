using System.CommandLine;
using CuiBono.Promises;
using CuiBono.Verdicts;

namespace CuiBono.Cli.Commands;

/// <summary>cuibono rules: what is asked at which stage, and how severe it is.</summary>
internal static class RulesCommand
{
    private const int NameWidth = 24;

    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string?>("NAME") { Description = "A rule, to print its page.", Arity = ArgumentArity.ZeroOrOne };
        var policy = PolicyChoice.Option();
        var workspace = new Option<string>("--workspace") { Description = "The workspace whose policy it is; the policy of the house where there is none.", DefaultValueFactory = _ => ".", HelpName = "DIR" };
        var command = new Command("rules", "List the rules of a policy with their stages and severities, or print one rule's page.") { name, policy, workspace };
        command.SetAction(parsed =>
        {
            var chosen = PolicyChoice.Of(parsed.GetValue(policy), parsed.GetValue(workspace)!);
            if (parsed.GetValue(name) is { } rule) Page(terminal, rule, chosen);
            else List(terminal, chosen);
            return Exit.Done;
        });
        return command;
    }

    /// <summary>The table of a policy's rules.</summary>
    public static void Table(TextWriter output, Policy policy)
    {
        var stages = Enum.GetValues<Stage>();
        var width = Math.Max(NameWidth, policy.Rules.Select(rule => rule.Name.Length + 1).DefaultIfEmpty().Max());
        output.WriteLine($"{"rule".PadRight(width)}{string.Concat(stages.Select(stage => $"{KebabCase.Of(stage),-11}"))}not asked of");
        foreach (var rule in policy.Rules)
        {
            var severities = string.Concat(stages.Select(stage => $"{Word(rule.At(stage)),-11}"));
            output.WriteLine($"{rule.Name.PadRight(width)}{severities}{string.Join(", ", rule.Yields.Select(KebabCase.Of))}".TrimEnd());
            foreach (var (@class, cells) in rule.Otherwise.GroupBy(cell => cell.Key.Class).OrderBy(group => group.Key).Select(group => (group.Key, group.ToDictionary(cell => cell.Key.Stage, cell => cell.Value))))
                output.WriteLine($"{$"  {KebabCase.Of(@class)}".PadRight(width)}{string.Concat(stages.Select(stage => $"{(cells.TryGetValue(stage, out var severity) ? Word(severity) : ""),-11}"))}".TrimEnd());
        }
    }

    private static string Word(Severity? severity) => severity is { } asked ? KebabCase.Of(asked) : "-";

    private static void Page(Terminal terminal, string name, Policy policy)
    {
        if (policy.Find(name) is not { } rule)
        {
            var nearest = Nearest.Of(name, policy.Rules.Select(one => one.Name));
            throw new UsageException($"There is no rule '{name}'{(nearest is null ? "; 'cuibono rules' lists them." : $"; did you mean '{nearest}'?")}");
        }

        terminal.Output.Write(rule.Page);
    }

    private static void List(Terminal terminal, Policy policy)
    {
        terminal.Output.WriteLine($"Policy {policy.Name} ({policy.Sha256[..12]}): block holds, warn makes a go conditional, info is only said, - is not asked");
        terminal.Output.WriteLine();
        Table(terminal.Output, policy);
    }
}
