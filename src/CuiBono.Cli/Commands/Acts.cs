using CuiBono.Reviews.Persons;
using CuiBono.Reviews.Sources;

namespace CuiBono.Cli.Commands;

/// <summary>What commands that record an act of a person have in common.</summary>
internal static class Acts
{
    /// <summary>The folder, which must be a workspace.</summary>
    public static string Folder(string path) => File.Exists(Path.Combine(path, WorkspaceFile.FileName))
        ? path
        : throw new UsageException($"There is no {WorkspaceFile.FileName} in {path}: waivers and the ledger belong to a workspace.");

    /// <summary>Says what came of an act; refused for conditions that are not met is a hold, refused for another reason wrong usage.</summary>
    public static int Say(Terminal terminal, ActResult result)
    {
        foreach (var finding in result.Findings) terminal.Error.WriteLine(finding);
        if (result.Refusal is { } refusal)
        {
            terminal.Error.WriteLine(refusal);
            foreach (var condition in result.Unmet) terminal.Error.WriteLine($"- {condition.Text}");
            return result.Unmet.Count > 0 ? Exit.Held : Exit.Usage;
        }

        terminal.Output.WriteLine(result.Done);
        terminal.Error.WriteLine($"head {result.Head}");
        return Exit.Done;
    }
}
