using System.Diagnostics.CodeAnalysis;

namespace CuiBono.Tables.Tests;

public sealed class QueryGuardTests(QueryGuardTests.Parser parser) : IClassFixture<QueryGuardTests.Parser>
{
    public static TheoryData<string> Refusals =>
    [
        "select * from read_csv('/etc/passwd')",
        "select * from read_text('/etc/passwd')",
        "select * from read_blob('/etc/passwd')",
        "select * from read_parquet('/tmp/x.parquet')",
        "select * from '/etc/passwd'",
        "select * from \"/etc/passwd\"",
        "select * from 'other.parquet'",
        "select * from glob('/etc/*')",
        "select * from sniff_csv('/etc/passwd')",
        "select * from read_parquet('https://example.com/x.parquet')",
        "from read_csv('/etc/passwd')",
        "attach '/tmp/x.db'",
        "copy (select 1) to '/tmp/x.csv'",
        "copy t to '/tmp/x.csv'",
        "install httpfs",
        "load httpfs",
        "set memory_limit = '100GB'",
        "pragma database_list",
        "call pragma_version()",
        "export database '/tmp/x'",
        "create table u as select 1",
        "drop table t",
        "insert into t values (1)",
        "with u as (select 1) insert into t select * from u",
        "explain select 1",
        "describe t",
        "summarize t",
        "select * from (describe t)",
        "prepare p as select 1",
        "select time, value from t; copy t to '/tmp/x.csv'",
        "select time, value from t /* a ; b */ ; select 2",
        "select time, value from t -- first\n; drop table t",
        "select getenv('HOME') as time, 1 as value",
        "select current_setting('memory_limit') as time, 1 as value from t",
        "select getvariable('x') as time, 1 as value from t",
        "select time, random() as value from t",
        "select now() as time, 1 as value from t",
        "select current_date as time, 1 as value from t",
        "select uuid() as time, 1 as value from t",
        "select time, value from t using sample 10%",
        "select time, value from t tablesample 10%",
        "select time, value from query('select 1 as time')",
        "select time, value from query_table('t')",
        "select * from duckdb_settings()",
        "select * from duckdb_secrets()",
        "select * from information_schema.tables",
        "select * from pragma_table_info('t')",
        "select * from reject_errors",
        "select * from \"t as written\"",
        "select * from json_execute_serialized_sql('{}')",
        "select write_log('x') as time, 1 as value from t",
        "select sleep_ms(1000) as time, 1 as value from t",
        "select nextval('x') as time, 1 as value from t",
        "with recursive r as (select 1 as i union all select i + 1 from r) select time, i as value from t, r",
        "select time, length(repeat('x', 1000000000)) as value from t",
        "select time, length(lpad('x', 1000000000, 'y')) as value from t",
        "select time, len(range(1000000000)) as value from t",
        "select time, len(list(value)) as value from t",
        "select time, length(string_agg(value, ',')) as value from t",
        "select time, [1, 2] as value from t",
        "select time, length(format('{:>1000000000}', 1)) as value from t",
        "select time, length(bar(1, 0, 1, 1000000000)) as value from t",
        "select time, length(replace(time, '2', '22222222222222222222222222')) as value from t",
        "select time, value || value || value || value || value || value || value || value as value from t",
        "select time, cast([1] as integer[1000000]) as value from t",
        "select time, value::blob as value from t",
        "select time, $1 as value from t",
        "select time, list_transform([1], x -> x) as value from t",
        "select columns(c -> true) from t",
        "select main.t.time, system.main.random() as value from t",
        "",
        "-- nothing",
        ";",
        "select localtimestamp as time, 1 as value from t",
        "select current_user as time, 1 as value from t",
        "select session_user as time, 1 as value from t",
        "select current_time as time, 1 as value from t",
        "select current_timestamp as time, 1 as value from t",
        "select user as time, 1 as value from t",
        "select current_schema as time, 1 as value from t",
    ];

    public static TheoryData<string> Figures =>
    [
        "select time, value from t",
        "with a as (select time, value from t where value > 3) select time, avg(value) as value from a group by time order by time limit 10;",
        "select time, case when value between 9 and 10 then 1 when value in (1, 2) then 0 else null end as value from t",
        "select day as time, coalesce(value, 0)::double as value from t left join range(date '2026-01-01', date '2026-03-01', interval 1 day) d(day) on d.day = t.time",
        "select strptime(time, '%d/%m/%Y')::date as time, try_cast(translate(value, ',', '.') as double) as value from t",
        "select time, sum(value) over (partition by time order by value rows between 3 preceding and current row) as value from t qualify row_number() over () > 1",
        "select time, count(*) filter (value like 'x%' and not value is null) as value from t group by all having count(distinct value) > 1",
        "select time at time zone 'Europe/Berlin' as time, extract(year from time) as value from t union all select time, 1 from t where exists (select 1 from t)",
        "select time, quantile_cont(value, 0.9) as value, region || ' ' || site as unit from t group by all",
    ];

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_is_no_plain_question_is_refused(string query) => Assert.NotNull(new QueryGuard(["t"]).Refuse(parser.Tree(query)));

    [Theory]
    [MemberData(nameof(Figures))]
    public void What_figures_need_is_allowed(string query) => Assert.Null(new QueryGuard(["t"]).Refuse(parser.Tree(query)));

    [Fact]
    public void The_columns_that_a_query_needs_are_known()
    {
        var guard = new QueryGuard(["t", "u"]);

        Assert.Null(guard.Refuse(parser.Tree("select t.a as x, max(b) from t join u using (k) where c > 1 group by a")));
        Assert.Superset(new HashSet<string>(["a", "b", "c", "k"]), guard.Columns);
        Assert.DoesNotContain("x", guard.Columns);
        Assert.False(guard.UsesAllColumns);
    }

    [Theory]
    [InlineData("select * from t")]
    [InlineData("select a from t natural join u")]
    [InlineData("select a from (select t.* from t)")]
    public void A_star_needs_all_columns(string query)
    {
        var guard = new QueryGuard(["t", "u"]);

        Assert.Null(guard.Refuse(parser.Tree(query)));
        Assert.True(guard.UsesAllColumns);
    }

    [SuppressMessage("Design", "CA1034", Justification = "A fixture belongs to its tests.")]
    public sealed class Parser : IDisposable
    {
        private readonly Engine engine = new([], TableLimits.Default, default);

        public string Tree(string query) => engine.Rows($"select json_serialize_sql({Sql.Text(query)})")[0][0]!;

        public void Dispose() => engine.Dispose();
    }
}
