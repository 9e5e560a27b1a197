using System.Text;
using CuiBono.Cli;

var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
var terminal = new Terminal(output, error, TimeProvider.System)
{
    Width = Console.IsOutputRedirected ? 160 : Math.Max(60, Console.WindowWidth),
    Progress = Console.IsErrorRedirected ? null : new ProgressBar(error, TimeProvider.System).Report,
    Color = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
};
return App.Run(args, terminal);
