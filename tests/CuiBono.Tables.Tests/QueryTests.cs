using CuiBono.Evidence;

namespace CuiBono.Tables.Tests;

public sealed class QueryTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_query_over_two_files_gives_the_figure()
    {
        var orders = folder.Write("orders.csv", "id,day,minutes\n1,2026-01-05,30\n2,2026-01-05,50\n3,2026-01-06,20\n");
        var sites = folder.Write("sites.json", """[{"id":1,"region":"North"},{"id":2,"region":"North"},{"id":3,"region":"South"}]""");

        var reading = TableReader.Read([orders, sites], new TableTerms
        {
            Query = "select day as time, avg(minutes) as value, region from orders join sites using (id) group by all order by time; -- a mean a day",
            Unit = "region",
        });

        Assert.Empty(reading.Findings);
        Assert.Equal([new(new(2026, 1, 5), 40, 0, -1), new TableRow(new(2026, 1, 6), 20, 1, -1)], reading.Rows);
        Assert.Equal(["North", "South"], reading.UnitNames);
    }

    [Fact]
    public void A_column_has_a_type_where_every_value_is_written_so()
    {
        var source = folder.Write("t.csv", "day,stamp,instant,whole,real,flag,code,mixed,us\n2026-01-05,2026-01-05 10:00,2026-01-05T23:00:00-05:00,1,1.5,true,007,1,01/02/2026\n2026-01-06,2026-01-06T10:00:01.5,2026-01-06T00:00:00Z,-2,1e3,false,8,n/a,01/03/2026\n");

        var reading = TableReader.Read([source], new TableTerms
        {
            Query = """
                select day as time, 1 as value, concat_types as types from (
                select day, day - date '2026-01-01' as days, date_trunc('hour', stamp) as h, instant at time zone 'UTC' as i, whole // 2 as w, round(real, 1) as r, flag and true as f,
                       length(code) || '/' || mixed || '/' || us as concat_types from t)
                """,
            Segments = ["types"],
        });

        Assert.Empty(reading.Findings);
        Assert.Equal(["3/1/01/02/2026", "1/n/a/01/03/2026"], reading.Segments[0].Names);
    }

    [Fact]
    public void A_mistake_in_the_query_is_a_finding_with_the_reason()
    {
        var source = folder.Write("t.csv", "time,value\n2026-01-05,1\n");

        Assert.Contains("colour", Refused(source, "select time, colour as value from t").Message, StringComparison.Ordinal);
        Assert.Contains("syntax error", Refused(source, "select time, from from t").Message, StringComparison.Ordinal);
        Assert.Contains("there is no table 'u'", Refused(source, "select * from u").Message, StringComparison.Ordinal);
        Assert.Equal("unknown-column", Refused(source, "select time from t").Code);
    }

    private static Finding Refused(TableSource source, string query)
    {
        var reading = TableReader.Read([source], new TableTerms { Query = query });
        Assert.Empty(reading.Rows);
        return Assert.Single(reading.Findings);
    }
}
