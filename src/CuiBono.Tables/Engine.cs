using System.Globalization;
using Apache.Arrow;
using DuckDB.NET.Data;

namespace CuiBono.Tables;

/// <summary>A DuckDB of its own in memory that may read the files it is given and nothing else, for a limited time.</summary>
internal sealed class Engine : IDisposable
{
    private const int AlarmMilliseconds = 50;

    private readonly DuckDBConnection connection = new("DataSource=:memory:");
    private readonly CancellationTokenSource time;
    private readonly Timer alarm;

    /// <param name="files">The paths that may be read.</param>
    /// <param name="limits">Memory and time.</param>
    /// <param name="stop">Ends the work early.</param>
    public Engine(IEnumerable<string> files, TableLimits limits, CancellationToken stop)
    {
        time = CancellationTokenSource.CreateLinkedTokenSource(stop);
        time.CancelAfter(limits.MaxTime);
        connection.Open();
        foreach (var setting in new[]
        {
            "threads = 2",
            string.Create(CultureInfo.InvariantCulture, $"memory_limit = '{limits.MaxMemoryMegabytes}MiB'"),
            "temp_directory = ''",
            "max_temp_directory_size = '0B'",
            "autoinstall_known_extensions = false",
            "autoload_known_extensions = false",
            "allow_community_extensions = false",
            "TimeZone = 'UTC'",
            "preserve_insertion_order = true",
            $"allowed_paths = [{string.Join(", ", files.Select(Sql.Text))}]",
            "enable_external_access = false",
        }) Run("set " + setting);

        // An interrupt that comes before a statement begins is lost, so it is repeated.
        var ring = connection.CreateCommand();
        alarm = new Timer(
            _ =>
            {
                if (time.IsCancellationRequested) ring.Cancel();
            },
            null, AlarmMilliseconds, AlarmMilliseconds);
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    /// <exception cref="DuckDBException">DuckDB refuses it.</exception>
    /// <exception cref="OperationCanceledException">Its time is over.</exception>
    public void Run(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    /// <summary>The rows of a small answer as texts.</summary>
    public IReadOnlyList<string?[]> Rows(string sql)
    {
        using var command = Command(sql);
        using var reader = command.ExecuteReader();
        var rows = new List<string?[]>();
        while (reader.Read())
        {
            var row = new string?[reader.FieldCount];
            for (var at = 0; at < row.Length; at++) row[at] = reader.IsDBNull(at) ? null : Convert.ToString(reader.GetValue(at), CultureInfo.InvariantCulture);
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>The columns of an answer.</summary>
    public List<TableColumn> Describe(string sql) => [.. Rows("describe " + sql).Select(row => new TableColumn(row[0]!, row[1]!))];

    /// <summary>Gives the rows of an answer in chunks of columns; ends where <paramref name="take"/> gives false.</summary>
    public void Chunks(string sql, Func<RecordBatch, bool> take)
    {
        using var command = Command(sql);
        command.UseStreamingMode = true;
        using var stream = command.ExecuteArrowStream();
        while (stream.ReadNextRecordBatchAsync().AsTask().GetAwaiter().GetResult() is { } batch)
        {
            using (batch)
                if (!take(batch)) return;
            time.Token.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Settles the settings before a stranger's query is run. One thread, so that sums and groups come in the same order each time.</summary>
    public void Lock()
    {
        Run("set threads = 1");
        Run("set lock_configuration = true");
    }

    public void Dispose()
    {
        using (var done = new ManualResetEvent(false))
            if (alarm.Dispose(done)) done.WaitOne();
        time.Dispose();
        connection.Dispose();
    }

    private DuckDBCommand Command(string sql)
    {
        time.Token.ThrowIfCancellationRequested();
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
