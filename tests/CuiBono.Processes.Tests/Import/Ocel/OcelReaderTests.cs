using System.IO.Compression;
using System.Text;
using CuiBono.Evidence;
using CuiBono.Processes.Import;
using CuiBono.Processes.Import.Ocel;
using CuiBono.Processes.ObjectCentric;

namespace CuiBono.Processes.Tests.Import.Ocel;

public sealed class OcelReaderTests
{
    private const string Small = """
        {
          "objectTypes": [{"name": "order", "attributes": [{"name": "total", "type": "float"}, {"name": "due", "type": "time"}]}],
          "eventTypes": [{"name": "place", "attributes": [{"name": "rush", "type": "boolean"}]}],
          "objects": [
            {"id": "o1", "type": "order", "attributes": [
              {"name": "total", "time": "1970-01-01T00:00:00Z", "value": 10},
              {"name": "total", "time": "2026-03-02T10:00:00+02:00", "value": "12.5"},
              {"name": "due", "time": "1970-01-01T00:00:00", "value": "2026-04-01T00:00:00Z"}],
             "relationships": [{"objectId": "o2", "qualifier": "replaces"}]},
            {"id": "o2", "type": "order"}
          ],
          "events": [
            {"id": "e1", "type": "place", "time": "2026-03-02T09:30:00.5+01:00", "attributes": [{"name": "rush", "value": true}],
             "relationships": [{"objectId": "o1", "qualifier": "placed"}, {"objectId": "o2", "qualifier": ""}]}
          ]
        }
        """;

