using CuiBono.Evidence;

namespace CuiBono.Tables.Tests;

public sealed class TableMeasuresTests
{
    private static readonly string[] NoNotes = [];

    [Theory]
    [InlineData("nps", "10 9 9 8 7 6 0", "100 100 100 0 0 -100 -100")]
    [InlineData("csat", "5 4 3 1", "1 1 0 0")]
    [InlineData("share", "1 0 1", "1 0 1")]
    [InlineData("effort", "7 1 5.5", "7 1 5.5")]
    [InlineData("mean", "-3 1000000", "-3 1000000")]
    public void An_answer_becomes_the_value_of_a_case(string name, string answers, string values) =>
        Assert.Equal(values, Values(Of(name, answers, new TableTerms())));

    [Theory]
    [InlineData("nps", "11 -1 5", "-100", "0 to 10")]
    [InlineData("csat", "0 6 4", "1", "1 to 5")]
    [InlineData("share", "2 0.5 1", "1", "0 or 1")]
    [InlineData("effort", "8 0 2", "2", "1 to 7")]
    public void An_answer_off_the_scale_is_left_out_and_said(string name, string answers, string values, string scale)
    {
        var reading = Of(name, answers, new TableTerms());

        Assert.Equal(values, Values(reading));
        Assert.Equal((2, 1), (reading.Rejected, reading.Answered));
        Assert.Contains(scale, Assert.Single(reading.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_scale_and_the_satisfied_answer_can_be_told()
    {
        Assert.Equal("1 1 0", Values(Of("csat", "10 8 7", new TableTerms { Scale = new(0, 10), Satisfied = 8 })));
        Assert.Equal("1 5", Values(Of("effort", "1 5 6", new TableTerms { Scale = new(1, 5) })));
    }

    [Fact]
    public void Who_did_not_answer_stays_among_those_asked()
    {
        var reading = Of("nps", "10 - - 0", new TableTerms());

        Assert.Equal("100   -100", Values(reading));
        Assert.Contains("4 asked, 2 answered (50.0 %).", reading.Notes);
    }

    private static TableReading Of(string name, string answers, TableTerms terms)
    {
        var rows = answers.Split(' ').Select(answer => new TableRow(new(2026, 1, 1), answer == "-" ? null : double.Parse(answer, System.Globalization.CultureInfo.InvariantCulture), -1, -1)).ToList();
        var reading = new TableReading(rows, [], [], [], Array.Empty<Finding>(), NoNotes) { Answered = rows.Count(row => row.Value is not null) };
        return TableMeasures.Find(name)!.Of(reading, terms, "t.csv");
    }

    private static string Values(TableReading reading) => string.Join(' ', reading.Rows.Select(row => row.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
