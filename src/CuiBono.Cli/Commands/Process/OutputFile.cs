using System.Text;

namespace CuiBono.Cli.Commands.Process;

/// <summary>Writes a file as a whole: beside its place first, so that a failure leaves nothing half written.</summary>
internal static class OutputFile
{
    public static void Write<T>(string path, Action<T, TextWriter> write, T content) => Write(path, stream =>
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        write(content, text);
    });

    public static void Write(string path, Action<Stream> write)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder)) throw new UsageException($"{path} cannot be written: there is no folder {folder}.");
        if (Directory.Exists(path)) throw new UsageException($"{path} cannot be written: it is a folder.");
        var beside = path + ".tmp";
        try
        {
            using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16)) write(stream);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
