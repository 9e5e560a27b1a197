using System.IO.Compression;
using System.Text;
using CuiBono.Processes.Import;

namespace CuiBono.Processes.Tests.Import;

public sealed class XesHostileTests
{
    private const string Event = "<event><string key=\"concept:name\" value=\"a\"/><date key=\"time:timestamp\" value=\"2026-01-05T09:00:00Z\"/></event>";

    [Fact]
    public void An_entity_bomb_is_not_expanded()
    {
        var (log, report) = Read("<!DOCTYPE log [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"> <!-- > ] --> ]>" + Log("<string key=\"x\" value=\"&b;&lt;\"/>" + Event));

        Assert.Equal("&b;<", log.CaseAttribute("x")![0]);
        Assert.Equal(1, log.EventCount);
        Assert.Equal(["document-type", "undeclared-entity"], Codes(report));
    }

    [Fact]
    public void What_stands_before_broken_tags_is_read_and_the_line_is_said()
    {
        var (log, report) = Read("<log>\n<trace>\n<string key=\"concept:name\" value=\"1\"/>\n" + Event + "\n<event>\n<string key=\"concept:name\" value=\"b\"/>\n</trace>\n</log>");

        Assert.Equal((1, 1, "1"), (log.CaseCount, log.EventCount, log.CaseId(0)));
        Assert.True(report.Partial);
        Assert.Equal(("malformed-xml", 7), (report.Findings[0].Code, report.Findings[0].Place.Line));
        Assert.Equal(1, report.Rows);
    }

    [Fact]
    public void Wherever_a_packed_log_is_cut_it_is_read_up_to_there_and_says_so()
    {
        var text = Log(string.Concat(Enumerable.Repeat(Event, 40)));
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.NoCompression, leaveOpen: true)) zip.Write(Encoding.UTF8.GetBytes(text));
        var events = 0;
        for (var cut = 2; cut < packed.Length; cut += 37)
        {
            var (log, report) = Read(packed.ToArray()[..cut]);

            Assert.True(report.Partial);
            Assert.Contains("truncated-gzip", Codes(report));
            Assert.True(log.EventCount >= events);
            events = log.EventCount;
        }

        Assert.True(events >= 39);
    }

    [Fact]
    public void Every_prefix_and_every_spoiled_letter_gives_a_log_and_never_an_exception()
    {
        var whole = Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><!-- c -->" + Log("<string key=\"concept:name\" value=\"&#x41;é\"/><list key=\"l\"><values><int key=\"i\" value=\"1\"/></values></list>" + Event));
        for (var cut = 0; cut <= whole.Length; cut++) Assert.Equal(cut < whole.Length, Read(whole[..cut]).Report.Partial);
        foreach (var letter in new byte[] { 0, (byte)'<', (byte)'"', 0xC3, 0xFF })
            for (var at = 0; at < whole.Length; at++)
            {
                var spoiled = whole.ToArray();
                spoiled[at] = letter;
                Assert.NotEmpty(Read(spoiled).Report.Format);
            }
    }

    [Fact]
    public void Deep_nesting_is_left_where_it_passes_the_limit()
    {
        var (log, report) = Read(Log(Event + string.Concat(Enumerable.Repeat("<string key=\"x\" value=\"\">", 100_000))));

        Assert.Equal(1, log.EventCount);
        Assert.Contains("too-deep", Codes(report));
        Assert.True(report.Partial);
    }

    [Fact]
    public void A_value_over_the_limit_is_left_out_and_a_tag_far_over_it_ends_the_reading()
    {
        var limits = new ImportLimits { MaxValueBytes = 1000 };
        var long1 = Read(Log($"<string key=\"x\" value=\"{new string('x', 1001)}\"/>" + Event), limits);
        var long2 = Read(Log(Event + $"<string key=\"x\" value=\"{new string('x', 400_000)}\"/>"), limits);

        Assert.Equal(1, long1.Log.EventCount);
        Assert.Empty(long1.Log.CaseAttributes);
        Assert.Equal(["long-value"], Codes(long1.Report));
        Assert.Equal(1, long2.Log.EventCount);
        Assert.Equal(["malformed-xml"], Codes(long2.Report));
        Assert.True(long1.Report.Partial && long2.Report.Partial);
    }

    [Theory]
    [InlineData("concept:name")]
    [InlineData("x")]
    public void More_distinct_text_than_a_column_may_hold_ends_the_reading(string key)
    {
        var events = string.Concat(Enumerable.Range(0, 90).Select(at => $"<event><string key=\"concept:name\" value=\"a\"/><string key=\"{key}\" value=\"{at:00}{new string('x', 98)}\"/></event>"));
        var (log, report) = Read("<log><trace>" + events + "</trace></log>", new ImportLimits { MaxColumnBytes = 4_990, MaxFindings = 1 });

        Assert.Equal(49, log.EventCount);
        Assert.Contains("too-much-text", Codes(report));
        Assert.True(report.Partial);
    }

    [Fact]
    public void More_distinct_text_than_a_column_of_a_table_may_hold_ends_the_reading()
    {
        var rows = string.Concat(Enumerable.Range(0, 200).Select(at => $"c,a,2026-01-05T09:00:00Z,{at:000}{new string('x', 97)}\n"));
        var (log, report) = CsvLogReader.Read(new MemoryStream(Encoding.UTF8.GetBytes("case,activity,time,note\n" + rows)), "x.csv", ImportOptions.Default with { Limits = new ImportLimits { MaxColumnBytes = 4_990 } });

        Assert.Equal(64, log.EventCount);
        Assert.Equal(["too-much-text"], Codes(report));
        Assert.True(report.Partial);
    }

    [Fact]
    public void Limits_of_events_and_attributes_hold()
    {
        var events = Read(Log(Event + Event + Event), new ImportLimits { MaxEvents = 2 });
        var attributes = Read(Log("<string key=\"a\" value=\"1\"/><string key=\"b\" value=\"1\"><int key=\"c\" value=\"2\"/></string>" + Event), new ImportLimits { MaxAttributes = 1 });

        Assert.Equal(2, events.Log.EventCount);
        Assert.Equal(["too-many-events"], Codes(events.Report));
        Assert.Equal(["a"], attributes.Log.CaseAttributes.Select(column => column.Name));
        Assert.Equal(["too-many-attributes"], Codes(attributes.Report));
        Assert.True(events.Report.Partial && attributes.Report.Partial);
    }

    [Fact]
    public void Bytes_that_are_no_text_and_characters_that_XML_forbids_are_replaced_and_said()
    {
        byte[] bytes = [.. "<log><trace><string key=\"x\" value=\"a"u8, 0xC3, .. "b"u8, 0, .. "&#1;\"/></trace></log>"u8];
        var (log, report) = Read(bytes);

        Assert.Equal("a\uFFFDb\uFFFD\uFFFD", log.CaseAttribute("x")![0]);
        Assert.Equal(["bad-encoding", "case-without-id", "forbidden-character"], Codes(report));
    }

    [Fact]
    public void A_list_in_the_place_of_a_name_is_an_attribute_and_names_nothing()
    {
        var (log, report) = Read(Log("<list key=\"concept:name\"/><event><list key=\"time:timestamp\"><values/></list><string key=\"concept:name\" value=\"a\"/></event>"));

        Assert.Equal("<values/>", log.EventAttribute("time:timestamp")![0]);
        Assert.Contains("no-time", Codes(report));
    }

    [Theory]
    [InlineData("<4/>")]
    [InlineData("<string k^=\"1\"/>")]
    [InlineData("<string key=\"1\" key=\"2\"/>")]
    public void A_name_in_a_list_that_could_not_be_written_again_ends_the_reading(string inner)
    {
        var (log, report) = Read(Log(Event + $"<list key=\"l\"><values>{inner}</values></list>"));

        Assert.Equal((1, true), (log.EventCount, report.Partial));
        Assert.Contains("malformed-xml", Codes(report));
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain words")]
    [InlineData("<ocel/>")]
    [InlineData("<log/><log/>")]
    public void What_is_no_log_gives_none_and_says_so(string text)
    {
        var (log, report) = Read(text);

        Assert.Equal(0, log.EventCount);
        Assert.True(report.Partial);
        Assert.NotEmpty(report.Findings);
    }

    private static string Log(string content) => $"<log><trace><string key=\"concept:name\" value=\"1\"/>{content}</trace></log>";

    private static List<string> Codes(ImportReport report) => [.. report.Findings.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal)];

    private static ImportedLog Read(string text, ImportLimits? limits = null) => Read(Encoding.UTF8.GetBytes(text), limits);

    private static ImportedLog Read(byte[] bytes, ImportLimits? limits = null) => XesReader.Read(new MemoryStream(bytes), "x.xes", ImportOptions.Default with { Limits = limits ?? ImportLimits.Default });
}
