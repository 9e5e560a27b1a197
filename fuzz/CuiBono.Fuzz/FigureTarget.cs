using System.Text;
using CuiBono.Evidence;
using CuiBono.Tables;
using DuckDB.NET.Data;

namespace CuiBono.Fuzz;

/// <summary>The reader of tables: rows or a reason, and the same rows each time.</summary>
internal static class FigureTarget
{
    private static readonly TableLimits Limits = new() { MaxRows = 100_000, MaxTime = TimeSpan.FromSeconds(5), MaxMemoryMegabytes = 256, MaxUnpackedBytes = 20_000_000 };

    public static IReadOnlyList<string> Names { get; } = ["table-csv", "table-json", "table-parquet"];

    public static string? Try(byte[] input)
    {
        var file = Path.Combine(Path.GetTempPath(), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"cuibono-fuzz-{Environment.ProcessId}"));
        File.WriteAllBytes(file, input);
        try
        {
            foreach (var query in new[] { null, "select * from t" })
            {
                var terms = new TableTerms { Query = query, Unit = "unit" };
                var (one, two) = (TableReader.Read([new TableSource("t", file)], terms, Limits), TableReader.Read([new TableSource("t", file)], terms, Limits));
                if (one.Rows.Count == 0 && one.Notes.Count == 0 && one.Findings.All(finding => finding.Severity != FindingSeverity.Error)) return "no rows and no reason";
                if (!one.Rows.SequenceEqual(two.Rows)) return "other rows the second time";
                if (one.Rows.Any(row => row.Unit >= one.UnitNames.Count || row.Value is { } value && !double.IsFinite(value))) return "a row that points nowhere";
                if (one.Answered != one.Rows.Count(row => row.Value is not null)) return "answers are miscounted";
            }

            return null;
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static IReadOnlyList<byte[]> Seeds(string name) => name switch
    {
        "table-csv" =>
        [
            Encoding.UTF8.GetBytes("time,value,unit\n2026-01-05,1,North\n2026-01-06T10:00:00+02:00,,\"So\"\"u\nth\"\n5.1.2026,1e3,x\n2026-01,yes,\n"),
            Encoding.UTF8.GetBytes("unit;Time;Value\r\nä;05/01/2026;-1.5\r\nö;13/01/2026;0\r\n"),
        ],
        "table-json" =>
        [
            Encoding.UTF8.GetBytes("""[{"time":"2026-01-05","value":1,"unit":"North"},{"time":"2026-01-06","value":null,"unit":{"a":[1,2]}}]"""),
            Encoding.UTF8.GetBytes("{\"time\":\"2026-01-05\",\"value\":true}\n{\"time\":2026,\"value\":\"1.5\",\"unit\":\"\\u00e4\"}\n"),
        ],
        _ => [Parquet("snappy"), Parquet("zstd")],
    };

    private static byte[] Parquet(string compression)
    {
        var file = Path.GetTempFileName();
        using (var connection = new DuckDBConnection("DataSource=:memory:"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"copy (select timestamp '2026-01-05' + to_days(i::int) as time, case when i % 3 > 0 then i / 7 end as value, 'unit ' || i % 5 as unit from range(300) r(i)) to '{file}' (format parquet, compression {compression})";
            command.ExecuteNonQuery();
        }

        var bytes = File.ReadAllBytes(file);
        File.Delete(file);
        return bytes;
    }
}
