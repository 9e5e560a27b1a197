using System.Globalization;
using System.Text;
using System.Xml.Linq;
using CsCheck;
using CuiBono.Processes.Import.Ocel;
using CuiBono.Processes.ObjectCentric;
using CuiBono.Processes.Tests.ObjectCentric;

namespace CuiBono.Processes.Tests.Import.Ocel;

public sealed class OcelXmlTests
{
    private const string Small = """
        <?xml version="1.0" encoding="UTF-8"?>
        <log>
          <object-types><object-type name="order"><attributes><attribute name="total" type="float"/><attribute name="note" type="string"/></attributes></object-type></object-types>
          <event-types><event-type name="place"><attributes><attribute name="rush" type="boolean"/></attributes></event-type></event-types>
          <objects>
            <object id="o1" type="order">
              <attributes>
                <attribute name="total" time="1970-01-01T00:00:00Z">10</attribute>
                <attribute name="note" time="0"> a &lt; b<![CDATA[ & c]]> </attribute>
              </attributes>
              <objects><relationship object-id="o2" qualifier="replaces"/></objects>
            </object>
            <object id="o2" type="order"><attributes/></object>
          </objects>
          <events>
            <event id="e1" type="place" time="2026-03-02T09:30:00.500+01:00">
              <attributes><attribute name="rush">true</attribute></attributes>
              <objects><object object-id="o1" qualifier="placed"/><relationship object-id="o9"/></objects>
            </event>
          </events>
        </log>
        """;

    [Fact]
    public void A_log_of_version_2_is_read_whole()
    {
        var (log, report) = Read(Small);

        Assert.Equal("OCEL 2.0 XML", report.Format);
        Assert.Equal([("unknown-object", 18)], report.Findings.Select(finding => (finding.Code, finding.Place.Line ?? 0)));
        Assert.False(report.Partial);
        Assert.Equal(["total = 10", "note =  a < b & c "], Enumerable.Range(0, 2).Select(at => $"{log.ObjectAttributes.AttributeKeys[log.ObjectAttributes.Keys[at]].Name} = {log.ObjectAttributes.Value(at)}"));
        Assert.Equal([ObjectCentricLog.Always, ObjectCentricLog.Always], log.ObjectAttributes.Times.ToArray());
        Assert.Equal([AttributeKind.Real, AttributeKind.Text], log.ObjectAttributes.Keys.ToArray().Select(key => log.ObjectAttributes.AttributeKeys[key].Kind));
        Assert.Equal(["placed", ""], log.EventObjects.Qualifiers.ToArray().Select(code => log.EventObjects.QualifierNames[code]));
        Assert.Equal((new DateTime(2026, 3, 2, 8, 30, 0, 500).Ticks, TimeSpan.FromHours(1)), (log.Times[0], log.Offsets[0]));
    }

    [Fact]
    public void A_log_that_another_program_writes_is_read_as_it_is_meant() =>
        RandomLogs.Any.Where(log => !RandomLogs.Describe(log).Contains('\u0001', StringComparison.Ordinal)).Sample(log =>
        {
            var (again, report) = Read(Write(log));

            // In XML a value has no kind of its own: it is of the declared one or text, and the random logs declare what their values are.
            Assert.Equal(RandomLogs.Describe(log), RandomLogs.Describe(again));
            Assert.False(report.Partial);
        }, iter: 300);

    [Fact]
    public void A_log_of_version_1_is_read_into_the_same_model()
    {
        var (log, report) = Read("""
            <log><global scope="log"><list key="attribute-names"/><list key="object-types"><string key="object-type" value="order"/></list></global>
            <events><event><string key="id" value="e1"/><date key="timestamp" value="2026-01-01T00:00:00"/><string key="activity" value="place"/>
              <list key="omap"><string key="object-id" value="o1"/></list><list key="vmap"><int key="n" value="2"/><list key="deep"/></list></event></events>
            <objects><object><string key="id" value="o1"/><string key="type" value="order"/><list key="ovmap"><float key="w" value="1.5"/></list></object></objects></log>
            """);

        Assert.Equal("OCEL 1.0 XML", report.Format);
        Assert.Equal([("unknown-element", 3)], report.Findings.Select(finding => (finding.Code, finding.Place.Line ?? 0)));
        Assert.Equal(1, report.WithoutOffset);
        Assert.Equal(("e1", "place", "o1"), (log.EventId(0), log.EventTypes[log.EventTypeCodes[0]].Name, log.ObjectIds[log.EventObjects.Of(0)[0]]));
        Assert.Equal(("2", "1.5"), (log.EventAttributes.Value(0), log.ObjectAttributes.Value(0)));
        Assert.Equal((AttributeKind.Integer, AttributeKind.Real), (log.EventAttributes.AttributeKeys[0].Kind, log.ObjectAttributes.AttributeKeys[0].Kind));
        Assert.Equal("order", log.ObjectTypes[log.ObjectTypeCodes[0]].Name);
    }

