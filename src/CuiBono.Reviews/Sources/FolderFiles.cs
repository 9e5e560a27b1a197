using System.Security.Cryptography;
using CuiBono.Documents;

namespace CuiBono.Reviews.Sources;

/// <summary>The files of one folder and below, by their paths relative to it; nothing outside is opened.</summary>
internal sealed class FolderFiles(string folder)
{
    private readonly string root = Path.GetFullPath(folder);
    private readonly Dictionary<string, Document?> opened = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> hashes = new(StringComparer.Ordinal);

    /// <summary>SHA-256 of each file that was read, by path.</summary>
    public IReadOnlyDictionary<string, string> Hashes => hashes;

    /// <summary>The document at a path; null where there is none.</summary>
    public Document? Open(string path)
    {
        path = Normal(path);
        if (opened.TryGetValue(path, out var document)) return document;
        return opened[path] = Content(path) is { } content ? DocumentReader.Read(content, path) : null;
    }

    /// <summary>A relative path with forward slashes and without "." and "..", as far as these stay inside.</summary>
    public static string Normal(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/', '\\'))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..") parts.RemoveAt(parts.Count - 1);
            else if (part is not ("" or ".")) parts.Add(part);
        }

        return string.Join('/', parts);
    }

    /// <summary>The content of a file of the folder; null where there is none, or where the path leads out of the folder.</summary>
    public byte[]? Content(string path)
    {
        var full = Path.GetFullPath(Path.Combine(root, path));
        var inside = full.StartsWith(root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        if (!inside || !File.Exists(full)) return null;
        var content = InputBytes.Read(full);
        hashes[Normal(path)] = Convert.ToHexStringLower(SHA256.HashData(content));
        return content;
    }

    /// <summary>The files that a pattern with * in its last part matches, in ordinal order; "**" as the folder searches all below.</summary>
    public IReadOnlyList<string> Matches(string pattern)
    {
        var slash = pattern.LastIndexOf('/');
        var folder = slash < 0 ? "" : pattern[..slash];
        var deep = folder.EndsWith("**", StringComparison.Ordinal);
        var start = Path.GetFullPath(Path.Combine(root, deep ? folder[..^2] : folder));
        if (!start.StartsWith(root, StringComparison.Ordinal) || !Directory.Exists(start)) return [];
        return
        [
            .. Directory.EnumerateFiles(start, pattern[(slash + 1)..], deep ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
                .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
    }
}
