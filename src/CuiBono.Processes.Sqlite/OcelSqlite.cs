using System.Globalization;
using System.Text;
using System.Text.Unicode;
using CuiBono.Evidence;
using CuiBono.Processes.Import.Ocel;
using SQLitePCL;

namespace CuiBono.Processes.Sqlite;

/// <summary>Reads the relational form of OCEL 2.0: a table of events and one of objects, a table for each type, and two tables of relations.</summary>
internal sealed class OcelSqlite(OcelTables tables, OcelAssembler to)
{
    private static readonly string[] Required = ["event", "object", "event_object", "event_map_type", "object_map_type"];

    private readonly OcelEntity entity = new();
    private bool hasNumericTime;

    /// <returns>Whether all tables were there and were read to their end.</returns>
    public bool Read()
    {
        var eventTypes = Types(isEvent: true);
        var objectTypes = Types(isEvent: false);
        var timed = Entities(isEvent: true);
        Entities(isEvent: false);
        foreach (var (type, table, kinds) in eventTypes) Events(type, table, kinds, timed);
        foreach (var (type, table, kinds) in objectTypes) Objects(type, table, kinds);
        EventObjects();
        ObjectObjects();
        foreach (var (number, at) in timed.OrderBy(one => one.Value)) to.Add("missing-time", $"the event '{to.EventId(number)}' stands in no table of its type and has no time", at);
        return !tables.IsBroken && Required.All(tables.Has);
    }

    private List<(int Type, string Table, List<(string Name, AttributeKind Kind)> Columns)> Types(bool isEvent)
    {
        var types = new List<(int, string, List<(string, AttributeKind)>)>();
        var noun = isEvent ? "event" : "object";
        if (tables.Open(noun + "_map_type", "ocel_type", "ocel_type_map") is not var (rows, place)) return types;
        while (rows.Next())
        {
            var (at, table) = (place + rows.Row, $"{noun}_{rows.Text(1)}");
            entity.Clear(at);
            var name = Text(rows, 0);
            if (to.DeclareType(isEvent, entity.Utf8(name), at) is not (>= 0 and var type)) continue;
            var columns = new List<(string, AttributeKind)>();
            foreach (var (column, kind) in tables.Has(table) ? tables.Columns(table) : [])
            {
                if (column.ToLowerInvariant() is "ocel_id" or "ocel_time" or "ocel_changed_field") continue;
                to.DeclareAttribute(isEvent, type, column, kind, at);
                columns.Add((column, OcelKinds.Of(kind) ?? AttributeKind.Text));
            }

            types.Add((type, table, columns));
        }

        tables.Close(rows);
        return types;
    }

    /// <summary>Adds all events, or all objects; of events, those that still wait for their time, with their places.</summary>
    private Dictionary<int, long> Entities(bool isEvent)
    {
        var untimed = new Dictionary<int, long>();
        if (tables.Open(isEvent ? "event" : "object", "ocel_id", "ocel_type") is not var (rows, place)) return untimed;
        while (!to.IsStopped && rows.Next())
        {
            entity.Clear(place + rows.Row);
            (entity.Id, entity.Type) = (Text(rows, 0), Text(rows, 1));
            if (!isEvent) to.AddObject(entity);
            else if (to.AddEvent(entity, isTimed: false) is >= 0 and var number) untimed.Add(number, entity.At);
        }

        tables.Close(rows);
        return untimed;
    }

