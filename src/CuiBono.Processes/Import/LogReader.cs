using CuiBono.Evidence;
using CuiBono.Processes.Import.Ocel;
using CuiBono.Processes.Import.TmForum;

namespace CuiBono.Processes.Import;

/// <summary>Reads a log of any format that this library has a reader for, told by its content.</summary>
public static class LogReader
{
    /// <summary>Reads a log; gzip is unpacked.</summary>
    /// <param name="stream">The file; Parquet needs one that can seek.</param>
    /// <param name="name">The name that findings give the file.</param>
    /// <param name="options">What is known of it.</param>
    public static ImportedLog Read(Stream stream, string name, ImportOptions options)
    {
        using var unpacked = UnpackedStream.Of(stream, options.Limits);
        var format = LogFormats.Of(unpacked.Peek(LogFormats.HeadBytes));
        var imported = format switch
        {
            LogFormat.OcelJson => ObjectLogFlattening.Of(OcelReader.Read(unpacked, name, options), name, options),
            LogFormat.TmForum => ObjectLogFlattening.Of(TmForumReader.Read(unpacked, name, options), name, options),
            _ => CsvLogReader.Read(unpacked, name, options),
        };
        return unpacked.Break is { } broken && !imported.Report.Findings.Any(finding => finding.Code == broken.Code) ? Broken(imported, broken, name) : imported;
    }

    private static ImportedLog Broken(ImportedLog imported, (string Code, string Message) broken, string name) => imported with
    {
        Report = imported.Report with
        {
            Partial = true,
            Findings = [.. imported.Report.Findings, new Finding(broken.Code, $"{char.ToUpperInvariant(broken.Message[0])}{broken.Message[1..]}.", new SourcePlace(name))],
        },
    };
}
