using System.IO.Compression;
using System.Text;
using CuiBono.Processes.Import;

namespace CuiBono.Processes.Tests.Import;

public sealed class CsvHostileTests
{
    private const string Head = "case,activity,timestamp";

    [Fact]
    public void Columns_of_one_name_by_the_ten_thousand_are_named_and_the_last_left_out_as_said()
    {
        var read = Read(Head + string.Concat(Enumerable.Repeat(",x", 60_000)) + "\nA,b,2026-01-05\n");

        Assert.Equal(1, read.Log.EventCount);
        var finding = Assert.Single(read.Report.Findings, finding => finding.Code == "too-many-columns");
        Assert.Equal("orders.csv:1", finding.Place.ToString());
        Assert.Contains("60,003 columns", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Copies_of_a_name_pass_over_names_that_are_taken()
    {
        var read = Read(Head + ",x,x (2),x,x,x (2)\nA,b,2026-01-05,1,2,3,4,5\n");

        Assert.Equal(["x", "x (2)", "x (3)", "x (4)", "x (2) (2)"], read.Log.EventAttributes.Select(column => column.Name));
    }

    [Fact]
    public void A_header_longer_than_the_part_that_is_looked_at_is_no_shorter_header()
    {
        var names = string.Concat(Enumerable.Range(0, 100_000).Select(number => $",c{number}"));

        var read = Read(Head + names + "\nA,b,2026-01-05" + new string(',', 100_000) + "\n");

        Assert.Equal("header-too-long", Assert.Single(read.Report.Findings).Code);
        Assert.Equal((0, true), (read.Log.EventCount, read.Report.Partial));
    }

    [Fact]
    public void Of_very_many_columns_some_are_listed()
    {
        var read = Read(string.Join(',', Enumerable.Range(0, 10_000).Select(number => $"c{number}")) + "\n" + new string(',', 9_999) + "\n");

        Assert.All(read.Report.Findings, finding => Assert.InRange(finding.Message.Length, 1, 1_000));
        Assert.Contains(read.Report.Findings, finding => finding.Code == "no-time-column");
    }

    [Fact]
    public void A_row_that_a_packed_table_breaks_off_in_is_none()
    {
        var random = new Random(7);
        var rows = Enumerable.Range(0, 2_000).Select(number => $"C{number % 90},step {random.Next(40)},2026-01-05T{number % 24:00}:{random.Next(60):00}:{random.Next(60):00}.{random.Next(1_000):000}Z").ToList();
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(Encoding.UTF8.GetBytes(Head + "\n" + string.Join('\n', rows) + "\n"));
        var whole = CsvLogReader.Read(new MemoryStream(packed.ToArray()), "orders.csv", ImportOptions.Default).Log.Times.ToArray().ToHashSet();
        Assert.InRange(whole.Count, 1_900, 2_000);

        for (var cut = 3_000; cut < packed.Length - 8; cut += 211)
        {
            var read = CsvLogReader.Read(new MemoryStream(packed.ToArray()[..cut]), "orders.csv", ImportOptions.Default);

            Assert.Equal(["truncated-gzip"], read.Report.Findings.Select(finding => finding.Code));
            Assert.Equal((read.Report.Rows, 0L), (read.Log.EventCount, read.Report.Rejected));
            Assert.All(read.Log.Times.ToArray(), time => Assert.Contains(time, whole));
        }
    }

    [Theory]
    [InlineData("'")]
    [InlineData("%")]
    [InlineData("yyyy\\")]
    public void A_time_format_that_is_none_is_a_finding(string format)
    {
        var read = CsvLogReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(Head + "\nA,b,2026-01-05\n")), "orders.csv", ImportOptions.Default with { TimeFormat = format });

        Assert.Equal("invalid-time-format", Assert.Single(read.Report.Findings).Code);
        Assert.Equal((0, true), (read.Log.EventCount, read.Report.Partial));
    }

    private static ImportedLog Read(string text) => CsvLogReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "orders.csv", ImportOptions.Default);
}
