using CuiBono.Evidence;
using CuiBono.Processes.Import.Ocel;
using CuiBono.Processes.Import.TmForum;

namespace CuiBono.Processes.Import;

/// <summary>Reads a log of any format that this library has a reader for, told by its content. SQLite is read by CuiBono.Processes.Sqlite.</summary>
public static class LogReader
{
    /// <summary>Reads a log; gzip is unpacked, and an object-centric log is seen from the objects of one type.</summary>
    /// <param name="stream">The file; left open. Parquet that cannot be sought in is held in memory.</param>
    /// <param name="name">The name that findings give the file.</param>
    /// <param name="options">What is known of it.</param>
    public static ImportedLog Read(Stream stream, string name, ImportOptions options)
    {
        var start = stream.CanSeek ? stream.Position : 0;
        using var unpacked = UnpackedStream.Of(stream, options.Limits);
        var format = LogFormats.Of(unpacked.Peek(LogFormats.HeadBytes));
        if (Objects(format, unpacked, name, options) is { } objects) return ObjectLogFlattening.Of(objects, name, options);
        if (format == LogFormat.Parquet)
        {
            if (unpacked.IsGzip || !stream.CanSeek) return ParquetLogReader.Read(unpacked, name, options);
            stream.Position = start;
            return ParquetLogReader.Read(stream, name, options);
        }

        var imported = format == LogFormat.Xes ? XesReader.Read(unpacked, name, options) : CsvLogReader.Read(unpacked, name, options);
        return unpacked.Break is { } broken && !imported.Report.Findings.Any(finding => finding.Code == broken.Code) ? Broken(imported, broken, name) : imported;
    }

    /// <summary>Reads an object-centric log as it is, or gives null where the file is none.</summary>
    public static ImportedObjectLog? ReadObjects(Stream stream, string name, ImportOptions options)
    {
        using var unpacked = UnpackedStream.Of(stream, options.Limits);
        return Objects(LogFormats.Of(unpacked.Peek(LogFormats.HeadBytes)), unpacked, name, options);
    }

    private static ImportedObjectLog? Objects(LogFormat format, UnpackedStream unpacked, string name, ImportOptions options) => format switch
    {
        LogFormat.OcelJson or LogFormat.OcelXml => OcelReader.Read(unpacked, name, options),
        LogFormat.TmForum => TmForumReader.Read(unpacked, name, options),
        _ => null,
    };

    private static ImportedLog Broken(ImportedLog imported, (string Code, string Message) broken, string name) => imported with
    {
        Report = imported.Report with
        {
            Partial = true,
            Findings = [.. imported.Report.Findings, new Finding(broken.Code, $"{char.ToUpperInvariant(broken.Message[0])}{broken.Message[1..]}.", new SourcePlace(name))],
        },
    };
}
