namespace CuiBono.Reviews.Sources;

/// <summary>A pattern of paths: "docs/**/*.docx".</summary>
/// <remarks>* and ? stand for letters within one part of the path, ** as a part of its own for any number of folders. Letter case does not count, so that a workspace means
/// the same on every system. What begins with a point, or with ~$ as the lock files of Office do, matches only where the pattern begins so too. ** enters no linked
/// folder, since such a search need not end.</remarks>
public sealed class FilePattern
{
    /// <summary>The most files that a pattern gives.</summary>
    public const int MostFiles = 2_000;

    private const int MostEntries = 200_000;
    private const int MostParts = 64;

    private readonly string[] parts;

    private FilePattern(string text, string[] parts) => (Text, this.parts) = (text, parts);

    /// <summary>The pattern as it is written.</summary>
    public string Text { get; }

    /// <summary>The folder before the first part with a sign; "" for the folder that is searched.</summary>
    public string Folder => string.Join('/', parts.TakeWhile(part => !IsPattern(part)));

    /// <summary>Whether a path holds a sign that stands for others.</summary>
    public static bool IsPattern(string path) => path.AsSpan().ContainsAny('*', '?');

    /// <summary>The pattern of a text; of a path without signs that path alone. Null where it is too long or leads upward.</summary>
    public static FilePattern? Of(string text)
    {
        if (text.Contains('\0')) return null;
        string[] parts = [.. FolderFiles.Normal(text).Split('/', StringSplitOptions.RemoveEmptyEntries)];
        if (parts is [.., "**"]) parts = [.. parts, "*"];
        return parts.Length is 0 or > MostParts || parts.Contains("..") ? null : new FilePattern(text, parts);
    }

    /// <summary>The files below a folder that match, by their paths from it with forward slashes, in ordinal order.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="isInside">Whether a full path may be entered or given; links that lead elsewhere are refused by it.</param>
    /// <param name="isCut">True where there were more files or folders than are looked at.</param>
    public IReadOnlyList<string> Matches(string root, Func<string, bool> isInside, out bool isCut)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var entries = 0;
        isCut = false;
        var waiting = new Stack<(string Path, int[] States)>();
        waiting.Push(("", Closure([0])));
        while (waiting.TryPop(out var folder))
        {
            var full = Path.Combine(root, folder.Path);
            if (!Directory.Exists(full) || !isInside(full)) continue;
            foreach (var entry in Entries(full))
            {
                if (++entries > MostEntries || found.Count >= MostFiles)
                {
                    isCut = true;
                    return [.. found];
                }

                var isFolder = Directory.Exists(entry.FullName);
                var (next, isWalked) = Step(folder.States, entry.Name);
                var path = folder.Path.Length == 0 ? entry.Name : $"{folder.Path}/{entry.Name}";
                if (!isFolder && next.Contains(parts.Length)) found.Add(path);
                if (isFolder && next.Length > 0 && !(entry.LinkTarget is not null && isWalked)) waiting.Push((path, Closure(next)));
            }
        }

        return [.. found];
    }

    /// <summary>The entries of a folder in ordinal order, so that a limit cuts off the same ones everywhere.</summary>
    private static IEnumerable<FileSystemInfo> Entries(string folder) =>
        new DirectoryInfo(folder).EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = FileAttributes.None }).OrderBy(entry => entry.Name, StringComparer.Ordinal);

    /// <summary>The states behind a name; whether it was taken by ** alone.</summary>
    private (int[] Next, bool IsWalked) Step(int[] states, string name)
    {
        var isHidden = name[0] == '.' || name.StartsWith("~$", StringComparison.Ordinal);
        var next = new HashSet<int>();
        var isWalked = true;
        foreach (var state in states)
        {
            if (state >= parts.Length) continue;
            if (parts[state] == "**")
            {
                if (!isHidden) next.Add(state);
            }
            else if ((!isHidden || parts[state][0] == name[0]) && Fits(parts[state], name))
            {
                next.Add(state + 1);
                isWalked = false;
            }
        }

        return ([.. next], isWalked);
    }

    /// <summary>** may stand for no folder at all.</summary>
    private int[] Closure(int[] states)
    {
        var all = new SortedSet<int>(states);
        foreach (var state in states)
            for (var at = state; at < parts.Length && parts[at] == "**"; at++) all.Add(at + 1);
        return [.. all];
    }

    /// <summary>Whether a name fits a part; one star is held back at a time, so the work is at most the product of both lengths.</summary>
    private static bool Fits(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        var (at, from, star, held) = (0, 0, -1, 0);
        while (from < name.Length)
        {
            if (at < pattern.Length && pattern[at] == '*') (star, held) = (at++, from);
            else if (at < pattern.Length && (pattern[at] == '?' || char.ToUpperInvariant(pattern[at]) == char.ToUpperInvariant(name[from]))) (at, from) = (at + 1, from + 1);
            else if (star >= 0) (at, from) = (star + 1, ++held);
            else return false;
        }

        while (at < pattern.Length && pattern[at] == '*') at++;
        return at == pattern.Length;
    }
}
