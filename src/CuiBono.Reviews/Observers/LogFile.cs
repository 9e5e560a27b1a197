using CuiBono.Processes.Import;
using CuiBono.Processes.Import.Ocel;
using CuiBono.Processes.Import.TmForum;
using CuiBono.Processes.Sqlite;

namespace CuiBono.Reviews.Observers;

/// <summary>Opens the file of a log, or a folder of TM Forum JSON, and reads it by what it holds.</summary>
public static class LogFile
{
    /// <summary>The log; an object-centric one seen from the objects of one type.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="options">What is known of it.</param>
    /// <param name="watch">Wraps the file's stream, to show how far reading is; null for nothing.</param>
    /// <param name="name">The name that findings give it; its path where left out.</param>
    /// <exception cref="IOException">The file is not there.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ImportedLog Read(string path, ImportOptions options, Func<Stream, Stream>? watch = null, string? name = null)
    {
        name ??= path;
        if (Directory.Exists(path)) return ObjectLogFlattening.Of(TmForumReader.Read(Files(path), options), name, options);
        using var file = Open(path, watch);
        return IsSqlite(file) ? ObjectLogFlattening.Of(OcelSqliteReader.Read(file, name, options), name, options) : LogReader.Read(file, name, options);
    }

    /// <summary>An object-centric log as it is, or null where it is none.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="options">What is known of it.</param>
    /// <param name="watch">Wraps the file's stream, to show how far reading is; null for nothing.</param>
    public static ImportedObjectLog? ReadObjects(string path, ImportOptions options, Func<Stream, Stream>? watch = null)
    {
        if (Directory.Exists(path)) return TmForumReader.Read(Files(path), options);
        using var file = Open(path, watch);
        return IsSqlite(file) ? OcelSqliteReader.Read(file, path, options) : LogReader.ReadObjects(file, path, options);
    }

    /// <summary>All files below a folder; links are not followed, for they lead out of it, or nowhere.</summary>
    internal static EnumerationOptions Inside { get; } = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    private static Stream Open(string path, Func<Stream, Stream>? watch)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        return watch is not null && file.CanSeek ? watch(file) : file;
    }

    private static bool IsSqlite(Stream file)
    {
        if (!file.CanSeek) return false;
        Span<byte> head = stackalloc byte[16];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return OcelSqliteReader.LooksLike(head[..read]);
    }

    /// <summary>The JSON files of a folder and of those in it, by name, each opened when it is its turn.</summary>
    private static IEnumerable<(string Name, Stream Content)> Files(string folder)
    {
        var names = Directory.EnumerateFiles(folder, "*", Inside)
            .Where(name => name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".json.gz", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase));
        // What has no length is empty, or a pipe that may have no end.
        var ordered = names.Where(name => new FileInfo(name).Length > 0).Order(StringComparer.Ordinal).ToList();
        if (ordered.Count == 0) throw new FileNotFoundException($"The folder {Path.GetFileName(folder)} holds no .json, .jsonl or .json.gz file.");
        foreach (var name in ordered)
        {
            using var file = new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.Read);
            yield return (Path.GetRelativePath(folder, name), file);
        }
    }
}
