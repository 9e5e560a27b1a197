using CsCheck;
using CuiBono.Processes.Import;

namespace CuiBono.Processes.Tests.Import;

public sealed class ParquetLogWriterTests
{
    [Fact]
    public void What_is_written_is_read_again_as_it_was() => RandomTables.All.Sample(
        log =>
        {
            var read = Again(log);

            Assert.Empty(read.Report.Findings);
            Assert.Equal(RandomTables.Content(log), RandomTables.Content(read.Log));
        },
        iter: 200);

    [Fact]
    public async Task Numbers_and_truth_values_have_their_types()
    {
        var builder = new EventLogBuilder();
        var row = builder.Add("1", "a", new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(2)));
        builder.EventAttribute("n", AttributeKind.Integer).Set(row, "7");
        builder.EventAttribute("x", AttributeKind.Real).Set(row, "7.50");
        builder.CaseAttribute("vip", AttributeKind.Boolean).Set(0, "true");
        using var written = new MemoryStream();
        ParquetLogWriter.Write(builder.Build(), written);

        written.Position = 0;
        await using var file = await Parquet.ParquetReader.CreateAsync(written);

        Assert.Equal(
            ["case:concept:name", "concept:name", "time:timestamp", "time:offset", "n", "x", "case:vip"],
            file.Schema.DataFields.Select(field => field.Name));
        Assert.Equal([typeof(DateTime), typeof(int), typeof(long), typeof(double), typeof(bool)], file.Schema.DataFields[2..].Select(field => field.ClrType));
    }

    [Fact]
    public void A_fraction_finer_than_a_microsecond_is_kept()
    {
        var builder = new EventLogBuilder();
        builder.Add("1", "a", new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero).AddTicks(3));

        Assert.Equal(3, Again(builder.Build()).Log.Times[0] % 10);
    }

    private static ImportedLog Again(EventLog log)
    {
        using var written = new MemoryStream();
        ParquetLogWriter.Write(log, written);
        written.Position = 0;
        return ParquetLogReader.Read(written, "again.parquet", ImportOptions.Default);
    }
}
