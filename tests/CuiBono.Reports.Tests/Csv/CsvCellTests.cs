using CuiBono.Reports.Csv;

namespace CuiBono.Reports.Tests.Csv;

public sealed class CsvCellTests
{
    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_cell_is_quoted_where_it_must_be(string? text, string cell) => Assert.Equal(cell, CsvCell.Of(text));
}
