using Microsoft.Data.Sqlite;

namespace CuiBono.Processes.Sqlite.Tests;

/// <summary>The bytes of a database that SQL makes.</summary>
internal static class Database
{
    /// <summary>The frame of a log with one type of events and one of objects.</summary>
    public const string Frame = """
        create table event (ocel_id text, ocel_type text);
        create table object (ocel_id text, ocel_type text);
        create table event_object (ocel_event_id text, ocel_object_id text, ocel_qualifier text);
        create table object_object (ocel_source_id text, ocel_target_id text, ocel_qualifier text);
        create table event_map_type (ocel_type text, ocel_type_map text);
        create table object_map_type (ocel_type text, ocel_type_map text);
        create table event_PlaceOrder (ocel_id text, ocel_time timestamp, rush boolean, items integer);
        create table object_Order (ocel_id text, ocel_time timestamp, ocel_changed_field text, total real, state varchar(20));
        insert into event_map_type values ('place order', 'PlaceOrder');
        insert into object_map_type values ('order', 'Order');

        """;

    public static byte[] Of(string sql)
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
            {
                connection.Open();
                using var command = connection.CreateCommand();
                command.CommandText = "pragma synchronous = off;" + sql;
                command.ExecuteNonQuery();
            }

            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
