using CuiBono.Documents.Tests.Files;
using CuiBono.Evidence;

namespace CuiBono.Documents.Tests.Office;

public sealed class ExcelReaderTests
{
    private const string Styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-409]d\\ mmm\\ yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"9\"/><xf numFmtId=\"22\"/><xf numFmtId=\"4\"/></cellXfs>";

    [Fact]
    public void The_first_sheet_that_holds_a_table_is_read_below_its_titles()
    {
        var register = Read(
            ("Cover", OfficeFile.Rows(["Portfolio 2027"]), null),
            ("Projects", OfficeFile.Rows(["All projects"], [], ["", "id", "title", "owner"], ["", "1", "Alpha", "Ann"], ["", "2", "Beta", ""]), null));

        Assert.Equal(["id", "title", "owner"], register.Headers);
        Assert.Equal([["1", "Alpha", "Ann"], ["2", "Beta", ""]], register.Rows.Select(row => row.Cells));
        Assert.Equal(new SourcePlace("r.xlsx") { Cell = "Projects!C4" }, register.Rows[0].Places[1]);
        Assert.Equal("other-sheets", Assert.Single(register.Findings).Code);
    }

    [Theory]
    [InlineData("s=\"1\"", "46477", "2027-03-31")]
    [InlineData("s=\"1\"", "60", "1900-02-28")]
    [InlineData("s=\"1\"", "61", "1900-03-01")]
    [InlineData("s=\"3\"", "46477.5625", "2027-03-31T13:30")]
    [InlineData("s=\"2\"", "0.07", "7%")]
    [InlineData("s=\"4\"", "1234567.5", "1234567.5")]
    [InlineData("", "0.30000000000000004", "0.3")]
    [InlineData("", "4.2E+6", "4200000")]
    [InlineData("t=\"b\"", "1", "TRUE")]
    [InlineData("t=\"e\"", "#REF!", "#REF!")]
    [InlineData("t=\"s\"", "0", "shared text")]
    [InlineData("t=\"str\"", "a formula's value", "a formula's value")]
    public void A_cell_reads_the_same_in_every_language(string attributes, string value, string text)
    {
        var sheet = $"<sheetData><row><c t=\"str\"><v>id</v></c><c t=\"str\"><v>x</v></c></row><row><c><v>1</v></c><c {attributes}><f>F()</f><v>{value}</v></c></row></sheetData>";
        var file = OfficeFile.ExcelWith("<si><r><t>shared </t></r><r><t>text</t></r><rPh><t>no</t></rPh></si>", Styles, ("S", sheet, null));

        Assert.Equal(text, Assert.Single(RegisterReader.Read(file, "r.xlsx").Rows).Cells[1]);
    }

    [Fact]
    public void A_cell_merged_over_rows_stands_for_all_of_them()
    {
        var rows = OfficeFile.Rows(["unit", "title"], ["North", "Alpha"], ["", "Beta"], ["", "Gamma"]);
        var register = Read(("S", rows + "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>", null));

        Assert.Equal(["North", "North", ""], register.Rows.Select(row => row.Cells[0]));
        Assert.Equal("S!A2", register.Rows[1].Places[0].Cell);
    }

    [Fact]
    public void A_named_sheet_is_read_and_an_unknown_name_is_said_with_the_known_ones()
    {
        var file = OfficeFile.Excel(("A", OfficeFile.Rows(["x", "y"], ["1", "2"]), null), ("B", OfficeFile.Rows(["p", "q"], ["3", "4"]), null));

        Assert.Equal(["p", "q"], RegisterReader.Read(file, "r.xlsx", "b").Headers);
        var missing = RegisterReader.Read(file, "r.xlsx", "C");
        Assert.Empty(missing.Headers);
        Assert.Contains("A, B", Assert.Single(missing.Unread).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_beyond_the_limit_are_unread_with_their_number()
    {
        var sheet = OfficeFile.Rows([["id", "title"], .. Enumerable.Range(1, 300).Select(at => new[] { $"{at}", "x" })]);
        var register = RegisterReader.Read(OfficeFile.Excel(("S", sheet, null)), "r.xlsx", limits: new ReadLimits { MaxRows = 100 });

        Assert.Equal(100, register.Rows.Count);
        Assert.Contains("200 were not read", Assert.Single(register.Unread).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void As_a_document_every_filled_cell_is_a_passage()
    {
        var document = DocumentReader.Read(OfficeFile.Excel(("S", OfficeFile.Rows(["a", ""], ["", "b"]), null)), "r.xlsx");

        Assert.Equal([("a", "S!A1"), ("b", "S!B2")], document.Passages.Select(passage => (passage.Text, passage.Place.Cell)));
        Assert.All(document.Passages, passage => Assert.Equal(PassageKind.Cell, passage.Kind));
    }

    private static Register Read(params (string Name, string Sheet, string? State)[] sheets) => RegisterReader.Read(OfficeFile.Excel(sheets), "r.xlsx");
}
