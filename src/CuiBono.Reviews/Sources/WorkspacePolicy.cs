using CuiBono.Evidence;
using CuiBono.Verdicts;
using CuiBono.Verdicts.Policies;

namespace CuiBono.Reviews.Sources;

/// <summary>The policy by which a workspace is judged: that of the house, or a file of the workspace.</summary>
public static class WorkspacePolicy
{
    /// <summary>The policy of a workspace.</summary>
    /// <param name="folder">A folder that holds cuibono.yaml.</param>
    /// <returns>The policy; or what is wrong, and no policy.</returns>
    /// <exception cref="IOException">The workspace's file cannot be read.</exception>
    public static (Policy? Policy, IReadOnlyList<Finding> Errors) Of(string folder)
    {
        var errors = new List<Finding>();
        if (WorkspaceText.Of(InputBytes.Read(Path.Combine(folder, WorkspaceFile.FileName)), WorkspaceFile.FileName, errors) is not { } yaml) return (null, errors);
        var file = WorkspaceFile.Read(yaml, WorkspaceFile.FileName, errors);
        return errors.Exists(finding => finding.Severity == FindingSeverity.Error) ? (null, errors) : (Read(file, new FolderFiles(folder), errors), errors);
    }

    /// <summary>A policy by the path of its file, or by the name of the house's.</summary>
    /// <param name="path">The path, or customer-first.</param>
    /// <returns>The policy; or what is wrong, and no policy.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static (Policy? Policy, IReadOnlyList<Finding> Errors) At(string path)
    {
        if (path == Policy.CustomerFirst.Name) return (Policy.CustomerFirst, []);
        var errors = new List<Finding>();
        return (Read(InputBytes.Read(path), path, errors), errors);
    }

    /// <summary>The policy that a workspace's file names; null where it is wrong, which the findings say.</summary>
    internal static Policy? Read(WorkspaceFile file, FolderFiles files, ICollection<Finding> errors)
    {
        if (file.Policy is not { } path) return Policy.CustomerFirst;
        if (files.Content(path) is { } content) return Read(content, path, errors);
        errors.Add(new Finding("missing-policy", $"There is no file '{path}' in the workspace.", file.PolicyPlace));
        return null;
    }

    private static Policy? Read(byte[] content, string name, ICollection<Finding> errors) =>
        WorkspaceText.Of(content, name, errors) is { } yaml ? PolicyFile.Read(yaml, name, errors) : null;
}
