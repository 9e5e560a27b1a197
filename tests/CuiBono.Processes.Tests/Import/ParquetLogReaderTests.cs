using CuiBono.Processes.Import;
using Parquet;
using Parquet.Schema;

namespace CuiBono.Processes.Tests.Import;

public sealed class ParquetLogReaderTests
{
    [Fact]
    public void Roles_are_guessed_and_a_clock_without_a_zone_is_read_in_the_stated_one()
    {
        var (order, step, when, list) = (
            new DataField<int?>("Order No"), new DataField<string>("Step"), new DateTimeDataField("Finished", DateTimeFormat.Timestamp, isAdjustedToUTC: false, DateTimeTimeUnit.Millis, isNullable: true),
            new ListField("tags", new DataField<string>("element")));
        using var file = Written(new ParquetSchema(order, step, when, list), async group =>
        {
            await group.WriteAsync<int>(order, new int?[] { 7, 7, null, 8 });
            await group.WriteAsync(step, new[] { "ship", "receive", "x", null! });
            await group.WriteAsync<DateTime>(when, new DateTime?[] { new(2026, 1, 6, 9, 0, 0), new(2026, 1, 5, 9, 0, 0), new(2026, 1, 5), null });
            await group.WriteAsync((DataField)list.Item, new[] { "p", "q", "r", "s" }, new[] { 0, 0, 0, 0 });
        });

        var read = ParquetLogReader.Read(file, "orders.parquet", new ImportOptions { Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") });

        Assert.Equal(("7", "receive", "ship"), (read.Log.CaseId(0), read.Log.ActivityNames[read.Log.Activities[0]], read.Log.ActivityNames[read.Log.Activities[1]]));
        Assert.Equal(new DateTime(2026, 1, 5, 8, 0, 0), new DateTime(read.Log.Times[0]));
        Assert.Equal((4, 2, 1), (read.Report.Rows, read.Report.Rejected, read.Report.OutOfOrder));
        Assert.Equal(["column-not-read", "row-without-case", "row-without-time"], read.Report.Findings.Select(finding => finding.Code));
        Assert.Equal(3, read.Report.WithoutOffset);
    }

    [Fact]
    public void A_broken_file_is_a_finding()
    {
        var read = ParquetLogReader.Read(new MemoryStream("PAR1 and then nothing of the kind PAR1"u8.ToArray()), "x.parquet", ImportOptions.Default);

        Assert.Equal("unreadable-parquet", Assert.Single(read.Report.Findings).Code);
        Assert.True(read.Report.Partial);
    }

    [Fact]
    public void A_footer_with_a_field_of_no_type_does_not_keep_the_reader_for_ever()
    {
        var builder = new EventLogBuilder();
        builder.Add("1", "a", DateTimeOffset.UnixEpoch);
        using var written = new MemoryStream();
        ParquetLogWriter.Write(builder.Build(), written);
        var bytes = written.ToArray();
        bytes[^(8 + BitConverter.ToInt32(bytes, bytes.Length - 8))] = 0x1F;

        Assert.Equal("unreadable-parquet", Assert.Single(ParquetLogReader.Read(new MemoryStream(bytes), "x.parquet", ImportOptions.Default).Report.Findings).Code);
    }

    private static MemoryStream Written(ParquetSchema schema, Func<ParquetRowGroupWriter, Task> write)
    {
        var stream = new MemoryStream();
        Run().GetAwaiter().GetResult();
        stream.Position = 0;
        return stream;

        async Task Run()
        {
            await using var writer = await ParquetWriter.CreateAsync(schema, stream);
            using var group = writer.CreateRowGroup();
            await write(group);
        }
    }
}
