using System.Text;
using CsCheck;
using CuiBono.Processes.Import.Ocel;
using CuiBono.Processes.Tests.ObjectCentric;

namespace CuiBono.Processes.Tests.Import.Ocel;

public sealed class OcelWriterTests
{
    [Fact]
    public void A_log_that_is_written_and_read_again_is_the_same() =>
        RandomLogs.Any.Sample(log =>
        {
            using var file = new MemoryStream();
            OcelWriter.Write(log, file);
            file.Position = 0;

            var again = OcelReader.Read(file, "log.json");

            Assert.Equal(RandomLogs.Describe(log), RandomLogs.Describe(again.Log));
            Assert.False(again.Report.Partial);
        }, iter: 500);

    [Fact]
    public void The_file_is_what_the_standard_says()
    {
        using var file = new MemoryStream();
        OcelWriter.Write(Shop.Log(), file);
        var lines = Encoding.UTF8.GetString(file.ToArray()).Split('\n');

        Assert.Equal("""{"name":"order","attributes":[{"name":"state","type":"string"}]},""", lines[2]);
        Assert.Equal("""{"id":"o1","type":"order","attributes":[{"name":"state","value":"paid","time":"2026-05-04T18:00:00Z"},{"name":"state","value":"new","time":"1970-01-01T00:00:00Z"}]},""", lines[13]);
        Assert.Equal("""{"id":"e10","type":"pay","time":"2026-05-04T18:00:00Z","attributes":[{"name":"amount","value":12.50}],"relationships":[{"objectId":"o1","qualifier":"order"},{"objectId":"o2","qualifier":"order"}]},""", lines[^4]);
        Assert.Equal("""{"id":"e11","type":"count stock","time":"2026-05-04T19:00:00Z"}]""", lines[^3]);
    }
}
