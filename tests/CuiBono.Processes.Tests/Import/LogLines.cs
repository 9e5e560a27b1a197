using System.Globalization;
using System.Xml;

namespace CuiBono.Processes.Tests.Import;

/// <summary>A log as lines that can be compared: one a case, one an event, attributes in an order of their own.</summary>
internal static class LogLines
{
    public static IEnumerable<string> Of(EventLog log)
    {
        for (var at = 0; at < log.CaseCount; at++)
        {
            yield return Line("case " + log.CaseId(at), Values(log.CaseAttributes, at));
            for (var row = log.CaseStarts[at]; row < log.CaseStarts[at + 1]; row++)
                yield return Line($"{log.ActivityNames[log.Activities[row]]} {log.Times[row]} {log.Offsets[row]}", Values(log.EventAttributes, row));
        }
    }

    /// <summary>The lines of a well-formed XES file, by way of .NET's own XML reader and dates.</summary>
    public static IEnumerable<string> OfXml(Stream xml)
    {
        var document = new XmlDocument();
        document.Load(xml);
        foreach (var trace in Elements(document.DocumentElement!, "trace"))
        {
            yield return Line("case " + Value(trace, "concept:name"), Values(trace, "concept:name", "concept:name"));
            foreach (var entry in Elements(trace, "event"))
            {
                var time = DateTimeOffset.Parse(Value(entry, "time:timestamp"), CultureInfo.InvariantCulture);
                yield return Line($"{Value(entry, "concept:name")} {time.UtcTicks} {time.Offset}", Values(entry, "concept:name", "time:timestamp"));
            }
        }
    }

    private static string Line(string head, IEnumerable<string> values) => head + ": " + string.Join(", ", values.Order(StringComparer.Ordinal));

    private static IEnumerable<string> Values(IReadOnlyList<AttributeColumn> columns, int row) =>
        columns.Where(column => column[row] is not null).Select(column => $"{Path(column)} {column.Kind}={column[row]}");

    private static string Path(AttributeColumn column) => column.Parent is null ? column.Name : Path(column.Parent) + "/" + column.Name;

    private static IEnumerable<XmlElement> Elements(XmlNode parent, string name) => parent.ChildNodes.OfType<XmlElement>().Where(element => element.LocalName == name);

    private static string Value(XmlNode parent, string key) => parent.ChildNodes.OfType<XmlElement>().Last(element => element.GetAttribute("key") == key).GetAttribute("value");

    private static IEnumerable<string> Values(XmlNode parent, string hot, string other) =>
        parent.ChildNodes.OfType<XmlElement>().Where(element => element.HasAttribute("value") && element.GetAttribute("key") != hot && element.GetAttribute("key") != other)
            .SelectMany(element => Nested(element, ""));

    private static IEnumerable<string> Nested(XmlElement element, string path)
    {
        var kind = element.LocalName switch
        {
            "string" => AttributeKind.Text,
            "date" => AttributeKind.Instant,
            "int" => AttributeKind.Integer,
            "float" => AttributeKind.Real,
            "boolean" => AttributeKind.Boolean,
            _ => AttributeKind.Id,
        };
        yield return $"{path}{element.GetAttribute("key")} {kind}={element.GetAttribute("value")}";
        foreach (var line in element.ChildNodes.OfType<XmlElement>().SelectMany(child => Nested(child, path + element.GetAttribute("key") + "/"))) yield return line;
    }
}
