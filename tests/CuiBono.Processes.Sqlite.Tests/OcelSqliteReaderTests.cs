using System.Text;
using CuiBono.Processes.Import;
using CuiBono.Processes.Import.Ocel;
using CuiBono.Processes.ObjectCentric;

namespace CuiBono.Processes.Sqlite.Tests;

public sealed class OcelSqliteReaderTests
{
    private const string Rows = """
        insert into event values ('e2', 'place order'), ('e1', 'place order');
        insert into object values ('o1', 'order'), ('o2', 'order');
        insert into event_PlaceOrder values ('e1', '2026-03-02 08:30:00', 1, 3), ('e2', '2026-03-02T09:30:00.5+01:00', 0, null);
        insert into object_Order values ('o1', '1970-01-01 00:00:00', null, 10.5, 'new'), ('o1', '2026-03-03 00:00:00', 'state', null, 'paid'), ('o2', null, null, 0.1, null);
        insert into event_object values ('e1', 'o1', 'placed'), ('e2', 'o2', ''), ('e2', 'o1', 'again');
        insert into object_object values ('o1', 'o2', 'before');
        """;

    [Fact]
    public void A_log_is_read_whole_in_the_order_of_its_tables()
    {
        var (log, report) = Read(Database.Frame + Rows);

        Assert.Empty(report.Findings);
        Assert.False(report.Partial);
        Assert.Equal(["e2", "e1"], [log.EventId(0), log.EventId(1)]);
        Assert.Equal([new DateTime(2026, 3, 2, 8, 30, 0, 500).Ticks, new DateTime(2026, 3, 2, 8, 30, 0).Ticks], log.Times.ToArray());
        Assert.Equal([TimeSpan.FromHours(1), null], [log.Offsets[0], log.Offsets[1]]);
        Assert.Equal(2, report.WithoutOffset);
        Assert.Equal([[1, 0], [0]], Enumerable.Range(0, 2).Select(at => log.EventObjects.Of(at).ToArray()));
        Assert.Equal("before", log.ObjectObjects.QualifierNames[log.ObjectObjects.Qualifiers[0]]);
        Assert.Equal(["rush Boolean false", "rush Boolean true", "items Integer 3"], Values(log.EventAttributes));
        Assert.Equal(["total Real 10.5", "state Text new", "state Text paid", "total Real 0.1"], Values(log.ObjectAttributes));
        Assert.Equal([ObjectCentricLog.Always, ObjectCentricLog.Always, new DateTime(2026, 3, 3).Ticks, ObjectCentricLog.Always], log.ObjectAttributes.Times.ToArray());
    }

    /// <summary>The peer's reader leaves such times as text, and what is computed from them fails.</summary>
    [Theory]
    [InlineData("'2026-03-02T08:30:00Z'")]
    [InlineData("'2026-03-02T08:30:00.000Z'")]
    [InlineData("'2026-03-02 08:30:00+00:00'")]
    [InlineData("'2026-03-02 08:30:00'")]
    [InlineData("1772440200")]
    [InlineData("1772440200000")]
    [InlineData("1772440200000000000")]
    [InlineData("1772440200.0")]
    [InlineData("2461101.8541666665")]
    public void Times_are_instants_however_they_are_written(string time)
    {
        var (log, report) = Read(Database.Frame.Replace("ocel_time timestamp, rush", "ocel_time, rush", StringComparison.Ordinal) + $"insert into event values ('e', 'place order'); insert into event_PlaceOrder values ('e', {time}, 1, 1);");

        Assert.Equal(new DateTime(2026, 3, 2, 8, 30, 0).Ticks, log.Times[0], 50_000.0);
        Assert.Equal(time[0] != '\'', report.Findings.Any(finding => finding.Code == "numeric-time"));
    }

    [Fact]
    public void What_does_not_fit_together_is_found_with_its_row()
    {
        var (log, report) = Read(Database.Frame + """
            insert into event values ('e1', 'place order'), ('e2', 'cancel');
            insert into object values ('o1', 'order');
            insert into event_PlaceOrder values ('e1', 'soon', 'perhaps', x'00'), ('e9', '2026-01-01', 1, 1);
            insert into object_Order values ('o1', null, null, null, null), ('o1', '2026-01-01', 'colour', 1, 'x'), ('o9', null, null, 1, 'x');
            insert into event_object values ('e1', 'o1', 'q'), ('e8', 'o1', 'q'), ('e1', 'o7', 'q');
            insert into object_object values ('o8', 'o1', 'q');
            """);

        Assert.Equal(
            [
                "blob-value event_PlaceOrder, row 1", "invalid-time event_PlaceOrder, row 1", "unknown-event event_PlaceOrder, row 2", "unknown-attribute object_Order, row 2", "unknown-object object_Order, row 3",
                "unknown-event event_object, row 2", "unknown-object object_object, row 1", "missing-time event, row 2", "undeclared-type event, row 2", "value-kind event_PlaceOrder, row 1",
                "unknown-object event_object, row 3",
            ],
            report.Findings.Select(finding => $"{finding.Code} {finding.Place.Cell}"));
        Assert.Equal(2, log.EventCount);
        Assert.False(report.Partial);
    }

