using System.IO.Compression;
using System.Text;
using System.Xml;
using CsCheck;
using CuiBono.Processes.Import;

namespace CuiBono.Processes.Tests.Import;

public sealed class XesWriterTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(Gen.String[Gen.Char["ab <>&\"'\t\n\ré€"], 0, 8], Gen.Const("concept:name"), Gen.Const("time:timestamp"), Gen.Const("😀"));

    [Theory]
    [InlineData("sepsis")]
    [InlineData("bpic2013_closed")]
    [InlineData("bpic2020_DomesticDeclarations")]
    [InlineData("receipt_wabo")]
    public void A_real_log_is_read_as_NET_reads_its_XML_and_reads_again_as_the_same_after_writing(string name)
    {
        using var unpacked = new MemoryStream();
        using (var file = File.OpenRead(RealData.Path($"logs/{name}.xes.gz")))
        using (var zip = new GZipStream(file, CompressionMode.Decompress))
            zip.CopyTo(unpacked);
        unpacked.Position = 0;
        var log = XesReader.Read(unpacked, name, ImportOptions.Default).Log;
        unpacked.Position = 0;
        Assert.True(LogLines.OfXml(unpacked).SequenceEqual(LogLines.Of(log)));

        var (again, report) = Again(log);
        Assert.Empty(report.Findings);
        Assert.True(LogLines.Of(log).SequenceEqual(LogLines.Of(again)));
        Assert.Equal(log.EventAttributes.Select(column => column.Name), again.EventAttributes.Select(column => column.Name));
        Assert.Equivalent(log.Header, again.Header, strict: true);
    }

    [Fact]
    public void A_random_log_reads_again_as_the_same() =>
        Gen.Select(Texts, Texts, Texts, Gen.Long[0, DateTime.MaxValue.Ticks / 2], Gen.Int[-840, 840], Gen.Int[0, 6], Gen.Int[0, 6], Gen.Bool).Array[0, 12].Array[0, 6].Sample(cases =>
        {
            var builder = new EventLogBuilder { Header = Head };
            foreach (var events in cases)
            {
                var at = builder.StartCase(Encoding.UTF8.GetBytes($"{builder.CaseCount % 4}<"));
                foreach (var (activity, key, value, ticks, offset, kind, nested, hasTime) in events)
                {
                    var row = builder.Add(at, builder.Activities.Code(activity), hasTime ? ticks + (400L * 365 * TimeSpan.TicksPerDay) : EventLog.NoTime, (short)(hasTime ? offset : 0));
                    if (key is "concept:name" or "time:timestamp") continue;
                    var column = builder.EventAttribute(key, (AttributeKind)kind);
                    column.Set(row, kind == (int)AttributeKind.List ? "<values><string key=\"a\" value=\"&lt;\"/></values>" : value);
                    if (kind != (int)AttributeKind.List && hasTime) builder.EventAttribute(value, (AttributeKind)nested, column).Set(row, nested == (int)AttributeKind.List ? "<container/>" : key);
                    if (value != "concept:name") builder.CaseAttribute(value, AttributeKind.Text).Set(at, key);
                }
            }

            var log = builder.Build(EventOrder.AsAdded);
            var (again, report) = Again(log);

            Assert.False(report.Partial);
            Assert.Equal(LogLines.Of(log), LogLines.Of(again));
            Assert.Equivalent(Head, again.Header, strict: true);
        }, iter: 200);

    [Fact]
    public void What_is_no_markup_and_what_XML_cannot_hold_does_not_break_the_file()
    {
        var builder = new EventLogBuilder();
        var row = builder.Add("a\u0001\uFFFF", "x", DateTimeOffset.MaxValue);
        builder.EventAttribute("l", AttributeKind.List).Set(row, "</event><x");
        builder.EventAttribute("é\u0000", AttributeKind.Text).Set(row, "\uFFFEﬁ");
        using var written = new MemoryStream();
        XesWriter.Write(builder.Build(), written);
        written.Position = 0;
        new XmlDocument().Load(written);
        written.Position = 0;
        var log = XesReader.Read(written, "x", ImportOptions.Default).Log;

        Assert.Equal("a\uFFFD\uFFFD", log.CaseId(0));
        Assert.Equal(DateTimeOffset.MaxValue.Ticks, log.Times[0]);
        Assert.Equal("<values><string key=\"value\" value=\"&lt;/event&gt;&lt;x\"/></values>", log.EventAttribute("l")![0]);
        Assert.Equal("\uFFFDﬁ", log.EventAttribute("é\uFFFD")![0]);
    }

    [Theory]
    [InlineData("<values/><container/>", true)]
    [InlineData("<a:b/>", false)]
    [InlineData("<values k=\"&x;\"/>", false)]
    [InlineData("<1/>", false)]
    [InlineData("<a x=\"1\" x=\"2\"/>", false)]
    [InlineData("<!--", false)]
    public void A_list_is_written_as_it_stands_only_where_that_is_XML(string markup, bool asItStands)
    {
        var builder = new EventLogBuilder();
        builder.EventAttribute("l", AttributeKind.List).Set(builder.Add("a", "x", DateTimeOffset.UnixEpoch), markup);
        using var written = new MemoryStream();
        XesWriter.Write(builder.Build(), written);
        written.Position = 0;
        new XmlDocument().Load(written);

        Assert.Equal(asItStands, Encoding.UTF8.GetString(written.ToArray()).Contains(markup, StringComparison.Ordinal));
    }

    private static LogHeader Head => new(
        [new LogExtension("Concept", "concept", "http://x?a&b")],
        [new LogClassifier("A \"b\"", ["x y", "it's", "plain"]), new LogClassifier("T", ["concept:name"], "trace")],
        [new LogAttribute("concept:name", AttributeKind.Text, "", [])],
        [new LogAttribute("n", AttributeKind.Integer, "0", [new LogAttribute("in", AttributeKind.Boolean, "true", [])])],
        [new LogAttribute("l", AttributeKind.List, "<values><id key=\"i\" value=\"1\"/></values>", [])]);

    private static ImportedLog Again(EventLog log)
    {
        using var written = new MemoryStream();
        XesWriter.Write(log, written);
        written.Position = 0;
        return XesReader.Read(written, "again", ImportOptions.Default);
    }
}
