using System.Text;
using CsCheck;
using CuiBono.Processes.Import;

namespace CuiBono.Processes.Tests.Import;

public sealed class CsvLogWriterTests
{
    [Fact]
    public void A_log_is_written_so_that_a_person_can_read_it()
    {
        var builder = new EventLogBuilder();
        var (resource, cost, net, zip) = (
            builder.EventAttribute("org:resource", AttributeKind.Text), builder.EventAttribute("cost", AttributeKind.Integer), null as AttributeColumnBuilder, builder.CaseAttribute("zip", AttributeKind.Text));
        net = builder.EventAttribute("net", AttributeKind.Real, cost);
        var row = builder.Add("order 1", "receive", new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(-3.5)));
        resource.Set(row, "Ada \"the first\", countess");
        cost.Set(row, "12");
        net.Set(row, "10.5");
        zip.Set(0, "10115");
        row = builder.Add(0, builder.Activities.Code("ship"), new DateTime(2026, 1, 6, 9, 0, 0, DateTimeKind.Utc).AddTicks(1_200_000).Ticks, EventLogBuilder.NoOffset);
        resource.Set(row, "");

        using var written = new MemoryStream();
        CsvLogWriter.Write(builder.Build(), written);

        Assert.Equal(
            """
            case:concept:name,concept:name,time:timestamp,org:resource,cost,cost > net,case:zip@string
            order 1,receive,2026-01-05T09:00:00-03:30,"Ada ""the first"", countess",12,10.5,10115
            order 1,ship,2026-01-06T09:00:00.12-00:00,"",,,10115

            """,
            Encoding.UTF8.GetString(written.ToArray()));
    }

    [Fact]
    public void What_is_written_is_read_again_as_it_was() => RandomTables.All.Sample(
        log =>
        {
            using var written = new MemoryStream();
            CsvLogWriter.Write(log, written);
            written.Position = 0;
            var read = CsvLogReader.Read(written, "again.csv", ImportOptions.Default);

            Assert.Empty(read.Report.Findings);
            Assert.Equal(RandomTables.Content(log), RandomTables.Content(read.Log));
        },
        iter: 500);
}
