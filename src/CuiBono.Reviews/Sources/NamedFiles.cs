using CuiBono.Documents;
using CuiBono.Evidence;

namespace CuiBono.Reviews.Sources;

/// <summary>The files that a command line names: by path, by pattern, or by the folder in which they are.</summary>
/// <param name="Folder">The full path of the folder that holds all of them.</param>
/// <param name="Files">Their paths from it, each once: in the order of the command line, and in ordinal order within a pattern or a folder.</param>
/// <param name="Missing">Patterns and folders that give no file.</param>
/// <param name="Findings">What was noticed on the way.</param>
internal sealed record NamedFiles(string Folder, IReadOnlyList<string> Files, IReadOnlyList<UnreadPart> Missing, IReadOnlyList<Finding> Findings)
{
    /// <summary>Finds the files.</summary>
    /// <param name="paths">What is named.</param>
    /// <param name="withFolders">Whether a folder stands for the documents in it and below.</param>
    /// <exception cref="IOException">A path names no file.</exception>
    public static NamedFiles Of(IReadOnlyList<string> paths, bool withFolders)
    {
        var full = new List<string>();
        var folders = new List<string>();
        var missing = new List<UnreadPart>();
        var findings = new List<Finding>();
        foreach (var path in paths)
        {
            if (File.Exists(path))
            {
                full.Add(Path.GetFullPath(path));
                folders.Add(Path.GetDirectoryName(full[^1])!);
            }
            else if (Directory.Exists(path))
            {
                if (!withFolders) throw new IOException($"{path} is a folder; among several inputs name its files, such as '{path.TrimEnd('/')}/*.docx'.");
                full.AddRange(InFolder(path, findings, missing));
                folders.Add(Path.GetFullPath(path));
            }
            else if (FilePattern.IsPattern(path))
            {
                var (root, pattern) = Split(path);
                full.AddRange(Matching(path, root, pattern, findings, missing));
                folders.Add(Path.GetFullPath(root));
            }
            else
            {
                throw new FileNotFoundException($"{path}: there is no such file.");
            }
        }

        var distinct = full.Distinct(StringComparer.Ordinal).ToList();
        var folder = Common(folders);
        return new NamedFiles(folder, [.. distinct.Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))], missing, findings);
    }

    /// <summary>The files, to be opened within their folder.</summary>
    public FolderFiles Open() => new(Folder);

    private static List<string> InFolder(string folder, List<Finding> findings, List<UnreadPart> missing)
    {
        var all = new FolderFiles(folder).Matches("**", new SourcePlace(folder), findings);
        var (documents, others) = (all.Where(OneInitiative.IsDocument).ToList(), all.Where(file => !OneInitiative.IsDocument(file)).ToList());
        if (others.Count > 0)
            findings.Add(new Finding("not-a-document", $"By their endings no documents, and not read: {string.Join(", ", others.Take(5))}{(others.Count > 5 ? $" and {others.Count - 5} more" : "")}.", new SourcePlace(folder), FindingSeverity.Warning));
        if (documents.Count == 0) missing.Add(new UnreadPart(new SourcePlace(folder), "It holds no documents."));
        return [.. documents.Select(file => Path.GetFullPath(Path.Combine(folder, file)))];
    }

    /// <summary>The folder before the first sign of a pattern, and the pattern from there.</summary>
    private static (string Root, string Pattern) Split(string path)
    {
        var slashed = path.Replace('\\', '/');
        var start = slashed.LastIndexOf('/', slashed.IndexOfAny(['*', '?']));
        return start < 0 ? (".", slashed) : (start == 0 ? "/" : slashed[..start], slashed[(start + 1)..]);
    }

    private static List<string> Matching(string path, string root, string pattern, List<Finding> findings, List<UnreadPart> missing)
    {
        var files = Directory.Exists(root) ? new FolderFiles(root).Matches(pattern, new SourcePlace(path), findings) : [];
        if (files.Count == 0)
        {
            missing.Add(new UnreadPart(new SourcePlace(path), "No file matches."));
            if (findings.TrueForAll(finding => finding.Place.File != path)) findings.Add(new Finding("no-match", $"No file matches '{path}'.", new SourcePlace(path), FindingSeverity.Warning));
        }

        return [.. files.Select(file => Path.GetFullPath(Path.Combine(root, file)))];
    }

    /// <summary>The folder that holds all folders; what a pattern happens to find does not change it, nor the names that stand on it.</summary>
    private static string Common(List<string> folders)
    {
        var common = Path.TrimEndingDirectorySeparator(folders[0]);
        foreach (var folder in folders)
            while (folder != common && !folder.StartsWith(Path.EndsInDirectorySeparator(common) ? common : common + Path.DirectorySeparatorChar, StringComparison.Ordinal) && Path.GetDirectoryName(common) is { } up) common = up;
        return common;
    }
}
