using CuiBono.Evidence;
using CuiBono.Networks;
using CuiBono.Networks.Import;
using CuiBono.Reviews.Sources;

namespace CuiBono.Reviews.Networks;

/// <summary>Opens a network.yaml and the files of its folder that it names, or a folder without one.</summary>
public static class NetworkFolder
{
    private const int MostFiles = 10_000;
    private const long MostBytes = 1L << 30;

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

    /// <summary>Opens a folder without a network.yaml: its files themselves, not those of folders below; what is hidden does not count.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>What could be read; an error says why nothing could, or what is ambiguous.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Inventory OpenPlain(string path) => Plain(new FolderFiles(path), "", path);

    private static Inventory Plain(FolderFiles files, string folder, string name)
    {
        var (contents, bytes) = (new List<(string, byte[])>(), 0L);
        foreach (var file in files.All(folder.Length == 0 ? "*" : $"{folder}/*", out _))
        {
            if (Path.GetFileName(file)[0] == '.' || files.FullPath(file) is null || files.IsEmpty(file)) continue;
            bytes += new FileInfo(files.FullPath(file)!).Length;
            if (contents.Count == MostFiles || bytes > MostBytes)
                return new Inventory { Findings = [new Finding("too-large", $"The folder has more than {MostFiles} files or {MostBytes >> 20} MB.", new SourcePlace(name))] };
            if (files.Content(file) is { } content) contents.Add((folder.Length == 0 ? file : file[(folder.Length + 1)..], content));
        }

        return PlainFolder.Read(name, contents);
    }

    internal static OpenedNetwork Open(FolderFiles files, string path)
    {
        var findings = new List<Finding>();
        if (files.FullPath(path) is { } below && Directory.Exists(below))
        {
            if (!File.Exists(Path.Combine(below, NetworkFile.FileName))) return Opened(Plain(files, path, path), path);
            path = FolderFiles.Normal($"{path}/{NetworkFile.FileName}");
        }

        if (Path.GetExtension(path) is not (".yaml" or ".yml") && files.Content(path) is { } map)
        {
            using var stream = new MemoryStream(map, writable: false);
            return Opened(InventoryReader.Read(stream, path), path);
        }

        if (files.Content(path) is not { } content) return new OpenedNetwork(null, [new Finding("file-missing", "There is no such file, or it lies outside the folder.", new SourcePlace(path))]);
        if (WorkspaceText.Of(content, path, findings) is not { } yaml) return new OpenedNetwork(null, findings) { Files = [path] };
        var declared = NetworkFile.Read(yaml, path, findings);
        var folder = Path.GetDirectoryName(path) ?? "";
        var read = new List<string> { path };
        var named = new List<(string, Stream)>();
        var linesOf = new Dictionary<string, (ElementKind Kind, string Name)>(StringComparer.Ordinal);
        foreach (var (name, lines, place) in declared.Files)
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
                named.Add((full, new MemoryStream(bytes, writable: false)));
                if (lines is { } kind) linesOf.TryAdd(full, (kind, name));
                read.Add(full);
            }
        }

        List<Inventory> parts = [.. InventoryReader.ReadAll(named).Select(part => linesOf.TryGetValue(part.Files[0], out var lines) ? SurveyedFile.Of(part.Inventory, lines.Kind, lines.Name) : part.Inventory)];
        var joined = findings.Exists(IsError) ? null : new NetworkJoin(declared, parts, findings).Inventory;
        return findings.Exists(IsError) ? new OpenedNetwork(null, [.. findings.Where(IsError)]) { Files = read } : new OpenedNetwork(joined! with { Findings = [.. joined.Findings, .. findings] }, []) { Files = read };
    }

    private static OpenedNetwork Opened(Inventory inventory, string path) => inventory.Nodes.Count > 0 ? new OpenedNetwork(inventory, []) { Files = [path] } : new OpenedNetwork(null, inventory.Findings) { Files = [path] };

    private static bool IsError(Finding finding) => finding.Severity == FindingSeverity.Error;
}
