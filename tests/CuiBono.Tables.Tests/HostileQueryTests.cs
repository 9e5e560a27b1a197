namespace CuiBono.Tables.Tests;

/// <summary>A query comes from a file that need not be trusted.</summary>
public sealed class HostileQueryTests : IDisposable
{
    private static readonly TableLimits Tight = new() { MaxTime = TimeSpan.FromMilliseconds(300), MaxMemoryMegabytes = 128 };

    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("select * from read_csv('/etc/passwd')")]
    [InlineData("select * from read_text('/etc/passwd')")]
    [InlineData("select * from '/etc/passwd'")]
    [InlineData("select * from glob('/etc/*')")]
    [InlineData("attach '/tmp/cuibono-tables-attached.db'")]
    [InlineData("copy (select 1) to '/tmp/cuibono-tables-copy.csv'")]
    [InlineData("export database '/tmp/cuibono-tables-export'")]
    [InlineData("install httpfs")]
    [InlineData("load httpfs")]
    [InlineData("select * from read_parquet('https://example.com/x.parquet')")]
    [InlineData("set memory_limit = '100GB'")]
    [InlineData("set enable_external_access = true")]
    [InlineData("set temp_directory = '/tmp'")]
    [InlineData("reset memory_limit")]
    [InlineData("set lock_configuration = false")]
    [InlineData("set allowed_paths = ['/etc/passwd']")]
    [InlineData("select getenv('HOME')")]
    public void What_would_slip_past_the_list_meets_a_locked_engine(string statement)
    {
        using var engine = new Engine([], TableLimits.Default, default);
        engine.Lock();

        Assert.Throws<DuckDB.NET.Data.DuckDBException>(() => engine.Run(statement));
    }

    [Theory]
    [InlineData("select time, count(*) as value from t, range(1000000) a, range(1000000) b group by all")]
    [InlineData("select time, sum(a.range) as value from t, range(10000000000000) a group by time")]
    [InlineData("select time, a.range as value from t, range(1000000) a, range(1000000) b order by sin(a.range * b.range)")]
    [InlineData("select time, count(distinct a.range * b.range) as value from t, range(1000000) a, range(1000000) b group by all")]
    [InlineData("select time, median(a.range * b.range) as value from t, range(1000000) a, range(1000000) b group by all")]
    [InlineData("select time, sum(a.range) over (order by b.range) as value from t, range(100000) a, range(100000) b")]
    public void What_explodes_ends_in_time_and_memory(string query)
    {
        var finding = Assert.Single(Read(query, Tight).Findings);

        Assert.Contains(finding.Code, (string[])["too-slow", "unreadable-table"]);
    }

    [Fact]
    public void A_refused_query_is_not_run()
    {
        var target = Path.Combine(Path.GetTempPath(), "cuibono-tables-refused.csv");
        var reading = Read($"select time, value from t; copy (select 1) to '{target}'", TableLimits.Default);

        Assert.Equal("t.csv: error refused-query: The query is not run: only SELECT is run.", Assert.Single(reading.Findings).ToString());
        Assert.Empty(reading.Rows);
        Assert.False(File.Exists(target));
    }

    [Fact]
    public void More_rows_than_the_limit_are_not_read()
    {
        var reading = Read("select time, a.range as value from t, range(1000000000) a", new TableLimits { MaxRows = 1_000 });

        Assert.Equal("too-many-rows", Assert.Single(reading.Findings).Code);
    }

    [Fact]
    public void A_query_may_not_be_long_or_deep()
    {
        Assert.Equal("refused-query", Assert.Single(Read("select time, value from t where " + string.Join(" or ", Enumerable.Repeat("value = '1'", 2_000)), TableLimits.Default).Findings).Code);
        Assert.NotEmpty(Read("select time, " + new string('(', 7_000) + "value" + new string(')', 7_000) + " from nowhere", TableLimits.Default).Findings);
        Assert.NotEmpty(Read("select time, " + string.Concat(Enumerable.Repeat("not ", 4_000)) + "true as value from t", TableLimits.Default).Findings);
        Assert.NotEmpty(Read(string.Concat(Enumerable.Repeat("select * from (", 1_000)) + "t" + new string(')', 1_000), TableLimits.Default).Findings);
    }

    [Fact]
    public void Every_function_on_the_list_answers_the_same_each_time()
    {
        using var engine = new Engine([], TableLimits.Default, default);
        var volatileNames = engine.Rows("select distinct function_name from duckdb_functions() where stability <> 'CONSISTENT'").Select(row => row[0]!).ToList();

        Assert.Contains("random", volatileNames);
        Assert.Empty(volatileNames.Intersect(AllowedSql.Functions));
    }

    private TableReading Read(string query, TableLimits limits) =>
        TableReader.Read([folder.Write("t.csv", "time,value\n2026-01-05,1\n2026-01-06,2\n")], new TableTerms { Query = query }, limits);
}
