using System.CommandLine;
using CuiBono.Cli.Commands.Policies;

namespace CuiBono.Cli.Commands;

/// <summary>cuibono policy: what a policy asks and what it would cost.</summary>
internal static class PolicyCommand
{
    public static Command Create(Terminal terminal) => new("policy", "What a policy asks and what it would cost.")
    {
        ShowCommand.Create(terminal), TestCommand.Create(terminal), PolicyDiffCommand.Create(terminal), RatesCommand.Create(terminal),
    };
}
