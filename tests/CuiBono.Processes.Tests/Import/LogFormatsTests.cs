using System.Text;
using CuiBono.Processes.Import;

namespace CuiBono.Processes.Tests.Import;

public sealed class LogFormatsTests
{
    [Theory]
    [InlineData("case;activity;time\n1;a;2026-01-01", LogFormat.Csv)]
    [InlineData("", LogFormat.Csv)]
    [InlineData("<?xml version=\"1.0\"?>\n<log xes.version=\"1.0\"><trace><event/>", LogFormat.Xes)]
    [InlineData("\uFEFF  <log>", LogFormat.Xes)]
    [InlineData("<?xml version=\"1.0\"?><log><object-types><object-type name=\"order\">", LogFormat.OcelXml)]
    [InlineData("<log><global scope=\"log\"/><events><event>", LogFormat.OcelXml)]
    [InlineData("{\"objectTypes\":[], \"events\": [", LogFormat.OcelJson)]
    [InlineData("{\"ocel:global-log\":{\"ocel:version\":\"1.0\"},", LogFormat.OcelJson)]
    [InlineData("[{\"id\":\"1\",\"state\":\"completed\"}]", LogFormat.TmForum)]
    [InlineData("{\"id\":\"1\",\"event\":{\"events\":[]},\"productOrderItem\":[", LogFormat.TmForum)]
    [InlineData("{ broken", LogFormat.TmForum)]
    [InlineData("PAR1\u0015", LogFormat.Parquet)]
    [InlineData("SQLite format 3\0", LogFormat.OcelSqlite)]
    public void A_format_is_told_by_the_first_bytes(string head, LogFormat format) => Assert.Equal(format, LogFormats.Of(Encoding.UTF8.GetBytes(head)));

    [Fact]
    public void A_format_is_told_in_UTF_16_too() =>
        Assert.Equal(LogFormat.Xes, LogFormats.Of([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<log><trace>")]));
}
