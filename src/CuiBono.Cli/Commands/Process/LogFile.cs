using CuiBono.Processes.Import;
using CuiBono.Processes.Import.TmForum;

namespace CuiBono.Cli.Commands.Process;

/// <summary>Opens the file of a log and reads it by what it holds.</summary>
internal static class LogFile
{
    /// <exception cref="IOException">The file is not there.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ImportedLog Read(string path, ImportOptions options, Terminal terminal)
    {
        if (Directory.Exists(path)) return ObjectLogFlattening.Of(TmForumReader.Read(Files(path), options), path, options);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        return LogReader.Read(terminal.Progress is { } progress && file.CanSeek ? new ReadProgress(file, progress) : file, path, options);
    }

    /// <summary>The JSON files of a folder and of those in it, by name, each opened when it is its turn.</summary>
    private static IEnumerable<(string Name, Stream Content)> Files(string folder)
    {
        var names = Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true })
            .Where(name => name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".json.gz", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase));
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            using var file = new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.Read);
            yield return (Path.GetRelativePath(folder, name), file);
        }
    }
}