    private void Events(int type, string table, List<(string Name, AttributeKind Kind)> columns, Dictionary<int, long> untimed)
    {
        if (tables.Open(table, [.. columns.Select(column => column.Name), "ocel_id", "ocel_time"]) is not var (rows, place)) return;
        while (!to.IsStopped && rows.Next())
        {
            entity.Clear(place + rows.Row);
            (entity.Id, entity.Time) = (Text(rows, columns.Count), Time(rows, columns.Count + 1));
            var number = to.FindEvent(entity.Utf8(entity.Id));
            if (number < 0)
            {
                to.Add("unknown-event", $"the event '{rows.Text(columns.Count)}' is not in the table of events and is left out", entity.At);
                continue;
            }

            if (to.TypeOfEvent(number) != type)
                to.Add("other-type", $"the event '{rows.Text(columns.Count)}' is of another type than this table; its values are kept with its own", entity.At);
            for (var column = 0; column < columns.Count; column++) Value(rows, column, columns[column], default);
            to.AddEventValues(number, to.TypeOfEvent(number), entity);
            if (untimed.Remove(number)) to.SetTime(number, entity);
            else to.Add("duplicate-id", $"the event '{rows.Text(columns.Count)}' has a row already; the first time stands", entity.At);
        }

        tables.Close(rows);
    }

    private void Objects(int type, string table, List<(string Name, AttributeKind Kind)> columns)
    {
        if (tables.Open(table, [.. columns.Select(column => column.Name), "ocel_id", "ocel_time", "ocel_changed_field"]) is not var (rows, place)) return;
        while (!to.IsStopped && rows.Next())
        {
            entity.Clear(place + rows.Row);
            entity.Id = Text(rows, columns.Count);
            var number = to.FindObject(entity.Utf8(entity.Id));
            if (number < 0)
            {
                to.Add("unknown-object", $"the object '{rows.Text(columns.Count)}' is not in the table of objects; its values are left out", entity.At);
                continue;
            }

            if (to.TypeOfObject(number) != type)
                to.Add("other-type", $"the object '{rows.Text(columns.Count)}' is of another type than this table; its values are kept with its own", entity.At);
            Values(rows, columns);
            to.AddObjectValues(number, entity);
        }

        tables.Close(rows);
    }

    /// <summary>The values of an object's row: all of them, or the one that changed.</summary>
    private void Values(SqliteRows rows, List<(string Name, AttributeKind Kind)> columns)
    {
        var (time, changed) = (Time(rows, columns.Count + 1), rows.Type(columns.Count + 2) == raw.SQLITE_NULL ? null : rows.Text(columns.Count + 2));
        // What an object begins with needs no time, and programs leave it out.
        if (!time.IsGiven && changed is null) time = entity.Add("1970-01-01T00:00:00Z"u8);
        var isFound = changed is null;
        for (var column = 0; column < columns.Count; column++)
        {
            if (changed is not null && !changed.Equals(columns[column].Name, StringComparison.OrdinalIgnoreCase)) continue;
            isFound = true;
            Value(rows, column, columns[column], time);
            if (changed is not null && rows.Type(column) == raw.SQLITE_NULL) to.Add("no-value", $"the attribute '{changed}' changed to nothing, which is left out", entity.At, FindingSeverity.Info);
        }

        if (!isFound) to.Add("unknown-attribute", $"the changed attribute '{changed}' is no column of the table", entity.At);
    }

    private void EventObjects()
    {
        if (tables.Open("event_object", "ocel_event_id", "ocel_object_id", "ocel_qualifier") is not var (rows, place)) return;
        while (rows.Next())
        {
            entity.Clear(place + rows.Row);
            var (source, target, qualifier) = (Text(rows, 0), Text(rows, 1), Text(rows, 2));
            var number = to.FindEvent(entity.Utf8(source));
            if (!target.IsGiven) to.Add("missing-id", "a relation names no object and is left out", entity.At);
            else if (number >= 0) to.RelateEvent(number, entity.Utf8(target), entity.Utf8(qualifier), entity.At);
            else if (!to.IsStopped) to.Add("unknown-event", $"a relation of the event '{rows.Text(0)}', which there is not, is left out", entity.At);
        }

        tables.Close(rows);
    }

