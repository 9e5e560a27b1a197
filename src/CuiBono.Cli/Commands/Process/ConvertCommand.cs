using System.CommandLine;
using System.IO.Compression;
using CuiBono.Processes;
using CuiBono.Processes.Import;
using CuiBono.Processes.Import.Ocel;
using CuiBono.Processes.ObjectCentric;
using CuiBono.Reports.Terminal;

namespace CuiBono.Cli.Commands.Process;

/// <summary>cuibono process convert: the log in another format.</summary>
internal static class ConvertCommand
{
    private const string ObjectCentricEnding = ".ocel.json";

    public static Command Create(Terminal terminal)
    {
        var source = new LogSource();
        var output = new Option<string>("-o", "--output") { Description = "Where to write: FILE.xes, FILE.xes.gz, FILE.csv, FILE.parquet or FILE.ocel.json.", HelpName = "FILE", Required = true };
        var command = new Command("convert", "Write a log in another format. An object-centric log stays one in .ocel.json; elsewhere --object says whose cases are written.");
        source.AddTo(command);
        command.Add(output);
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(output)!;
            var isObjectCentric = path.EndsWith(ObjectCentricEnding, StringComparison.OrdinalIgnoreCase);
            var write = isObjectCentric ? null : Writer(path);
            if (isObjectCentric && source.ReadObjects(parsed, terminal) is { } objects)
            {
                if (objects.Log.EventCount == 0) return Exit.Unreadable;
                OutputFile.Write(path, stream => OcelWriter.Write(objects.Log, stream));
                terminal.Output.WriteLine($"{path}: {Figure.Count(objects.Log.EventCount, "event")} of {Figure.Count(objects.Log.ObjectCount, "object")}");
                return Exit.Done;
            }

            if (source.Read(parsed, terminal) is not { } imported) return Exit.Unreadable;
            OutputFile.Write(path, stream =>
            {
                if (write is not null) write(imported.Log, stream);
                else OcelWriter.Write(CasesAsObjects.Of(imported.Log), stream);
            });
            ImportText.Write(new Page(terminal.Output, terminal.Width, terminal.Color), source.Name(parsed), imported);
            foreach (var loss in Losses(path, imported.Log)) terminal.Error.WriteLine($"{path}: warning not-kept: {loss}");
            terminal.Output.WriteLine($"{path}: {Figure.Count(imported.Log.EventCount, "event")} in {Figure.Count(imported.Log.CaseCount, "case")}");
            return Exit.Done;
        });
        return command;
    }

    private static IEnumerable<string> Losses(string path, EventLog log)
    {
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        if (name.EndsWith(ObjectCentricEnding, StringComparison.OrdinalIgnoreCase)) return ConversionLosses.OfObjects(log);
        return name.EndsWith(".xes", StringComparison.OrdinalIgnoreCase) ? [] : ConversionLosses.OfTable(log);
    }

    private static Action<EventLog, Stream> Writer(string path)
    {
        if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) && path[..^3] is var inner && (inner.EndsWith(".xes", StringComparison.OrdinalIgnoreCase) || inner.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)))
        {
            var write = Writer(inner);
            return (log, stream) =>
            {
                using var packed = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true);
                write(log, packed);
            };
        }

        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".xes" => XesWriter.Write,
            ".csv" => CsvLogWriter.Write,
            ".parquet" => ParquetLogWriter.Write,
            _ => throw new UsageException($"A log is written as .xes, .xes.gz, .csv, .parquet or .ocel.json, not as '{Path.GetFileName(path)}'."),
        };
    }
}
