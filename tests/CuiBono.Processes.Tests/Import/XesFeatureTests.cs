using System.Text;
using CuiBono.Processes.Import;

namespace CuiBono.Processes.Tests.Import;

public sealed class XesFeatureTests
{
    [Fact]
    public void The_head_of_a_log_is_kept()
    {
        var header = Read("""
            <extension name="Concept" prefix="concept" uri="http://x/concept.xesext"/>
            <global scope="trace"><string key="concept:name" value="?"/></global>
            <global scope="event"><string key="my step" value="?"/><int key="n" value="0"/></global>
            <classifier name="A" keys="a 'b c' d"/><classifier name="B" scope="trace" keys="concept:name"/><classifier name="C" keys="my step"/>
            <string key="creator" value="me"><int key="year" value="2026"/></string>
            <list key="l"><values><int key="i" value="1"/></values></list>
            """).Log.Header;

        Assert.Equal(new LogExtension("Concept", "concept", "http://x/concept.xesext"), Assert.Single(header.Extensions));
        Assert.Equal(["concept:name"], header.TraceGlobals.Select(global => global.Key));
        Assert.Equal([("my step", AttributeKind.Text), ("n", AttributeKind.Integer)], header.EventGlobals.Select(global => (global.Key, global.Kind)));
        Assert.Equal(["a|b c|d", "concept:name", "my step"], header.Classifiers.Select(classifier => string.Join('|', classifier.Keys)));
        Assert.Equal(["event", "trace", "event"], header.Classifiers.Select(classifier => classifier.Scope));
        Assert.Equal(["creator", "l"], header.Attributes.Select(attribute => attribute.Key));
        Assert.Equal("2026", Assert.Single(header.Attributes[0].Children).Value);
        Assert.Equal("<values><int key=\"i\" value=\"1\"/></values>", header.Attributes[1].Value);
    }

    [Fact]
    public void Nested_attributes_lists_and_containers_are_columns()
    {
        var log = Read("""
            <trace><string key="concept:name" value="1"><int key="rank" value="3"/></string>
            <event><string key="concept:name" value="a"><float key="sure" value="0.5"/></string><date key="time:timestamp" value="2026-01-05T09:00:00.000+01:00"><string key="source" value="clock"/></date>
            <x:list key="l" xmlns:x="y"> <values>
            <x:string key="k" value="&#60;"/></values></x:list><container key="c"><id key="i" value="7"></id></container></event></trace>
            """).Log;

        Assert.Equal(("1", "concept:name"), (log.CaseAttribute("concept:name")![0], log.CaseAttributes.Single(column => column.Name == "rank").Parent!.Name));
        Assert.Equal("0.5", log.EventAttributes.Single(column => column.Name == "sure")[0]);
        Assert.Equal(("a", "2026-01-05T09:00:00.000+01:00"), (log.EventAttribute("concept:name")![0], log.EventAttribute("time:timestamp")![0]));
        Assert.Equal("<values><string key=\"k\" value=\"&lt;\"/></values>", log.EventAttribute("l")![0]);
        Assert.Equal("<container><id key=\"i\" value=\"7\"/></container>", log.EventAttribute("c")![0]);
    }

    [Theory]
    [InlineData("2026-01-05T09:00:00Z", "2026-01-05T09:00:00.0000000", 0)]
    [InlineData("2026-01-05T09:00:00.5+02:00", "2026-01-05T07:00:00.5000000", 120)]
    [InlineData("2024-02-29 23:59:59.1234567-0330", "2024-03-01T03:29:59.1234567", -210)]
    [InlineData("2026-07-05T09:00:00+01", "2026-07-05T08:00:00.0000000", 60)]
    [InlineData("2026-07-05T24:00:00Z", "2026-07-06T00:00:00.0000000", 0)]
    [InlineData(" 2026-07-05T12:30Z ", "2026-07-05T12:30:00.0000000", 0)]
    public void A_time_is_an_instant_with_its_offset(string text, string utc, int minutes)
    {
        var log = Read($"<trace>{Event("a", text)}</trace>").Log;

        Assert.Equal(utc, new DateTime(log.Times[0]).ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(TimeSpan.FromMinutes(minutes), log.Offsets[0]);
    }

    [Theory]
    [InlineData("2026-02-29T09:00:00Z")]
    [InlineData("2026-13-01T09:00:00Z")]
    [InlineData("2026-01-01T09:60:00Z")]
    [InlineData("2026-01-01T09:00:00+15:00")]
    [InlineData("2026-01-01T09:00:00+1:00")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("01.02.2026")]
    [InlineData("")]
    public void A_time_that_is_none_is_kept_as_it_is_written(string text)
    {
        var (log, report) = Read($"<trace>{Event("a", text)}</trace>");

        Assert.Equal(EventLog.NoTime, log.Times[0]);
        Assert.Equal(text, log.EventAttribute("time:timestamp")![0]);
        Assert.Contains("invalid-time", Codes(report));
    }

    [Fact]
    public void Times_without_an_offset_are_read_in_the_stated_zone_and_counted()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("five", TimeSpan.FromHours(5), null, null);
        var (log, report) = Read($"<trace>{Event("a", "2026-01-05T09:00:00")}</trace>", ImportOptions.Default with { Zone = zone });

        Assert.Equal(new DateTime(2026, 1, 5, 4, 0, 0).Ticks, log.Times[0]);
        Assert.Null(log.Offsets[0]);
        Assert.Equal((1, "five"), (report.WithoutOffset, report.Zone));
    }