    private void ObjectObjects()
    {
        if (!tables.Has("object_object") || tables.Open("object_object", "ocel_source_id", "ocel_target_id", "ocel_qualifier") is not var (rows, place)) return;
        while (rows.Next())
        {
            entity.Clear(place + rows.Row);
            var (source, target, qualifier) = (Text(rows, 0), Text(rows, 1), Text(rows, 2));
            if (!source.IsGiven || !target.IsGiven)
            {
                to.Add("missing-id", "a relation names no object and is left out", entity.At);
                continue;
            }

            var number = to.FindObject(entity.Utf8(source));
            if (number < 0) to.Add("unknown-object", $"a relation of the object '{rows.Text(0)}', which is not described, is left out", entity.At);
            else to.RelateObject(number, entity.Utf8(target), entity.Utf8(qualifier), entity.At);
        }

        tables.Close(rows);
    }

    private void Value(SqliteRows rows, int column, (string Name, AttributeKind Kind) attribute, OcelSlice time)
    {
        var (name, at) = (entity.Add(attribute.Name), entity.At);
        switch (rows.Type(column))
        {
            case raw.SQLITE_INTEGER when attribute.Kind == AttributeKind.Boolean && rows.Integer(column) is 0 or 1:
                entity.Values.Add(new(name, entity.Add(rows.Integer(column) == 1 ? "true"u8 : "false"u8), AttributeKind.Boolean, time, at));
                break;
            case raw.SQLITE_INTEGER:
                entity.Values.Add(new(name, entity.Add(rows.Integer(column).ToString(CultureInfo.InvariantCulture)), AttributeKind.Integer, time, at));
                break;
            case raw.SQLITE_FLOAT:
                entity.Values.Add(new(name, entity.Add(rows.Real(column).ToString("R", CultureInfo.InvariantCulture)), AttributeKind.Real, time, at));
                break;
            case raw.SQLITE_TEXT:
                entity.Values.Add(new(name, Text(rows, column), AttributeKind.Text, time, at));
                break;
            case raw.SQLITE_BLOB:
                to.Add("blob-value", $"the attribute '{attribute.Name}' holds bytes, which OCEL does not know; they are left out", at);
                break;
        }
    }

    /// <summary>A time as text; numbers are Unix times, or Julian days as SQLite has them.</summary>
    private OcelSlice Time(SqliteRows rows, int column)
    {
        var type = rows.Type(column);
        if (type is not (raw.SQLITE_INTEGER or raw.SQLITE_FLOAT)) return Text(rows, column);
        if (!hasNumericTime) to.Add("numeric-time", "times are numbers here; they are read as Unix times (whole ones in seconds, milliseconds, microseconds or nanoseconds by their size), those with a fraction below 5,373,485 as Julian days", entity.At, FindingSeverity.Warning);
        hasNumericTime = true;
        var ticks = type == raw.SQLITE_INTEGER ? Ticks(rows.Integer(column)) : Ticks(rows.Real(column));
        if (Math.Abs((decimal)ticks) > DateTime.MaxValue.Ticks || ticks + DateTime.UnixEpoch.Ticks < 0 || ticks > (DateTime.MaxValue - DateTime.UnixEpoch).Ticks) return Text(rows, column);
        return entity.Add(DateTime.UnixEpoch.AddTicks(ticks).ToString("O", CultureInfo.InvariantCulture));
    }

    private static long Ticks(long number) => Math.Abs((decimal)number) switch
    {
        < 100_000_000_000 => number * TimeSpan.TicksPerSecond,
        < 100_000_000_000_000 => number * TimeSpan.TicksPerMillisecond,
        < 100_000_000_000_000_000 => number * TimeSpan.TicksPerMicrosecond,
        _ => number / 100,
    };

    private static long Ticks(double number) => !(Math.Abs(number) < 1e11) ? long.MaxValue
        : (long)(number < 5_373_485 ? (number - 2_440_587.5) * TimeSpan.TicksPerDay : number * TimeSpan.TicksPerSecond);

    private OcelSlice Text(SqliteRows rows, int column)
    {
        if (rows.Type(column) == raw.SQLITE_NULL) return default;
        var text = rows.Utf8(column);
        if (Utf8.IsValid(text)) return entity.Add(text);
        to.Add("not-unicode", "a text holds bytes that are no Unicode; they are replaced", entity.At);
        return entity.Add(Encoding.UTF8.GetString(text));
    }
}
