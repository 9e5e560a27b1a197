using System.Globalization;

namespace CuiBono.Cli.Commands;

/// <summary>Looks at the files of a workspace until one is other than it was.</summary>
/// <remarks>It looks twice a second rather than being told, because shared drives and containers often tell nobody. Links are not followed, nor are hidden folders such as .git.</remarks>
internal sealed class FileWatch
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden, IgnoreInaccessible = true };

    private readonly string path;
    private readonly string? policy;
    private readonly HashSet<string> own;
    private readonly CancellationToken stop;
    private Dictionary<string, (long Length, DateTime Written)> seen;

    /// <summary>Takes the files as they are now: what changes from here on, also while a run reads them, is a change.</summary>
    /// <param name="path">The workspace's folder, or a file.</param>
    /// <param name="policy">A policy elsewhere that is watched too, or null.</param>
    /// <param name="own">The files that the command writes itself; changes of these are none.</param>
    /// <param name="stop">Ends the watch.</param>
    public FileWatch(string path, string? policy, IEnumerable<string> own, CancellationToken stop)
    {
        (this.path, this.policy, this.own, this.stop) = (path, policy, [.. own.Select(Path.GetFullPath)], stop);
        seen = Look();
    }

    /// <summary>Waits for a change that has come to rest.</summary>
    /// <returns>What changed, in a few words; null where the watch was stopped.</returns>
    public string? Next()
    {
        while (!stop.WaitHandle.WaitOne(Pause))
        {
            var now = Look();
            if (Same(now, seen)) continue;
            if (stop.WaitHandle.WaitOne(Pause)) return null;
            var still = Look();
            if (!Same(now, still)) continue;
            var changed = still.Keys.Union(seen.Keys).Where(file => !still.TryGetValue(file, out var one) || !seen.TryGetValue(file, out var other) || one != other).Order(StringComparer.Ordinal).ToList();
            seen = still;
            return changed.Count <= 3 ? string.Join(", ", changed) : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", changed.Take(3))} and {changed.Count - 3} more");
        }

        return null;
    }

    private static bool Same(Dictionary<string, (long Length, DateTime Written)> a, Dictionary<string, (long Length, DateTime Written)> b) =>
        a.Count == b.Count && a.All(pair => b.TryGetValue(pair.Key, out var other) && other == pair.Value);

    private Dictionary<string, (long, DateTime)> Look()
    {
        var files = new Dictionary<string, (long, DateTime)>(StringComparer.Ordinal);
        if (!Directory.Exists(path)) Add(files, path, new FileInfo(path));
        else
            foreach (var file in new DirectoryInfo(path).EnumerateFiles("*", Below))
                if (!Path.GetRelativePath(path, file.FullName).Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.')))
                    Add(files, Path.GetRelativePath(path, file.FullName), file);
        if (policy is not null) Add(files, policy, new FileInfo(policy));
        return files;
    }

    private void Add(Dictionary<string, (long, DateTime)> files, string name, FileInfo file)
    {
        if (file.Exists && !own.Contains(file.FullName)) files[name.Replace('\\', '/')] = (file.Length, file.LastWriteTimeUtc);
    }
}
