using CuiBono.Evidence;
using CuiBono.Networks;
using CuiBono.Networks.Import;
using CuiBono.Reviews.Sources;

namespace CuiBono.Reviews.Networks;

/// <summary>Opens a network.yaml and the files of its folder that it names.</summary>
public static class NetworkFolder
{
    /// <summary>The network.yaml that a path means: the file itself, or the one in the folder; null where the path is something else.</summary>
    public static string? FileOf(string path)
    {
        if (Directory.Exists(path)) return File.Exists(Path.Combine(path, NetworkFile.FileName)) ? Path.Combine(path, NetworkFile.FileName) : null;
        return Path.GetExtension(path) is ".yaml" or ".yml" ? path : null;
    }

    /// <summary>Opens a network.yaml.</summary>
    /// <param name="path">Its path.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static OpenedNetwork Open(string path)
    {
        if (!File.Exists(path)) throw new FileNotFoundException($"{path}: there is no such file.");
        return Open(new FolderFiles(Path.GetDirectoryName(Path.GetFullPath(path))!), Path.GetFileName(path));
    }

    internal static OpenedNetwork Open(FolderFiles files, string path)
    {
        var findings = new List<Finding>();
        if (files.Content(path) is not { } content) return new OpenedNetwork(null, [new Finding("file-missing", "There is no such file, or it lies outside the folder.", new SourcePlace(path))]);
        if (WorkspaceText.Of(content, path, findings) is not { } yaml) return new OpenedNetwork(null, findings) { Files = [path] };
        var declared = NetworkFile.Read(yaml, path, findings);
        var folder = Path.GetDirectoryName(path) ?? "";
        var read = new List<string> { path };
        var parts = new List<Inventory>();
        foreach (var (name, place) in declared.Files)
        {
            if (name.Length == 0) continue;
            var full = FolderFiles.Normal(Path.Combine(folder, name));
            if (Path.IsPathRooted(name) || FolderFiles.Normal(name).StartsWith("..", StringComparison.Ordinal))
            {
                findings.Add(new Finding("outside-folder", $"'{name}' lies outside the folder of this file and is not read", place));
            }
            else if (files.Content(full) is not { } bytes)
            {
                findings.Add(new Finding("file-missing", $"there is no file '{name}' in the folder of this file", place));
            }
            else
            {
                using var stream = new MemoryStream(bytes, writable: false);
                parts.Add(InventoryReader.Read(stream, full));
                read.Add(full);
            }
        }

        var joined = findings.Exists(IsError) ? null : new NetworkJoin(declared, parts, findings).Inventory;
        return findings.Exists(IsError) ? new OpenedNetwork(null, [.. findings.Where(IsError)]) { Files = read } : new OpenedNetwork(joined! with { Findings = [.. joined.Findings, .. findings] }, []) { Files = read };
    }

    private static bool IsError(Finding finding) => finding.Severity == FindingSeverity.Error;
}
