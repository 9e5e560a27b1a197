namespace CuiBono.Tables.Tests;

/// <summary>Tables of other people's software; the counts and sums are those of Python's csv and json modules.</summary>
public sealed class RealTableTests
{
    [Fact]
    public void The_flow_of_the_Nile_has_its_published_mean()
    {
        var reading = Read("stats/nile.csv", new TableTerms { Time = "year", Value = "flow" });

        Assert.Equal((100, new DateOnly(1871, 1, 1)), (reading.Rows.Count, reading.Rows[0].Day));
        Assert.Equal(919.35, Mean(reading), 2);
    }

    [Fact]
    public void Cigarettes_by_state_with_semicolons()
    {
        var reading = Read("stats/california_prop99.csv", new TableTerms { Time = "Year", Value = "PacksPerCapita", Unit = "State", Cohort = "treated" });

        Assert.Equal((1_209, 39, 2), (reading.Rows.Count, reading.UnitNames.Count, reading.CohortNames.Count));
        Assert.Equal(118.8932175, Mean(reading), 7);
    }

    [Fact]
    public void A_register_whose_costs_are_partly_not_for_publication()
    {
        var reading = Read("portfolio/au-mdpr.csv", new TableTerms { Time = "year", Value = "cost", Unit = "organisation" });

        Assert.Equal((295, 13, 295), (reading.Rows.Count, reading.Rejected, reading.Answered));
        Assert.Equal(28_461.4, reading.Rows.Sum(row => row.Value!.Value), 3);
        Assert.Contains("'nfp'", Assert.Single(reading.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_register_with_long_quoted_texts()
    {
        var reading = Read("portfolio/us-itdb.csv", new TableTerms { Time = "year", Value = "cost", Unit = "organisation" });

        Assert.Equal((2_365, 2_356, 26), (reading.Rows.Count, reading.Answered, reading.UnitNames.Count));
        Assert.Equal(89_162.713, reading.Rows.Sum(row => row.Value ?? 0), 3);
    }

    [Fact]
    public void A_share_by_SQL_of_a_rating()
    {
        var reading = Read("portfolio/uk-gmpp.csv", new TableTerms { Query = "select year as time, rating is not null and rating = 'Red' as value, organisation from t", Unit = "organisation" });

        Assert.Empty(reading.Findings);
        Assert.Equal((1_516, 87d), (reading.Rows.Count, reading.Rows.Sum(row => row.Value)));
    }

    [Fact]
    public void Months_by_SQL_of_their_numbers()
    {
        var reading = Read("stats/uk_seatbelts_1969_1984.csv", new TableTerms { Query = "select make_date(1969 + (t - 1) // 12, month, 1) as time, drivers as value from t" });

        Assert.Equal((192, new DateOnly(1969, 1, 1), new DateOnly(1984, 12, 1)), (reading.Rows.Count, reading.Rows[0].Day, reading.Rows[^1].Day));
        Assert.Equal(1_670.3073, Mean(reading), 4);
    }

    [Fact]
    public void Records_of_a_nested_JSON_export()
    {
        var reading = Read("networks/netbox-demo/netbox-demo-v3.6-circuits-dcim-tenancy.json", new TableTerms
        {
            Query = "select json_extract_string(fields, '$.created') as time, 1 as value, model from t where json_extract_string(fields, '$.created') is not null",
            Segments = ["model"],
        });

        Assert.Empty(reading.Findings);
        Assert.Equal((4_494, 3_344), (reading.Rows.Count, reading.Rows.Count(row => row.Day == new DateOnly(2021, 4, 14))));
    }

    private static double Mean(TableReading reading) => reading.Rows.Average(row => row.Value!.Value);

    private static TableReading Read(string path, TableTerms terms) => TableReader.Read([new TableSource("t", RealData.Path(path))], terms);
}