    [Fact]
    public void A_log_of_version_2_is_read_whole()
    {
        var (log, report) = Read(Small);

        Assert.Equal("OCEL 2.0 JSON", report.Format);
        Assert.Empty(report.Findings);
        Assert.False(report.Partial);
        Assert.Equal((1, 0, 0), (report.Rows, report.Rejected, report.WithoutOffset));
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 9, 30, 0, 500, TimeSpan.FromHours(1)).UtcTicks, log.Times[0]);
        Assert.Equal(TimeSpan.FromHours(1), log.Offsets[0]);
        Assert.Equal(["o1", "o2"], log.EventObjects.Of(0).ToArray().Select(number => log.ObjectIds[number]));
        Assert.Equal("replaces", log.ObjectObjects.QualifierNames[log.ObjectObjects.Qualifiers[0]]);
        Assert.Equal([("total", AttributeKind.Real, "10"), ("total", AttributeKind.Real, "12.5"), ("due", AttributeKind.Instant, "2026-04-01T00:00:00Z")], Values(log.ObjectAttributes));
        Assert.Equal([ObjectCentricLog.Always, new DateTime(2026, 3, 2, 8, 0, 0).Ticks, ObjectCentricLog.Always], log.ObjectAttributes.Times.ToArray());
        Assert.Equal([("rush", AttributeKind.Boolean, "true")], Values(log.EventAttributes));
    }

    [Fact]
    public void Events_may_stand_before_objects_and_types()
    {
        var (log, report) = Read("""
            {"events":[{"relationships":[{"qualifier":"q","objectId":"o1"}],"attributes":[{"value":"3","name":"n"}],"time":"2026-01-01T00:00:00Z","type":"t","id":"e1"}],
             "objects":[{"relationships":[],"type":"order","id":"o1"}],
             "eventTypes":[{"attributes":[{"type":"integer","name":"n"}],"name":"t"}],"objectTypes":[{"name":"order","attributes":[]}]}
            """);

        Assert.Empty(report.Findings);
        Assert.Equal([("n", AttributeKind.Integer, "3")], Values(log.EventAttributes));
        Assert.Equal(0, log.ObjectTypeCodes[0]);
    }

    [Fact]
    public void What_contradicts_the_declarations_is_kept_and_found_with_its_line()
    {
        var (log, report) = Read("""
            {"objectTypes":[{"name":"order","attributes":[{"name":"n","type":"integer"}]}],
             "eventTypes":[{"name":"t","attributes":[{"name":"x","type":"decimal"}]}],
             "objects":[
             {"id":"o1","type":"order","attributes":[{"name":"n","value":"twelve","time":"2026-01-01T00:00:00Z"},
              {"name":"m","value":1,"time":"yesterday"}]},
             {"id":"o1","type":"invoice"}],
             "events":[{"id":"e1","type":"t"},
             {"id":"e1","type":"u","time":"2026-01-01T00:00:00Z","extra":1,
              "relationships":[{"objectId":"o9","qualifier":"q"}]}]}
            """);

        Assert.Equal(
            ["2: warning unknown-kind", "5: error invalid-time", "6: error duplicate-id", "7: error missing-time", "8: warning unknown-member", "8: error duplicate-id",
                "8: warning undeclared-type", "4: warning value-kind", "5: warning undeclared-attribute", "9: error unknown-object"],
            report.Findings.Select(Short));
        Assert.Equal([("n", AttributeKind.Text, "twelve"), ("m", AttributeKind.Integer, "1")], Values(log.ObjectAttributes));
        Assert.Equal(2, log.EventCount);
        Assert.Equal(["t", "u"], log.EventTypes.Select(type => type.Name));
        Assert.Equal(ObjectCentricLog.NoType, log.ObjectTypeCodes[1]);
        Assert.False(report.Partial);
    }

    [Fact]
    public void Times_without_an_offset_are_counted_and_read_in_the_zone()
    {
        const string text = """{"eventTypes":[{"name":"t","attributes":[]}],"objectTypes":[],"objects":[],"events":[{"id":"e1","type":"t","time":"2026-07-01T12:00:00"},{"id":"e2","type":"t","time":"2026-07-01T12:00:00-00:00"}]}""";

        var (log, report) = Read(text, new ImportOptions { Zone = TimeZoneInfo.CreateCustomTimeZone("plus 2", TimeSpan.FromHours(2), null, null) });

        Assert.Equal([new DateTime(2026, 7, 1, 10, 0, 0).Ticks, new DateTime(2026, 7, 1, 12, 0, 0).Ticks], log.Times.ToArray());
        Assert.Equal([null, null], [log.Offsets[0], log.Offsets[1]]);
        Assert.Equal(1, report.WithoutOffset);
        Assert.Equal("plus 2", report.Zone);
    }

    [Fact]
    public void A_log_of_version_1_is_read_into_the_same_model()
    {
        var (log, report) = Read("""
            {"ocel:global-event":{"ocel:activity":"__INVALID__"},"ocel:global-log":{"ocel:version":"1.0","ocel:attribute-names":["weight"],"ocel:object-types":["order","item"]},
             "ocel:events":{"e1":{"ocel:activity":"place","ocel:timestamp":"2026-01-01T00:00:00+00:00","ocel:omap":["o1","i1"],"ocel:vmap":{"by":"Ada","n":2,"tags":["a",{"b":[]}]}}},
             "ocel:objects":{"o1":{"ocel:type":"order","ocel:ovmap":{}},"i1":{"ocel:type":"item","ocel:ovmap":{"weight":1.5}}}}
            """);

        Assert.Equal("OCEL 1.0 JSON", report.Format);
        Assert.Empty(report.Findings);
        Assert.Equal(["order", "item"], log.ObjectTypes.Select(type => type.Name));
        Assert.Equal(["o1", "i1"], log.EventObjects.Of(0).ToArray().Select(number => log.ObjectIds[number]));
        Assert.Equal([("by", AttributeKind.Text, "Ada"), ("n", AttributeKind.Integer, "2"), ("tags", AttributeKind.List, """["a",{"b":[]}]""")], Values(log.EventAttributes));
        Assert.Equal([("weight", AttributeKind.Real, "1.5")], Values(log.ObjectAttributes));
        Assert.Equal([ObjectCentricLog.Always], log.ObjectAttributes.Times.ToArray());
    }

    [Fact]
    public void Of_a_file_that_breaks_off_everything_before_is_read()
    {
        for (var length = 0; length < Small.Length; length++)
        {
            var (log, report) = Read(Small[..length]);
            Assert.True(report.Partial);
            Assert.NotEmpty(report.Findings);
            Assert.True(log.EventCount <= 1);
        }

        var (cut, cutReport) = Read(Small[..Small.IndexOf("\"events\"", StringComparison.Ordinal)]);
        Assert.Equal(2, cut.ObjectCount);
        Assert.Contains(cutReport.Findings, finding => finding.Code == "broken-json" && finding.Place.Line == 12);
    }

    [Fact]
    public void Texts_that_are_no_unicode_are_kept_readable_and_found()
    {
        byte[] file = [.. Encoding.UTF8.GetBytes("{\"events\":[{\"id\":\"e"), 0xFF, .. Encoding.UTF8.GetBytes("\",\"type\":\"\\ud800\",\"time\":\"2026-01-01T00:00:00Z\"}]}")];

        var (log, report) = OcelReader.Read(new MemoryStream(file), "log.json");

        Assert.Equal("e\uFFFD", log.EventId(0));
        Assert.Equal("\\ud800", log.EventTypes[0].Name);
        Assert.Equal(2, report.Findings.Count(finding => finding.Code == "not-unicode"));
    }

    [Fact]
    public void Deep_nesting_ends_the_reading_and_says_so()
    {
        var (_, report) = Read("{\"events\":[{\"id\":\"e1\",\"type\":\"t\",\"x\":" + new string('[', 100_000));

        Assert.True(report.Partial);
        Assert.Contains(report.Findings, finding => finding.Code == "broken-json");
    }

    [Fact]
    public void A_value_over_the_limit_ends_the_reading_and_says_so()
    {
        var limits = new ImportLimits { MaxValueBytes = 300_000 };
        var events = "{\"events\":[{\"id\":\"e1\",\"type\":\"t\",\"time\":\"2026-01-01T00:00:00Z\"},{\"id\":\"" + new string('x', 3_000_000) + "\"}]}";

        var (log, report) = Read(events, new ImportOptions { Limits = limits });

        Assert.Equal(1, log.EventCount);
        Assert.True(report.Partial);
        Assert.Contains(report.Findings, finding => finding.Code == "value-too-long");
    }

    [Fact]
    public void Events_over_the_limit_are_not_read_and_the_report_says_so()
    {
        var (log, report) = Read(
            """{"events":[{"id":"e1","type":"t","time":"2026-01-01T00:00:00Z"},{"id":"e2","type":"t","time":"2026-01-01T00:00:00Z"}]}""",
            new ImportOptions { Limits = new ImportLimits { MaxEvents = 1 } });

        Assert.Equal(1, log.EventCount);
        Assert.True(report.Partial);
        Assert.Contains(report.Findings, finding => finding.Code == "too-many-events");
    }

    [Fact]
    public void Attributes_over_the_limit_are_left_out_and_found()
    {
        var (log, report) = Read(
            """{"events":[{"id":"e1","type":"t","time":"2026-01-01T00:00:00Z","attributes":[{"name":"a","value":1},{"name":"b","value":1},{"name":"a","value":"x"}]}]}""",
            new ImportOptions { Limits = new ImportLimits { MaxAttributes = 1 } });

        Assert.Equal([("a", AttributeKind.Integer, "1"), ("a", AttributeKind.Text, "x")], Values(log.EventAttributes));
        Assert.Contains(report.Findings, finding => finding.Code == "too-many-attributes");
    }

    [Fact]
    public void A_member_that_is_there_twice_is_found_and_the_first_stands()
    {
        var (log, report) = Read("""{"events":[{"id":"e1","id":"e2","type":"t","time":"2026-01-01T00:00:00Z"}],"eventTypes":[{"name":"t","attributes":[]}]}""");

        Assert.Equal("e1", log.EventId(0));
        Assert.Equal(["1: error duplicate-key"], report.Findings.Select(Short));
    }

    [Fact]
    public void A_packed_log_with_a_byte_order_mark_is_read()
    {
        using var file = new MemoryStream();
        using (var packed = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true)) packed.Write(Encoding.UTF8.GetBytes("\uFEFF" + Small));
        file.Position = 0;

        Assert.Equal(1, OcelReader.Read(file, "log.json.gz").Log.EventCount);
    }

    [Theory]
    [InlineData("  {\n \"ocel:global-log\": {", true)]
    [InlineData("{\"objectTypes\":[", true)]
    [InlineData("{\"events\":[", true)]
    [InlineData("[{\"id\":\"1\",\"productOrderItem\":[", false)]
    [InlineData("case,activity,time", false)]
    public void A_log_is_told_by_its_first_member(string head, bool isLog) => Assert.Equal(isLog, OcelReader.LooksLike(Encoding.UTF8.GetBytes(head)));

    [Fact]
    public void Other_json_is_no_log()
    {
        var (log, report) = Read("""{"orders":[1,2,3]}""");

        Assert.Equal(0, log.EventCount);
        Assert.True(report.Partial);
        Assert.Contains(report.Findings, finding => finding.Code == "not-ocel");
    }

    private static ImportedObjectLog Read(string text, ImportOptions? options = null) => OcelReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "log.json", options);

    private static string Short(Finding finding) => $"{finding.Place.Line}: {(finding.Severity == FindingSeverity.Error ? "error" : "warning")} {finding.Code}";

    private static IEnumerable<(string, AttributeKind, string)> Values(AttributeValues values) =>
        Enumerable.Range(0, values.Count).Select(at => (values.AttributeKeys[values.Keys[at]].Name, values.AttributeKeys[values.Keys[at]].Kind, values.Value(at)));
}
