using System.CommandLine;
using CuiBono.Evidence;
using CuiBono.Reviews.Sources;
using CuiBono.Verdicts;

namespace CuiBono.Cli.Commands;

/// <summary>Which policy a command uses: a file that is named, that of the workspace, or the house's.</summary>
internal static class PolicyChoice
{
    public static Option<string?> Option() => new("--policy") { Description = "A policy's file, or customer-first, instead of the workspace's policy.", HelpName = "FILE" };

    /// <summary>The policy of a file, or of a name.</summary>
    /// <exception cref="UsageException">The file is wrong; the message says where.</exception>
    public static Policy At(string path) => Right(WorkspacePolicy.At(path));

    /// <summary>The policy that is named, or that of the workspace, or the house's where there is none.</summary>
    /// <exception cref="UsageException">A file is wrong; the message says where.</exception>
    public static Policy Of(string? named, string folder) =>
        named is not null ? At(named)
        : File.Exists(Path.Combine(folder, WorkspaceFile.FileName)) ? Right(WorkspacePolicy.Of(folder))
        : Policy.CustomerFirst;

    private static Policy Right((Policy? Policy, IReadOnlyList<Finding> Errors) read) => read.Policy ?? throw new UsageException(string.Join('\n', read.Errors));
}
