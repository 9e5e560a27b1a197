using System.CommandLine;
using CuiBono.Promises;
using CuiBono.Verdicts;

namespace CuiBono.Cli.Commands;

/// <summary>cuibono rules: what is asked at which stage, and how severe it is.</summary>
internal static class RulesCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string?>("NAME") { Description = "A rule, to print its page.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("rules", "List the rules with their stages and severities, or print one rule's page.") { name };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(name) is { } rule) Page(terminal, rule);
            else List(terminal);
            return Exit.Done;
        });
        return command;
    }

    private static void Page(Terminal terminal, string name)
    {
        if (Policy.CustomerFirst.Find(name) is null)
        {
            var nearest = Nearest.Of(name, Policy.CustomerFirst.Rules.Select(rule => rule.Name));
            throw new UsageException($"There is no rule '{name}'{(nearest is null ? "; 'cuibono rules' lists them." : $"; did you mean '{nearest}'?")}");
        }

        terminal.Output.Write(RulePages.Of(name));
    }

    private static void List(Terminal terminal)
    {
        var policy = Policy.CustomerFirst;
        var stages = Enum.GetValues<Stage>();
        terminal.Output.WriteLine($"Policy {policy.Name} ({policy.Sha256[..12]}): block holds, warn makes a go conditional, info is only said, - is not asked");
        terminal.Output.WriteLine();
        terminal.Output.WriteLine($"{"rule",-24}{string.Concat(stages.Select(stage => $"{KebabCase.Of(stage),-11}"))}not asked of");
        foreach (var rule in policy.Rules)
        {
            var severities = string.Concat(stages.Select(stage => $"{(rule.At(stage) is { } severity ? KebabCase.Of(severity) : "-"),-11}"));
            terminal.Output.WriteLine($"{rule.Name,-24}{severities}{string.Join(", ", rule.Yields.Select(KebabCase.Of))}".TrimEnd());
        }
    }
}
