using CuiBono.Reports.Pipelines;
using CuiBono.Reviews.Sources;

namespace CuiBono.Cli.Commands;

/// <summary>The files of a review, for reports that point into them.</summary>
internal static class ReviewedFiles
{
    private const long LargestText = 4 << 20;

    /// <summary>The files below a workspace's folder, or beside files that are reviewed without one.</summary>
    public static SourceFiles Of(IReadOnlyList<string> paths)
    {
        var folder = paths is [var one] && !FilePattern.IsPattern(one) ? Folder(Path.GetFullPath(one)) : InputPath.FolderOf(paths);
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), folder);
        return new SourceFiles(relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? "" : relative, file => Text(Path.Combine(folder, file)));
    }

    private static string Folder(string full) => Directory.Exists(full) ? full : InputPath.WorkspaceAround(full) ?? Path.GetDirectoryName(full) ?? full;

    private static string? Text(string file)
    {
        try
        {
            return Path.GetExtension(file).ToLowerInvariant() is ".md" or ".markdown" or ".yaml" or ".yml" or ".txt" or ".csv" && new FileInfo(file) is { Exists: true, Length: <= LargestText }
                ? File.ReadAllText(file)
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
