using CuiBono.Evidence;

namespace CuiBono.Tables.Tests;

public sealed class TableReaderTests : IDisposable
{
    private const string Survey = """
        time,score,region,wave,segment
        2026-03-01,9,North,first,home
        2026-03-02T23:30:00-05:00,,South,second,business
        2026-03-03 10:00,3.5,North,,home

        """;

    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_table_gives_days_values_units_cohorts_and_segments()
    {
        var reading = TableReader.Read(
            [folder.Write("survey.csv", Survey)],
            new TableTerms { Value = "score", Unit = "region", Cohort = "wave", Segments = ["segment"] });

        Assert.Empty(reading.Findings);
        Assert.Equal([new(new(2026, 3, 1), 9, 0, 0), new(new(2026, 3, 3), null, 1, 1), new TableRow(new(2026, 3, 3), 3.5, 0, -1)], reading.Rows);
        Assert.Equal(["North", "South"], reading.UnitNames);
        Assert.Equal(["first", "second"], reading.CohortNames);
        var segment = Assert.Single(reading.Segments);
        Assert.Equal(("segment", 3), (segment.Column, segment.Codes.Count));
        Assert.Equal(["home", "business", "home"], segment.Codes.Select(code => segment.Names[code]));
        Assert.Equal(2, reading.Answered);
    }

    [Fact]
    public void Only_rows_with_the_asked_values_count()
    {
        var reading = TableReader.Read(
            [folder.Write("survey.csv", Survey)],
            new TableTerms { Value = "score", Where = new Dictionary<string, IReadOnlyList<string>> { ["segment"] = ["home"], ["wave"] = ["first"] } });

        Assert.Equal([new TableRow(new(2026, 3, 1), 9, -1, -1)], reading.Rows);
        Assert.Contains("2 rows left out by 'where'.", reading.Notes);
    }

    [Fact]
    public void Rows_that_cannot_be_read_are_counted_and_the_first_are_named()
    {
        var reading = TableReader.Read([folder.Write("t.csv", "time,value\n2026-02-30,1\nsoon,2\n2026-03-01,many\n2026-03-01,4\n,5\n")], new TableTerms());

        Assert.Equal(4, Assert.Single(reading.Rows).Value);
        Assert.Equal(4, reading.Rejected);
        Assert.Equal(
            ["t.csv: warning unreadable-time: 3 rows hold no day in 'time', left out: row 1 '2026-02-30', row 2 'soon', row 5 empty.",
             "t.csv: warning unreadable-value: 1 row holds no number in 'value', left out: row 3 'many'."],
            reading.Findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public void An_unknown_column_is_named_with_those_that_there_are()
    {
        var finding = Assert.Single(TableReader.Read([folder.Write("survey.csv", Survey)], new TableTerms { Value = "scores" }).Findings);

        Assert.StartsWith("There is no column 'scores' (value); there are 'score', ", finding.Message, StringComparison.Ordinal);
        Assert.Equal(FindingSeverity.Error, finding.Severity);
    }
}
