using System.Globalization;
using System.Text;
using CuiBono.Verdicts.Ledger;

namespace CuiBono.Verdicts.Waivers;

/// <summary>Writes waivers into the folder of a workspace, whole or not at all.</summary>
/// <param name="workspace">The workspace's folder.</param>
/// <remarks>A waiver is written beside its place, forced to the disk and then named, never over another file. Writers hold the ledger, so
/// that there is one at a time; what a killed one left half-written has a hidden name, is read by nobody, and goes with the next write.</remarks>
public sealed class WaiverFolder(string workspace)
{
    private const string Unfinished = ".unfinished";

    /// <summary>Is told of each step of a write, in a test that ends the process there.</summary>
    internal Action<WriteStep>? At { get; init; }

    /// <summary>Writes a waiver.</summary>
    /// <returns>The bytes of its file; null where a file of that name is already there.</returns>
    /// <exception cref="IOException">The folder or the file cannot be written.</exception>
    public byte[]? Write(Waiver waiver)
    {
        var folder = Path.Combine(workspace, WaiverFile.Folder);
        Directory.CreateDirectory(folder);
        foreach (var left in Directory.EnumerateFiles(folder, $".*{Unfinished}")) File.Delete(left);
        var path = Path.Combine(workspace, waiver.File);
        if (Path.Exists(path)) return null;

        At?.Invoke(WriteStep.BeforeWaiver);
        var content = Encoding.UTF8.GetBytes(WaiverFile.Write(waiver));
        var beside = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $".{waiver.Id}.{Environment.ProcessId}{Unfinished}"));
        using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            file.Write(content, 0, content.Length / 2);
            if (At is { } at)
            {
                file.Flush();
                at(WriteStep.WaiverHalfWritten);
            }

            file.Write(content, content.Length / 2, content.Length - (content.Length / 2));
            file.Flush(flushToDisk: true);
        }

        At?.Invoke(WriteStep.WaiverOnDisk);
        try
        {
            File.Move(beside, path, overwrite: false);
        }
        catch (IOException) when (Path.Exists(path))
        {
            File.Delete(beside);
            return null;
        }

        At?.Invoke(WriteStep.WaiverNamed);
        return content;
    }
}
