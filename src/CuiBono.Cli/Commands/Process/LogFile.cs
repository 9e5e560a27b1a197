using CuiBono.Processes.Import;

namespace CuiBono.Cli.Commands.Process;

/// <summary>Opens the file of a log and reads it by what it holds.</summary>
internal static class LogFile
{
    /// <exception cref="IOException">The file is not there.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ImportedLog Read(string path, ImportOptions options, Terminal terminal)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        return LogReader.Read(terminal.Progress is { } progress && file.CanSeek ? new ReadProgress(file, progress) : file, path, options);
    }
}