    [Fact]
    public void Views_and_virtual_tables_are_refused_and_triggers_do_nothing()
    {
        var (log, report) = Read(Database.Frame.Replace("create table event (", "create table hidden (", StringComparison.Ordinal) + """
            create view event as with recursive n(x) as (select 1 union all select x + 1 from n) select x as ocel_id, 'place order' as ocel_type from n;
            create trigger t after insert on object begin insert into object values ('more', 'order'); end;
            """);

        Assert.Equal(0, log.EventCount);
        Assert.True(report.Partial);
        Assert.Equal(["not-a-table", "missing-table"], report.Findings.Take(2).Select(finding => finding.Code));
    }

    [Fact]
    public void A_broken_file_gives_what_can_be_read_and_never_an_exception()
    {
        var whole = Database.Of(Database.Frame + Rows + "with recursive n(x) as (select 1 union all select x + 1 from n where x < 3000) insert into event select 'x' || x, 'place order' from n;");
        var random = new Random(7);
        for (var run = 0; run < 60; run++)
        {
            var broken = whole.ToArray();
            for (var changes = 0; changes < 20; changes++) broken[random.Next(run < 20 ? 100 : 0, broken.Length)] = (byte)random.Next(256);
            OcelSqliteReader.Read(new MemoryStream(broken, 0, run % 3 == 0 ? random.Next(broken.Length) : broken.Length), "log.sqlite");
        }

        var (_, report) = OcelSqliteReader.Read(new MemoryStream(whole, 0, whole.Length / 2), "log.sqlite");
        Assert.True(report.Partial);
        Assert.Contains(report.Findings, finding => finding.Code == "broken-database");
    }

    [Theory]
    [InlineData("")]
    [InlineData("no database")]
    public void What_is_no_database_is_said(string text)
    {
        var (log, report) = OcelSqliteReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "log.sqlite");

        Assert.Equal(0, log.EventCount);
        Assert.True(report.Partial);
        Assert.NotEmpty(report.Findings);
    }

    [Fact]
    public void A_database_left_with_a_write_ahead_log_is_read_and_said()
    {
        var (log, report) = Read("pragma journal_mode = wal;" + Database.Frame + Rows);

        Assert.Equal(2, log.EventCount);
        Assert.Equal(["write-ahead"], report.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Texts_in_utf_16_and_odd_names_are_read()
    {
        var (log, report) = Read("pragma encoding = 'UTF-16le';" + Database.Frame + """"
            create table "event_it's ""odd""" (ocel_id text, ocel_time text, "größe ""x""" text);
            insert into event_map_type values ('häßlich', 'it''s "odd"');
            insert into event values ('é', 'häßlich');
            insert into "event_it's ""odd""" values ('é', '2026-01-01T00:00:00Z', 'ß');
            """");

        Assert.Empty(report.Findings);
        Assert.Equal(("é", "häßlich", "größe \"x\" Text ß"), (log.EventId(0), log.EventTypes[log.EventTypeCodes[0]].Name, Values(log.EventAttributes).Single()));
    }

    [Fact]
    public void Events_over_the_limit_are_not_read_and_the_report_says_so()
    {
        var (log, report) = Read(Database.Frame + Rows, new ImportOptions { Limits = new ImportLimits { MaxEvents = 1 } });

        Assert.Equal(1, log.EventCount);
        Assert.True(report.Partial);
    }

    [Fact]
    public void The_same_log_in_json_is_the_same()
    {
        var log = Read(Database.Frame + Rows).Log;
        using var json = new MemoryStream();
        OcelWriter.Write(log, json);
        json.Position = 0;

        var again = OcelReader.Read(json, "log.json");

        Assert.Empty(again.Report.Findings);
        Assert.Equal(Values(log.ObjectAttributes), Values(again.Log.ObjectAttributes));
        Assert.Equal(log.Times.ToArray(), again.Log.Times.ToArray());
        Assert.Equal(log.EventObjects.Targets.ToArray(), again.Log.EventObjects.Targets.ToArray());
    }

    private static ImportedObjectLog Read(string sql, ImportOptions? options = null) => OcelSqliteReader.Read(new MemoryStream(Database.Of(sql)), "log.sqlite", options);

    private static IEnumerable<string> Values(AttributeValues values) =>
        Enumerable.Range(0, values.Count).Select(at => $"{values.AttributeKeys[values.Keys[at]].Name} {values.AttributeKeys[values.Keys[at]].Kind} {values.Value(at)}");
}
