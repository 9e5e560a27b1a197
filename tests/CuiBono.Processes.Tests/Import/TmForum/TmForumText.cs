using System.Text;
using CuiBono.Processes.Import;
using CuiBono.Processes.Import.Ocel;
using CuiBono.Processes.Import.TmForum;
using CuiBono.Processes.ObjectCentric;

namespace CuiBono.Processes.Tests.Import.TmForum;

/// <summary>Files of the tests as texts, and logs as lines that a person can read.</summary>
internal static class TmForumText
{
    public static ImportedObjectLog Read(params (string Name, string Text)[] files) => Read(null, files);

    public static ImportedObjectLog Read(ImportOptions? options, params (string Name, string Text)[] files) =>
        TmForumReader.Read(files.Select(file => (file.Name, (Stream)new MemoryStream(Encoding.UTF8.GetBytes(file.Text)))), options);

    /// <summary>"2026-03-02T08:00:00 product order: ordered (snapshot)", an event a line.</summary>
    public static string[] Events(ImportedObjectLog imported) =>
        [.. Enumerable.Range(0, imported.Log.EventCount).Select(at => $"{new DateTime(imported.Log.Times[at]):yyyy-MM-ddTHH:mm:ss} {Activity(imported.Log, at)} ({imported.Log.TimeProvenance(at).ToString().ToLowerInvariant()})")];

    public static string Activity(ObjectCentricLog log, int at) => log.EventTypes[log.EventTypeCodes[at]].Name;

    /// <summary>The objects of an event.</summary>
    public static string[] Objects(ObjectCentricLog log, int at) => [.. log.EventObjects.Of(at).ToArray().Select(number => log.ObjectIds[number])];

    /// <summary>"productOrder/1 -item-> productOrderItem/1/a", a relation a line.</summary>
    public static string[] Relations(ObjectCentricLog log) =>
    [
        .. Enumerable.Range(0, log.ObjectCount).SelectMany(source => Enumerable.Range(log.ObjectObjects.Starts[source], log.ObjectObjects.Starts[source + 1] - log.ObjectObjects.Starts[source])
            .Select(at => $"{log.ObjectIds[source]} -{log.ObjectObjects.QualifierNames[log.ObjectObjects.Qualifiers[at]]}-> {log.ObjectIds[log.ObjectObjects.Targets[at]]}")),
    ];

    public static string[] Codes(ImportedObjectLog imported) => [.. imported.Report.Findings.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>A notification of TMF622 v4 in the letters of its schema.</summary>
    public static string StateChange(string order, string state, string time, string id = "1") =>
        $$"""{"eventId":"{{id}}","eventTime":"{{time}}","eventType":"ProductOrderStateChangeEvent","event":{"productOrder":{"id":"{{order}}","@type":"ProductOrder","state":"{{state}}"} } }""";

    /// <summary>A snapshot of TMF622 v4.</summary>
    public static string Order(string id, string state) =>
        $$"""{"id":"{{id}}","@type":"ProductOrder","state":"{{state}}","orderDate":"2026-03-02T08:00:00Z","productOrderItem":[{"id":"a","action":"add","state":"{{state}}"}]}""";
}