    [Fact]
    public void Of_a_file_that_breaks_off_everything_before_is_read()
    {
        for (var length = 0; length < Small.Length; length += 3) Assert.True(Read(Small[..length]).Report.Partial);
        Assert.Equal(2, Read(Small[..Small.IndexOf("<events>", StringComparison.Ordinal)]).Log.ObjectCount);
    }

    [Fact]
    public void Document_types_are_refused()
    {
        var (log, report) = Read("<!DOCTYPE log [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><log><events><event id=\"&b;\"/></events></log>");

        Assert.Equal(0, log.EventCount);
        Assert.True(report.Partial);
        Assert.Contains(report.Findings, finding => finding.Code == "broken-xml");
    }

    [Fact]
    public void Deep_nesting_ends_the_reading_and_says_so()
    {
        var (_, report) = Read("<log><events><event id=\"e\" type=\"t\" time=\"2026-01-01T00:00:00Z\"><attributes>" + string.Concat(Enumerable.Repeat("<x>", 10_000)));

        Assert.True(report.Partial);
        Assert.Contains(report.Findings, finding => finding.Code == "too-deep");
    }

    [Theory]
    [InlineData("<?xml version='1.0'?>\n<log>\n  <object-types>", true)]
    [InlineData("<log><global scope=\"event\"><string key=\"ocel:activity\"", true)]
    [InlineData("<log xes.version=\"1.0\" xmlns=\"http://www.xes-standard.org/\"><trace>", false)]
    [InlineData("<definitions>", false)]
    public void A_log_is_told_by_its_elements(string head, bool isLog) => Assert.Equal(isLog, OcelReader.LooksLike(Encoding.UTF8.GetBytes(head)));

    private static ImportedObjectLog Read(string text) => OcelReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "log.xml");

    private static string Write(ObjectCentricLog log) => new XElement(
        "log",
        new XElement("object-types", log.ObjectTypes.Select(type => Type("object-type", type))),
        new XElement("event-types", log.EventTypes.Select(type => Type("event-type", type))),
        new XElement("objects", Enumerable.Range(0, log.ObjectCount).Where(at => log.ObjectTypeCodes[at] >= 0).Select(at => new XElement(
            "object", new XAttribute("id", log.ObjectIds[at]), new XAttribute("type", log.ObjectTypes[log.ObjectTypeCodes[at]].Name), Values(log.ObjectAttributes, at), Relations(log, log.ObjectObjects, at)))),
        new XElement("events", Enumerable.Range(0, log.EventCount).Select(at => new XElement(
            "event", new XAttribute("id", log.EventId(at)), new XAttribute("type", log.EventTypes[log.EventTypeCodes[at]].Name), Time(log.Times[at], log.Offsets[at]),
            Values(log.EventAttributes, at), Relations(log, log.EventObjects, at))))).ToString(SaveOptions.DisableFormatting);

    private static XElement Type(string name, DeclaredType type) => new(name, new XAttribute("name", type.Name), new XElement("attributes", type.Attributes.Select(attribute => new XElement(
        "attribute", new XAttribute("name", attribute.Name),
        new XAttribute("type", attribute.Kind switch { AttributeKind.Real => "float", AttributeKind.Integer => "integer", AttributeKind.Boolean => "boolean", AttributeKind.Instant => "time", _ => "string" })))));

    private static XElement Values(AttributeValues values, int owner) => new("attributes", Enumerable.Range(values.Starts[owner], values.Starts[owner + 1] - values.Starts[owner]).Select(at => new XElement(
        "attribute", new XAttribute("name", values.AttributeKeys[values.Keys[at]].Name), values.Times.Length > 0 ? Time(values.Times[at], values.Offsets[at]) : null, values.Value(at))));

    private static XElement Relations(ObjectCentricLog log, Relations relations, int source) => new("objects", Enumerable.Range(relations.Starts[source], relations.Starts[source + 1] - relations.Starts[source]).Select(at => new XElement(
        "relationship", new XAttribute("object-id", log.ObjectIds[relations.Targets[at]]), new XAttribute("qualifier", relations.QualifierNames[relations.Qualifiers[at]]))));

    private static XAttribute? Time(long ticks, TimeSpan? offset) => ticks == EventLog.NoTime ? null : new XAttribute(
        "time", offset is { } known ? new DateTimeOffset(ticks + known.Ticks, known).ToString("o", CultureInfo.InvariantCulture) : new DateTime(ticks).ToString("o", CultureInfo.InvariantCulture) + "-00:00");
}
