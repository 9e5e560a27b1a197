using DuckDB.NET.Data;

namespace CuiBono.ProcessTimes;

/// <summary>The same questions asked of DuckDB, on one thread.</summary>
internal sealed class DuckDb : IDisposable
{
    private readonly DuckDBConnection connection = new("DataSource=:memory:");

    public DuckDb()
    {
        connection.Open();
        Run("set threads = 1");
    }

    public IReadOnlyList<Step> Steps(string file) =>
    [
        new("load", () => Run($$"""
            create or replace table log as
            select * from read_csv('{{file.Replace("'", "''", StringComparison.Ordinal)}}', header = true,
                columns = {'case_id': 'VARCHAR', 'activity': 'VARCHAR', 'timestamp': 'TIMESTAMP', 'resource': 'VARCHAR'})
            """)),
        new("dfg", () => Run("""
            select previous, activity, count(*), avg(seconds)
            from (select activity, lag(activity) over w as previous, epoch(timestamp) - lag(epoch(timestamp)) over w as seconds
                  from log window w as (partition by case_id order by timestamp))
            where previous is not null group by all
            """)),
        new("dfg with median and p90", () => Run("""
            select previous, activity, count(*), avg(seconds), median(seconds), quantile_cont(seconds, 0.9)
            from (select activity, lag(activity) over w as previous, epoch(timestamp) - lag(epoch(timestamp)) over w as seconds
                  from log window w as (partition by case_id order by timestamp))
            where previous is not null group by all
            """)),
        new("variants", () => Run("select variant, count(*) from (select string_agg(activity, chr(31) order by timestamp) as variant from log group by case_id) group by variant")),
        new("durations", () => Run("select avg(seconds), median(seconds), quantile_cont(seconds, 0.9) from (select epoch(max(timestamp)) - epoch(min(timestamp)) as seconds from log group by case_id)")),
        new("rework", () => Run("select activity, count(*) from (select case_id, activity from log group by all having count(*) > 1) group by activity")),
        new("eventually follows", () => Run("""
            with placed as (select case_id, activity, row_number() over (partition by case_id order by timestamp) as place from log)
            select earlier.activity, later.activity, count(*) from placed as earlier join placed as later on earlier.case_id = later.case_id and earlier.place < later.place group by all
            """)),
    ];

    public void Dispose() => connection.Dispose();

    /// <summary>Runs a statement and reads its whole answer.</summary>
    private long Run(string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        using var reader = command.ExecuteReader();
        var rows = 0L;
        while (reader.Read()) rows++;
        return rows;
    }
}
