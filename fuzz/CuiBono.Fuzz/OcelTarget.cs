using System.Diagnostics;
using System.Text;
using CuiBono.Processes.Import;
using CuiBono.Processes.Import.Ocel;
using CuiBono.Processes.ObjectCentric;
using CuiBono.Processes.Sqlite;
using Microsoft.Data.Sqlite;

namespace CuiBono.Fuzz;

/// <summary>The readers of object-centric logs, and what must hold of them: no exception, no hang, what is read can be written, read again, flattened and counted.</summary>
internal static class OcelTarget
{
    private static readonly ImportOptions Options = new() { Limits = new ImportLimits { MaxBytes = 20_000_000, MaxEvents = 10_000, MaxAttributes = 200, MaxValueBytes = 20_000 } };

    public static IReadOnlyList<string> Names { get; } = ["ocel-json", "ocel-xml", "ocel-sqlite"];

    public static string? Try(string name, byte[] input)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            var (log, report) = name == "ocel-sqlite" ? OcelSqliteReader.Read(new MemoryStream(input), "fuzz", Options) : OcelReader.Read(new MemoryStream(input), "fuzz", Options);
            if (log.EventCount > Options.Limits.MaxEvents) return "too many events";
            if (report.Partial && report.Findings.Count == 0) return "partial without a reason";
            if (log.EventCount + report.Rejected != report.Rows) return "rows do not add up";
            using var written = new MemoryStream();
            OcelWriter.Write(log, written);
            written.Position = 0;
            var again = OcelReader.Read(written, "again", new ImportOptions());
            if (again.Report.Partial || !Summary(again.Log).SequenceEqual(Summary(log))) return $"another log after writing: {string.Join(' ', Summary(log))} and {string.Join(' ', Summary(again.Log))}";
            var graph = ObjectCentricDirectlyFollowsGraph.Of(log);
            foreach (var type in graph.Types)
                if (type.Nodes.Sum(node => node.TotalObjects) != Flattening.Of(log, type.ObjectType).Report.Copies) return "the graph and the flat log disagree";
            return clock.Elapsed > TimeSpan.FromSeconds(10) ? $"took {clock.Elapsed.TotalSeconds} s" : null;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return failure.ToString();
        }
    }

    public static IReadOnlyList<byte[]> Seeds(string name) => name switch
    {
        "ocel-json" => [Encoding.UTF8.GetBytes(Json), Encoding.UTF8.GetBytes(Json1)],
        "ocel-xml" => [Encoding.UTF8.GetBytes(Xml), Encoding.UTF8.GetBytes(Xml1)],
        _ => [Sqlite()],
    };

    private static long[] Summary(ObjectCentricLog log) =>
    [
        log.EventCount, log.ObjectCount, log.EventObjects.Count, log.ObjectObjects.Count, log.EventAttributes.Count, log.ObjectAttributes.Count, log.EventTypes.Count, log.ObjectTypes.Count,
        log.Times.ToArray().Aggregate(0L, (sum, time) => unchecked(sum * 31 + time)),
    ];

    private const string Json = """
        {"objectTypes":[{"name":"order","attributes":[{"name":"total","type":"float"},{"name":"due","type":"time"}]}],
        "eventTypes":[{"name":"place","attributes":[{"name":"rush","type":"boolean"}]}],
        "objects":[{"id":"o1","type":"order","attributes":[{"name":"total","time":"1970-01-01T00:00:00Z","value":10},{"name":"total","time":"2026-03-02T10:00:00+02:00","value":"12.5"}],
          "relationships":[{"objectId":"o2","qualifier":"replaces"}]},{"id":"o2","type":"order"}],
        "events":[{"id":"e1","type":"place","time":"2026-03-02T09:30:00.5+01:00","attributes":[{"name":"rush","value":true},{"name":"x","value":["a",{"b":null}]}],
          "relationships":[{"objectId":"o1","qualifier":"pl\u00e4ced"},{"objectId":"o9","qualifier":""}]},{"id":"e2","type":"place","time":"2026-03-02T09:30:00","relationships":[{"objectId":"o1","qualifier":""}]}]}
        """;

    private const string Json1 = """
        {"ocel:global-log":{"ocel:version":"1.0","ocel:attribute-names":["weight"],"ocel:object-types":["order","item"]},
        "ocel:events":{"e1":{"ocel:activity":"place","ocel:timestamp":"2026-01-01T00:00:00+00:00","ocel:omap":["o1","i1"],"ocel:vmap":{"by":"Ada","n":2}}},
        "ocel:objects":{"o1":{"ocel:type":"order","ocel:ovmap":{}},"i1":{"ocel:type":"item","ocel:ovmap":{"weight":1.5}}}}
        """;

    private const string Xml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <log><object-types><object-type name="order"><attributes><attribute name="total" type="float"/></attributes></object-type></object-types>
        <event-types><event-type name="place"><attributes><attribute name="rush" type="boolean"/></attributes></event-type></event-types>
        <objects><object id="o1" type="order"><attributes><attribute name="total" time="1970-01-01T00:00:00Z">10</attribute></attributes><objects><relationship object-id="o2" qualifier="replaces"/></objects></object></objects>
        <events><event id="e1" type="place" time="2026-03-02T09:30:00.500+01:00"><attributes><attribute name="rush">tr<![CDATA[ue]]></attribute></attributes><objects><object object-id="o1" qualifier="pl&#228;ced"/></objects></event></events></log>
        """;

    private const string Xml1 = """
        <log><global scope="log"><list key="object-types"><string key="object-type" value="order"/></list></global>
        <events><event><string key="id" value="e1"/><date key="timestamp" value="2026-01-01T00:00:00"/><string key="activity" value="place"/><list key="omap"><string key="object-id" value="o1"/></list><list key="vmap"><int key="n" value="2"/></list></event></events>
        <objects><object><string key="id" value="o1"/><string key="type" value="order"/><list key="ovmap"><float key="w" value="1.5"/></list></object></objects></log>
        """;

    private static byte[] Sqlite()
    {
        var path = Path.GetTempFileName();
        using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = """
                pragma page_size = 512;
                create table event (ocel_id text, ocel_type text);
                create table object (ocel_id text, ocel_type text);
                create table event_object (ocel_event_id text, ocel_object_id text, ocel_qualifier text);
                create table object_object (ocel_source_id text, ocel_target_id text, ocel_qualifier text);
                create table event_map_type (ocel_type text, ocel_type_map text);
                create table object_map_type (ocel_type text, ocel_type_map text);
                create table event_Place (ocel_id text, ocel_time timestamp, rush boolean, items integer);
                create table object_Order (ocel_id text, ocel_time timestamp, ocel_changed_field text, total real, state text);
                insert into event_map_type values ('place', 'Place');
                insert into object_map_type values ('order', 'Order');
                with recursive n(x) as (select 1 union all select x + 1 from n where x < 60) insert into event select 'e' || x, 'place' from n;
                insert into event_Place select ocel_id, '2026-03-02T08:30:00Z', 1, 3 from event;
                insert into object values ('o1', 'order'), ('o2', 'order');
                insert into object_Order values ('o1', '1970-01-01 00:00:00', null, 10.5, 'new'), ('o1', '2026-03-03 00:00:00', 'state', null, 'paid');
                insert into event_object select ocel_id, 'o1', 'placed' from event;
                insert into object_object values ('o1', 'o2', 'before');
                """;
            command.ExecuteNonQuery();
        }

        var bytes = File.ReadAllBytes(path);
        File.Delete(path);
        return bytes;
    }
}
