namespace CuiBono.Tables.Tests;

/// <summary>Tables of other people's software, with figures that can be counted without this code (awk, published).</summary>
public sealed class RealTableTests
{
    [Fact]
    public void The_flow_of_the_Nile_has_its_published_mean()
    {
        var reading = Read("stats/nile.csv", new TableTerms { Time = "year", Value = "flow" });

        Assert.Equal((100, new DateOnly(1871, 1, 1)), (reading.Rows.Count, reading.Rows[0].Day));
        Assert.Equal(919.35, reading.Rows.Average(row => row.Value!.Value), 2);
    }

    private static TableReading Read(string path, TableTerms terms) => TableReader.Read([new TableSource("t", RealData.Path(path))], terms);
}
