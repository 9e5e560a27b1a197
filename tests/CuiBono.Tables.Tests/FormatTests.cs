using System.Text;
using CuiBono.Evidence;

namespace CuiBono.Tables.Tests;

public sealed class FormatTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string, string> Tables => new()
    {
        { "t.csv", "time,value,unit\n2026-01-05,1,North\n2026-01-06,,South\n" },
        { "semicolon.txt", "time;value;unit\r\n2026-01-05;1;North\r\n2026-01-06;;South\r\n" },
        { "tab.tsv", "time\tvalue\tunit\n2026-01-05\t1\tNorth\n2026-01-06\t\tSouth" },
        { "quoted.csv", "\uFEFF\"time\",\"value\",\"unit\"\n\"2026-01-05\",\"1\",\"North\"\n\"2026-01-06\",\"\",\"South\"\n" },
        { "capitals.csv", "Unit,TIME,Value\nNorth,2026-01-05,1\nSouth,2026-01-06,\n" },
        { "array.json", """[{"time":"2026-01-05","value":1,"unit":"North"},{"time":"2026-01-06","value":null,"unit":"South"}]""" },
        { "lines.json", "{\"time\":\"2026-01-05\",\"value\":1,\"unit\":\"North\"}\n{\"time\":\"2026-01-06\",\"unit\":\"South\"}\n" },
        { "named-wrongly.parquet", "time,value,unit\n2026-01-05,1,North\n2026-01-06,,South\n" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void The_same_table_is_the_same_in_every_format(string name, string content)
    {
        foreach (var query in new[] { null, "select * from t" })
            foreach (var bytes in new[] { Encoding.UTF8.GetBytes(content), Folder.Gzip(content) })
                IsTheTable(TableReader.Read([folder.Write(name, bytes) with { Name = "t" }], new TableTerms { Query = query, Unit = "unit" }));
    }

    [Theory]
    [InlineData("date")]
    [InlineData("timestamp")]
    [InlineData("timestamptz")]
    [InlineData("timestamp_ns")]
    [InlineData("varchar")]
    public void Parquet_keeps_its_types(string type)
    {
        var source = folder.Write("t.parquet", "");
        using (var connection = new DuckDB.NET.Data.DuckDBConnection("DataSource=:memory:"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"""
                set TimeZone = 'UTC';
                copy (select * from (values (cast('2026-01-05' as {type}), cast(1 as decimal(9, 2)), cast('North' as enum ('North', 'South'))), (cast('2026-01-06' as {type}), null, 'South')) t(time, value, unit)) to '{source.Path}' (format parquet)
                """;
            command.ExecuteNonQuery();
        }

        IsTheTable(TableReader.Read([source], new TableTerms { Unit = "unit" }));
        IsTheTable(TableReader.Read([source], new TableTerms { Unit = "unit", Query = "select * from t" }));
    }

    public static TheoryData<string, byte[], string> Unreadable => new()
    {
        { "empty.csv", [], "empty-file" },
        { "blank.csv", [.. "\r\n \n"u8], "empty-file" },
        { "empty.csv.gz", Folder.Gzip(""), "empty-file" },
        { "book.csv", [.. "PK"u8, 3, 4, 0, 0], "not-a-table" },
        { "paper.csv", [.. "%PDF-1.7"u8], "not-a-table" },
        { "binary.csv", [1, 2, 0, 4], "not-a-table" },
        { "wide.csv", [0xFF, 0xFE, (byte)'a', 0], "not-a-table" },
        { "flipped.gz", Flipped(Folder.Gzip("time,value\n2026-01-05,1\n")), "broken-gzip" },
        { "wrong.gz", [0x1F, 0x8B, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9], "broken-gzip" },
        { "cut.parquet", [.. "PAR1"u8, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], "unreadable-table" },
        { "broken.json", [.. "[{\"time\":\"2026-01-05\",\"value\":1},"u8], "broken-json" },
        { "broken-lines.json", [.. "{\"time\":\"2026-01-05\",\"value\":1}\n{\"time\":\"2026-01-06\",\"value\":}\n{\"time\":\"2026-01-07\",\"value\":1}\n"u8], "unreadable-table" },
        { "numbers.json", [.. "[1,2,3]"u8], "unknown-column" },
        { "header.csv", [.. "a,b\n"u8], "unknown-column" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void What_is_no_table_is_a_finding(string name, byte[] content, string code)
    {
        var reading = TableReader.Read([folder.Write(name, content)], new TableTerms());

        Assert.Empty(reading.Rows);
        Assert.Contains(reading.Findings, finding => finding.Code == code && finding.Severity == FindingSeverity.Error && finding.Place.File == name);
    }

    [Fact]
    public void A_packed_table_that_breaks_off_is_said_to_be_partial()
    {
        var rows = string.Concat(Enumerable.Range(0, 5_000).Select(at => $"2026-01-{1 + at % 28:00},{at * 7919 % 1_000}\n"));
        var packed = Folder.Gzip("time,value\n" + rows);
        var reading = TableReader.Read([folder.Write("t.csv.gz", packed[..(packed.Length / 2)])], new TableTerms());

        Assert.Contains(reading.Findings, finding => finding.Code == "broken-gzip");
        Assert.True(reading.Rows.Count < 5_000);
        Assert.Equal(5_000, TableReader.Read([folder.Write("t.csv.gz", packed)], new TableTerms()).Rows.Count);
    }

    [Fact]
    public void A_packed_table_that_unpacks_to_too_much_is_not_read()
    {
        var source = folder.Write("t.csv.gz", Folder.Gzip("time,value\n" + new string('\n', 100_000)));

        Assert.Equal("too-large", Assert.Single(TableReader.Read([source], new TableTerms(), new TableLimits { MaxUnpackedBytes = 50_000 }).Findings).Code);
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_finding()
    {
        var gone = folder.Write("t.csv", "time,value\n");
        File.Delete(gone.Path);

        Assert.Equal("unreadable-file", Assert.Single(TableReader.Read([gone], new TableTerms()).Findings).Code);
        Assert.Equal("unreadable-file", Assert.Single(TableReader.Read([new TableSource("t", Path.GetDirectoryName(gone.Path)!)], new TableTerms()).Findings).Code);
    }

    [Fact]
    public void Quotes_and_signs_in_a_path_are_no_SQL()
    {
        Assert.Equal(2, TableReader.Read([folder.Write("it's; drop--.csv", "time,value\n2026-01-05,1\n2026-01-06,2\n")], new TableTerms()).Rows.Count);
        Assert.Equal("path-pattern", Assert.Single(TableReader.Read([folder.Write("a[b]*.csv", "time,value\n2026-01-05,1\n")], new TableTerms()).Findings).Code);
    }

    [Fact]
    public void Rows_that_break_the_form_are_named_by_their_lines()
    {
        var content = Encoding.Latin1.GetBytes("time,value,unit\n2026-01-05,1,North\n2026-01-06,2\n2026-01-07,3,a,b\n2026-01-08,4,Malm\u00F6\n2026-01-09,5,South\n");
        foreach (var query in new[] { null, "select * from t" })
        {
            var reading = TableReader.Read([folder.Write("t.csv", content)], new TableTerms { Unit = "unit", Query = query });

            Assert.Equal([1, 5], reading.Rows.Select(row => row.Value!.Value));
            var finding = Assert.Single(reading.Findings);
            Assert.StartsWith("t.csv:3: warning broken-row: 3 rows are left out, because DuckDB's reader says: line 3: ", finding.ToString(), StringComparison.Ordinal);
            Assert.Contains("line 5: ", finding.Message, StringComparison.Ordinal);
            Assert.Equal(3, reading.Rejected);
        }
    }

    private static byte[] Flipped(byte[] packed)
    {
        packed[^7] ^= 0x55;
        return packed;
    }

    private static void IsTheTable(TableReading reading)
    {
        Assert.Empty(reading.Findings);
        Assert.Equal([new(new(2026, 1, 5), 1, 0, -1), new TableRow(new(2026, 1, 6), null, 1, -1)], reading.Rows);
        Assert.Equal(["North", "South"], reading.UnitNames);
    }
}
