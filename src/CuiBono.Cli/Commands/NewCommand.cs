using System.CommandLine;
using System.Reflection;

namespace CuiBono.Cli.Commands;

/// <summary>cuibono new: a workspace to start from.</summary>
internal static class NewCommand
{
    private const string Prefix = "New/";

    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder to make." };
        var command = new Command("new", "Make a workspace to start from: cuibono.yaml, one example initiative and a README.") { folder };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(folder)!));
        return command;
    }

    private static int Run(Terminal terminal, string folder)
    {
        if (string.IsNullOrWhiteSpace(folder)) throw new UsageException("Name the folder to make.");
        var assembly = Assembly.GetExecutingAssembly();
        var files = assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        foreach (var path in files.Select(name => Path.Combine(folder, name[Prefix.Length..])))
            if (File.Exists(path))
                throw new UsageException($"{path} is already there; nothing was written.");

        foreach (var name in files)
        {
            var path = Path.Combine(folder, name[Prefix.Length..]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var source = assembly.GetManifestResourceStream(name)!;
            using var target = File.Create(path);
            source.CopyTo(target);
            terminal.Output.WriteLine(path);
        }

        terminal.Output.WriteLine($"Next: cuibono review {folder}");
        return Exit.Done;
    }
}
