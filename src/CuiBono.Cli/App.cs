using System.CommandLine;
using CuiBono.Cli.Commands;
using CuiBono.Cli.Commands.Measures;
using CuiBono.Cli.Commands.Network;
using CuiBono.Cli.Commands.Process;

namespace CuiBono.Cli;

/// <summary>The cuibono command: parse, call, print, exit.</summary>
public static class App
{
    /// <summary>Runs one command line.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="terminal">Where to write.</param>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        var noColor = new Option<bool>("--no-color") { Description = "No colours.", Recursive = true };
        var root = new RootCommand("CuiBono asks of every initiative: which customer is better off, and how do we know?") { noColor };
        var plain = args.Contains("--no-color") ? terminal with { Color = false } : terminal;
        root.Add(NewCommand.Create(plain));
        root.Add(ReviewCommand.Create(plain));
        root.Add(DiffCommand.Create(plain));
        root.Add(DraftCommand.Create(plain));
        root.Add(LensCommand.Create(plain));
        root.Add(RulesCommand.Create(plain));
        root.Add(PolicyCommand.Create(plain));
        root.Add(WaiveCommand.Create(plain));
        root.Add(ExplainCommand.Create(plain));
        root.Add(LedgerCommand.Create(plain));
        root.Add(ProcessCommand.Create(plain));
        root.Add(NetworkCommand.Create(plain));
        root.Add(MeasureCommand.Create(plain));

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) terminal.Error.WriteLine(error.Message);
            terminal.Error.WriteLine("Run 'cuibono --help', or a command with --help.");
            return Exit.Usage;
        }

        try
        {
            var code = parsed.Invoke(new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false });
            terminal.Output.Flush();
            return code;
        }
        catch (UsageException error)
        {
            terminal.Error.WriteLine(error.Message);
            return Exit.Usage;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine(error.Message);
            return Exit.Unreadable;
        }
        catch (Exception error)
        {
            terminal.Error.WriteLine($"CuiBono failed in a way that it should not ({error.GetType().Name}): {error.Message.ReplaceLineEndings(" ")} Please report it with the command and, where you can, the file.");
            return Exit.Fault;
        }
    }
}