    [Fact]
    public void An_offset_of_minus_zero_says_UTC_from_an_unknown_place_and_is_no_assumption()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("five", TimeSpan.FromHours(5), null, null);
        var (log, report) = Read($"<trace>{Event("a", "2026-01-05T09:00:00-00:00")}</trace>", ImportOptions.Default with { Zone = zone });
        using var written = new MemoryStream();
        XesWriter.Write(log, written);

        Assert.Equal(new DateTime(2026, 1, 5, 9, 0, 0).Ticks, log.Times[0]);
        Assert.Null(log.Offsets[0]);
        Assert.Equal(0, report.WithoutOffset);
        Assert.Contains("2026-01-05T09:00:00.000-00:00", Encoding.UTF8.GetString(written.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_doubtful_is_said_and_what_can_be_kept_is()
    {
        var (log, report) = Read($"""
            <trace>{Event("a", "2026-01-05T09:00:00.00000001Z")}{Event("b", "2026-01-05T08:00:00Z")}{Event("c", "2026-01-05T08:00:00Z")}<event><int key="x" value="1"/></event></trace>
            <trace><string key="concept:name" value="same"/></trace>
            <trace><int key="concept:name" value="same"/><string key="k" value="1"><int key="old" value="2"/></string><int key="k" value="z"/><event><int key="concept:name" value="5"/></event></trace>
            <event><string key="concept:name" value="stray"/></event><surprise><string key="a" value="b"/></surprise>
            """);

        Assert.Equal(["case 1", "same", "same", "outside traces"], Enumerable.Range(0, 4).Select(log.CaseId));
        Assert.Equal(["a", "b", "c", "5", "stray"], log.Activities.ToArray().Select(code => log.ActivityNames[code]));
        Assert.Equal((6, 1, 1, 1), (report.Rows, report.Rejected, report.TiedTimestamps, report.OutOfOrder));
        Assert.Null(log.EventAttribute("x")?[0]);
        Assert.All(Enumerable.Range(0, 5), row => Assert.Null(log.EventAttribute("x")![row]));
        Assert.Equal("z", log.CaseAttributes.Single(column => column.Name == "k" && column.Kind == AttributeKind.Integer)[2]);
        Assert.Null(log.CaseAttributes.Single(column => column.Name == "k" && column.Kind == AttributeKind.Text)[2]);
        Assert.Null(log.CaseAttributes.Single(column => column.Name == "old")[2]);
        Assert.Equal(AttributeKind.Integer, log.EventAttribute("concept:name")!.Kind);
        Assert.Equal(["case-without-id", "duplicate-case-id", "event-outside-trace", "finer-than-ticks", "invalid-value", "no-activity", "no-time", "repeated-key", "unknown-element", "unusual-kind"], Codes(report));
        Assert.False(report.Partial);
    }

    [Fact]
    public void More_than_256_offsets_keep_their_instants()
    {
        var (log, report) = Read($"<trace>{string.Concat(Enumerable.Range(0, 300).Select(at => Event("a", $"2026-01-05T09:00:00+{at / 60:00}:{at % 60:00}")))}</trace>");

        Assert.Equal(Enumerable.Range(0, 300).Select(at => new DateTime(2026, 1, 5, 9, 0, 0).AddMinutes(-at).Ticks), log.Times.ToArray());
        Assert.Contains("too-many-offsets", Codes(report));
    }

    [Fact]
    public void More_activities_than_a_log_can_have_are_left_out_and_said()
    {
        var (log, report) = Read($"<trace>{string.Concat(Enumerable.Range(0, EventLog.MaxActivities + 2).Select(at => $"<event><string key='concept:name' value='{at}'/></event>"))}<event><string key='concept:name' value='7'/></event></trace>");

        Assert.Equal((EventLog.MaxActivities + 1, 2), (log.EventCount, report.Rejected));
        Assert.Contains("too-many-activities", Codes(report));
        Assert.True(report.Partial);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    [InlineData("windows-1252")]
    public void Encodings_are_told_by_mark_and_declaration(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var text = $"<?xml version=\"1.0\" encoding=\"{name}\"?><log><trace><string key=\"concept:name\" value=\"é{new string('ü', 70_000)}\"/></trace></log>";
        byte[][] files = [[.. encoding.GetPreamble(), .. encoding.GetBytes(text)], encoding.GetBytes(text)];
        foreach (var file in files)
        {
            var (log, report) = XesReader.Read(new MemoryStream(file), "x", ImportOptions.Default);

            Assert.Equal("é" + new string('ü', 70_000), log.CaseId(0));
            Assert.Empty(report.Findings);
            Assert.True(XesReader.LooksLike(file.AsSpan(0, 200)));
        }
    }

    [Theory]
    [InlineData("<?xml version='1.0'?>\n<!-- <log> --><log xes.version='1.0'>", true)]
    [InlineData("<x:log xmlns:x='y'>", true)]
    [InlineData("<log><object-types/>", false)]
    [InlineData("<pnml>", false)]
    [InlineData("a,b,c", false)]
    [InlineData("", false)]
    public void A_log_is_told_by_its_root(string head, bool isXes) => Assert.Equal(isXes, XesReader.LooksLike(Encoding.UTF8.GetBytes(head)));

    private static string Event(string activity, string time) => $"<event><string key=\"concept:name\" value=\"{activity}\"/><date key=\"time:timestamp\" value=\"{time}\"/></event>";

    private static List<string> Codes(ImportReport report) => [.. report.Findings.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal)];

    private static ImportedLog Read(string content, ImportOptions? options = null) => XesReader.Read(new MemoryStream(Encoding.UTF8.GetBytes($"<log xes.version=\"1849-2023\">{content}</log>")), "x.xes", options ?? ImportOptions.Default);
}
