using System.Text;
using CuiBono.Processes.Import;

namespace CuiBono.Fuzz;

/// <summary>The readers of event logs and what must hold of them whatever they are given.</summary>
internal static class TableTarget
{
    private static readonly ImportOptions Options = new() { Limits = new ImportLimits { MaxEvents = 200_000, MaxValueBytes = 10_000, MaxAttributes = 100 } };

    public static IReadOnlyList<string> Names { get; } = ["csv-log", "parquet"];

    /// <summary>What does not hold for this input, or null.</summary>
    public static string? Try(string name, byte[] input)
    {
        var read = Read(name, input);
        var (log, report) = (read.Log, read.Report);
        if (!report.Partial && report.Rows != log.EventCount + report.Rejected) return $"{report.Rows} rows, {log.EventCount} events, {report.Rejected} rejected";
        if (report.Partial && report.Findings.Count == 0) return "partial without a reason";
        foreach (var time in log.Times)
            if (time < 0 || time > DateTime.MaxValue.Ticks) return $"a time of {time} ticks";
        foreach (var column in log.EventAttributes.Concat(log.CaseAttributes))
            for (var row = 0; row < column.Count; row++)
                if (column[row]?.Length > Options.Limits.MaxValueBytes) return "a value over the limit";
        using var written = new MemoryStream();
        CsvLogWriter.Write(log, written);
        var again = Read("csv-log", written.ToArray());
        return again.Log.EventCount == log.EventCount || log.EventCount == 0 ? null : $"{log.EventCount} events written, {again.Log.EventCount} read: {string.Join("; ", again.Report.Findings)}";
    }

    public static IReadOnlyList<byte[]> Seeds(string name)
    {
        byte[][] tables =
        [
            Encoding.UTF8.GetBytes("case,activity,time,user,amount\n1,a,2026-01-05T09:00:00Z,\"x,\"\"y\"\"\n2\",7\n1,b,2026-01-06 10:00+02:00,,\"\"\n2,a,05.01.2026 9:00,z,1.5\n"),
            Encoding.UTF8.GetBytes("sep=;\r\nFall;Schritt;Datum;case:a;case:a > b@int\r\n1;a;03/04/2026 9:00 PM;k;7\r\n1;b;04/04/2026 12:00 am;k;7\r\n"),
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("ticket\tevent\ttime\n7\tä\t1767603600\n7\tö\t1767603600.25\n")],
            Encoding.Latin1.GetBytes("ticket,event,time\n7,ä,5 Jan 2026 09:00\n7,ö,20260105T090000+0100\n"),
        ];
        return name == "csv-log" ? tables : [.. tables.Select(Packed)];

        static byte[] Packed(byte[] table)
        {
            using var written = new MemoryStream();
            ParquetLogWriter.Write(Read("csv-log", table).Log, written);
            return written.ToArray();
        }
    }

    private static ImportedLog Read(string name, byte[] input) => name == "parquet"
        ? ParquetLogReader.Read(new MemoryStream(input), "fuzz.parquet", Options)
        : CsvLogReader.Read(new MemoryStream(input), "fuzz.csv", Options);
}
