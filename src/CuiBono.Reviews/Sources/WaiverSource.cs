using CuiBono.Evidence;
using CuiBono.Verdicts.Waivers;

namespace CuiBono.Reviews.Sources;

/// <summary>Takes the waivers of a workspace in.</summary>
internal static class WaiverSource
{
    private const int MostFiles = 1000;
    private const string OtherEnding = ".yml";

    /// <summary>The waivers in the order of their files' names, and what is wrong with them.</summary>
    public static (IReadOnlyList<Waiver> Waivers, IReadOnlyList<Finding> Errors) Take(FolderFiles files)
    {
        var (waivers, errors) = (new List<Waiver>(), new List<Finding>());
        var paths = files.All($"{WaiverFile.Folder}/*", out _);
        foreach (var path in paths.Where(path => path.EndsWith(OtherEnding, StringComparison.OrdinalIgnoreCase)))
            errors.Add(new Finding("not-a-waiver", $"a waiver's file ends in {WaiverFile.Ending}; name it '{Path.ChangeExtension(path, WaiverFile.Ending)}'", new SourcePlace(path) { Line = 1 }));
        List<string> named = [.. paths.Where(path => path.EndsWith(WaiverFile.Ending, StringComparison.Ordinal))];
        if (named.Count > MostFiles) errors.Add(new Finding("too-many-waivers", $"there are {named.Count} files of waivers, more than {MostFiles}; remove those that are over", new SourcePlace(WaiverFile.Folder)));
        foreach (var path in named.Take(MostFiles))
        {
            if (files.Content(path) is not { } content)
                errors.Add(new Finding("not-a-waiver", "the file leads out of the workspace", new SourcePlace(path) { Line = 1 }));
            else if (WorkspaceText.Of(content, path, errors) is { } yaml && WaiverFile.Read(yaml, path, errors) is { } waiver)
                waivers.Add(waiver);
        }

        return (waivers, errors);
    }
}
