using System.Text;
using CuiBono.Evidence;

namespace CuiBono.Documents.Tests.Tables;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void The_separator_is_found_in_the_text(char separator)
    {
        var register = Read("id,title,note\n1,Alpha,\"x, y; z\"\n2,Beta,\n".Replace(',', separator));

        Assert.Equal(["id", "title", "note"], register.Headers);
        Assert.Equal(["Alpha", "Beta"], register.Rows.Select(row => row.Cells[1]));
        Assert.Empty(register.Findings);
    }

    [Fact]
    public void A_cell_over_several_lines_is_one_text_and_later_rows_keep_their_lines()
    {
        var register = Read("id,text\r\n1,\"first\r\nsecond \"\"quoted\"\"\"\r\n2,last\r\n");

        Assert.Equal("first second \"quoted\"", register.Rows[0].Cells[1]);
        Assert.Equal(new SourcePlace("r.csv") { Line = 2, Cell = "B2" }, register.Rows[0].Places[1]);
        Assert.Equal(new SourcePlace("r.csv") { Line = 4, Cell = "A3" }, register.Rows[1].Places[0]);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_read_as_windows_1252_and_that_is_said()
    {
        var register = RegisterReader.Read((byte[])[.. "id,cost\n1,"u8, 0x80, .. " 5\n"u8], "r.csv");

        Assert.Equal("€ 5", register.Rows[0].Cells[1]);
        var finding = Assert.Single(register.Findings);
        Assert.Equal(("not-utf8", 2, FindingSeverity.Warning), (finding.Code, finding.Place.Line, finding.Severity));
    }

    [Fact]
    public void Ragged_rows_are_padded_or_left_unread_and_said()
    {
        var register = Read("a,b,c\n1,2\n1,2,3,4\n1,2,3\n");

        Assert.All(register.Rows, row => Assert.Equal(3, row.Cells.Count));
        Assert.Equal([2, 3], register.Findings.Select(finding => finding.Place.Line));
        Assert.Equal(3, Assert.Single(register.Unread).Place.Line);
    }

    [Fact]
    public void A_quote_that_is_never_closed_leaves_the_rest_unread()
    {
        var register = Read("a,b\n1,2\n3,\"open\n5,6\n");

        Assert.Single(register.Rows);
        Assert.Equal(3, Assert.Single(register.Unread).Place.Line);
    }

    [Fact]
    public void Rows_beyond_the_limit_are_unread_with_their_number()
    {
        var text = "a,b\n" + string.Concat(Enumerable.Repeat("1,2\n", 50));

        var register = RegisterReader.Read(Encoding.UTF8.GetBytes(text), "r.csv", limits: new ReadLimits { MaxRows = 20 });

        Assert.Equal(20, register.Rows.Count);
        Assert.Contains("30 were not read", Assert.Single(register.Unread).Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(",,,\n,,\n")]
    [InlineData("\n\n \n")]
    [InlineData("\"\"")]
    public void A_table_without_any_text_is_no_table(string text)
    {
        var register = Read(text);

        Assert.Empty(register.Headers);
        Assert.Equal("no-table", Assert.Single(register.Findings).Code);
    }

    [Fact]
    public void A_title_above_the_header_is_passed_over()
    {
        var register = Read("Portfolio 2027,,\n,,\nid,title,cost\n1,Alpha,3\n");

        Assert.Equal(["id", "title", "cost"], register.Headers);
        Assert.Equal("A4", Assert.Single(register.Rows).Places[0].Cell);
    }

    [Fact]
    public void The_national_table_has_the_rows_that_its_readme_states()
    {
        var register = RegisterReader.Read(File.ReadAllBytes(RealData.Path("portfolio/uk-gmpp.csv")), "uk-gmpp.csv");

        Assert.Equal(1516, register.Rows.Count);
        Assert.Equal("id", register.Headers[0]);
        Assert.Empty(register.Unread);
    }

    private static Register Read(string text) => RegisterReader.Read(Encoding.UTF8.GetBytes(text), "r.csv");
}
