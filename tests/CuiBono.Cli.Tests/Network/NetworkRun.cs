using System.CommandLine;

namespace CuiBono.Cli.Tests.Network;

/// <summary>Runs one network command in memory.</summary>
internal static class NetworkRun
{
    public static Run Of(Func<Terminal, Command> create, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = create(new Terminal(output, error, TimeProvider.System)).Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        return new Run(code, output.ToString(), error.ToString());
    }
}
