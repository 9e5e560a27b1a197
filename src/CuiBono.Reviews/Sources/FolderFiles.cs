using System.Security.Cryptography;
using System.Text;
using CuiBono.Documents;
using CuiBono.Evidence;
using CuiBono.Reviews.Observers;

namespace CuiBono.Reviews.Sources;

/// <summary>The files of one folder and below, by their paths relative to it; nothing outside is opened, not through a link either.</summary>
internal sealed class FolderFiles(string folder)
{
    private static readonly string[] Endings = [".docx", ".pptx", ".pdf", ".xlsx", ".csv", ".md"];

    private readonly string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
    private readonly Dictionary<string, Document?> opened = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> hashes = new(StringComparer.Ordinal);
    private readonly HashSet<string> expected = new(StringComparer.Ordinal);

    /// <summary>SHA-256 of each file that was read, by path.</summary>
    public IReadOnlyDictionary<string, string> Hashes => hashes;

    /// <summary>The document at a path; null where there is none.</summary>
    public Document? Open(string path, TextEncoding? encoding = null)
    {
        path = Normal(path);
        if (opened.TryGetValue(path, out var document)) return document;
        return opened[path] = Content(path) is { } content ? DocumentReader.Read(content, path, encoding: encoding) : null;
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
        if (path.Contains('\0')) return null;
        var full = Path.GetFullPath(Path.Combine(root, path));
        if (!File.Exists(full) || !IsInside(full)) return null;
        var content = InputBytes.Read(full);
        hashes[Normal(path)] = Convert.ToHexStringLower(SHA256.HashData(content));
        return content;
    }

    /// <summary>The full path of a file or folder of the folder, named as one that is read; null where there is none, or where the path leads out of the folder.</summary>
    public string? FullPath(string path)
    {
        if (path.Contains('\0')) return null;
        var full = Path.GetFullPath(Path.Combine(root, path));
        return (File.Exists(full) || Directory.Exists(full)) && IsInside(full) ? full : null;
    }

    /// <summary>Whether a file has nothing in it; a pipe or a device, which may have no end, counts as empty.</summary>
    public bool IsEmpty(string path) => InputBytes.Length(FullPath(path)!) == 0;

    /// <summary>SHA-256 of a file of the folder that is too large to be held, lower-case hexadecimal; of a folder, that of the hashes and names of the files in it.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public string? Hash(string path)
    {
        if (hashes.TryGetValue(path, out var known)) return known;
        if (FullPath(path) is not { } full) return null;
        if (!Directory.Exists(full)) return hashes[path] = OfFile(full);
        var names = Directory.EnumerateFiles(full, "*", LogFile.Inside).Select(name => Path.GetRelativePath(full, name).Replace('\\', '/')).Order(StringComparer.Ordinal);
        var lines = names.Where(name => new FileInfo(Path.Combine(full, name)).Length > 0).Select(name => $"{OfFile(Path.Combine(full, name))} {name}\n");
        return hashes[path] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));

        static string OfFile(string file)
        {
            using var stream = File.OpenRead(file);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
    }

    /// <summary>Says that a path is read at its time, so that it is not listed among those that nobody reads.</summary>
    public void Expect(string path) => expected.Add(path);

    /// <summary>The files that a pattern matches, in ordinal order, links that lead out of the folder among them.</summary>
    public IReadOnlyList<string> All(string pattern, out bool isCut)
    {
        isCut = false;
        return FilePattern.Of(pattern)?.Matches(root, IsInside, out isCut) ?? [];
    }

    /// <summary>The files that a pattern matches, in ordinal order. Nothing that matches, links that lead out of the folder and matches beyond the limit are said.</summary>
    /// <param name="pattern">A pattern or a path.</param>
    /// <param name="place">Where the pattern is written.</param>
    /// <param name="findings">Receives what is to be said.</param>
    public IReadOnlyList<string> Matches(string pattern, SourcePlace place, ICollection<Finding> findings)
    {
        var found = All(pattern, out var isCut);
        List<string> files = [.. found.Where(file => IsInside(Path.Combine(root, file)))];
        if (files.Count < found.Count)
            findings.Add(new Finding("link-outside", $"'{pattern}' matches links that lead out of the workspace, which are not followed: {string.Join(", ", found.Except(files, StringComparer.Ordinal).Take(5))}.", place, FindingSeverity.Warning));
        if (isCut)
            findings.Add(new Finding("too-many-files", $"'{pattern}' matches more than the {FilePattern.MostFiles} files that are read, or is searched through too many folders; the others are not read.", place, FindingSeverity.Warning));
        if (found.Count == 0)
            findings.Add(new Finding("no-match", $"No file matches '{pattern}'.", place, FindingSeverity.Warning));
        return files;
    }

    /// <summary>Business cases and tables of the folder, by their endings, that nobody has opened, in ordinal order; what is hidden or called README does not count.</summary>
    public IReadOnlyList<string> Unopened()
    {
        const int MostFiles = 10_000;
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden };
        return
        [
            .. Directory.EnumerateFiles(root, "*", options)
                .Take(MostFiles)
                .Where(path => Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) && !Path.GetFileNameWithoutExtension(path).Equals("README", StringComparison.OrdinalIgnoreCase))
                .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
                .Where(path => !hashes.ContainsKey(path) && !expected.Any(one => path == one || path.StartsWith($"{one}/", StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether a path is the folder or below it, and no link on the way leads out.</summary>
    private bool IsInside(string full)
    {
        full = Path.TrimEndingDirectorySeparator(full);
        if (full == root) return true;
        if (!full.StartsWith(Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar, StringComparison.Ordinal)) return false;
        var target = new FileInfo(full).ResolveLinkTarget(returnFinalTarget: true);
        return (target is null || IsInside(target.FullName)) && IsInside(Path.GetDirectoryName(full)!);
    }
}
