using System.Text;
using CuiBono.Documents.Tests.Files;

namespace CuiBono.Fuzz;

/// <summary>Small whole files from which the mutations start.</summary>
internal static class Seeds
{
    public static IReadOnlyList<byte[]> Of(string target) => target switch
    {
        "markdown" => [Encoding.UTF8.GetBytes(Markdown), Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Markdown)).ToArray()],
        "csv" => [.. Csv.Select(Encoding.UTF8.GetBytes)],
        "trackers" => TrackerSeeds.All,
        "word" => [Word()],
        "powerpoint" => [PowerPoint()],
        "excel" => [Excel()],
        "tmf" => TmForumSeeds.All,
        "ocel-json" or "ocel-xml" or "ocel-sqlite" => OcelTarget.Seeds(target),
        "xes" => XesTarget.Seeds(),
        PolicyTarget.Name => PolicyTarget.Seeds,
        _ when ModelTarget.Names.Contains(target) => ModelTarget.Seeds(target),
        _ when FigureTarget.Names.Contains(target) => FigureTarget.Seeds(target),
        _ when NetworkTarget.Names.Contains(target) => NetworkTarget.Seeds(target),
        _ when TableTarget.Names.Contains(target) => TableTarget.Seeds(target),
        _ => Pdf(),
    };

    private const string Markdown = """
        ---
        id: faster-repair
        title: "Faster repair"
        ---

        # Faster repair <!-- for the board -->

        A *paragraph* with a [link](https://x.example/a(b)), `code`, &amp; and <br> a tag,
        wrapped by **hand**, with a note[^1] and a <placeholder name>.

        > quoted
        > - item 1
        >   more

        1. first
        2) second
        - [ ] task

        | what | now | then |
        |:-----|----:|------|
        | wait | 9 h | 4 \| 5 h |

        Underlined
        ==========

        ```yaml
        key: value

        # no heading
        ```

        [^1]: The note.
        [name]: https://x.example
        """;

    private static readonly string[] Csv =
    [
        "id,title,text\n1,Alpha,\"one, two\n\"\"three\"\"\"\n2,Beta,\n3,Gamma,x\n",
        "sep=;\r\nid;cost;\"end\"\r\n1;€ 4,5;2027\r\n2;;\r\n",
        "Portfolio,,\n\nid\ttitle\tcost\n1\tA\t3\n2\tB\t4\n",
    ];

    private static byte[] Word() => OfficeFile.Word(
        OfficeFile.Paragraph("Faster repair", "Title") + OfficeFile.Paragraph("Why", "Heading1") +
        OfficeFile.Paragraph("item", null, "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>") +
        "<w:p><w:r><w:t>kept </w:t></w:r><w:ins w:id=\"1\"><w:r><w:t>new</w:t></w:r></w:ins><w:del w:id=\"2\"><w:r><w:delText>old</w:delText></w:r></w:del><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>" +
        "<w:p><w:pPr><w:rPr><w:del w:id=\"3\"/></w:rPr></w:pPr><w:r><w:t>runs on </w:t></w:r></w:p>" +
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>" +
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>" +
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>box</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r></w:p>",
        ("styles", "styles.xml", "<w:root><w:style w:styleId=\"Title\"><w:name w:val=\"Title\"/></w:style><w:style w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Title\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style></w:root>"),
        ("footnotes", "footnotes.xml", "<w:root><w:footnote w:id=\"2\"><w:p><w:r><w:t>note</w:t></w:r></w:p></w:footnote></w:root>"),
        ("header", "header1.xml", "<w:root><w:p><w:r><w:t>head</w:t></w:r></w:p></w:root>"));

    private static byte[] PowerPoint() => OfficeFile.PowerPoint(
        (OfficeFile.Shape("Body", "body") + OfficeFile.Shape("Title", "title") + OfficeFile.Shape("free", null, "<a:buChar char=\"-\"/>"), "said", false),
        ("<p:grpSp>" + OfficeFile.Shape("grouped") + "</p:grpSp><p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tr><a:tc><a:txBody><a:p><a:r><a:t>x</a:t></a:r></a:p></a:txBody></a:tc><a:tc><a:txBody><a:p><a:fld><a:t>y</a:t></a:fld><a:br/></a:p></a:txBody></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame><p:pic/>", null, true));

    private static byte[] Excel() => OfficeFile.ExcelWith(
        "<si><t>shared</t></si><si><r><t>rich </t></r><r><t>text</t></r><rPh><t>no</t></rPh></si>",
        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"9\"/></cellXfs>",
        ("Notes", OfficeFile.Rows(["Portfolio"]), null),
        ("Register", "<sheetData><row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t>id</t></is></c><c r=\"C2\" t=\"s\"><v>0</v></c><c r=\"D2\" t=\"str\"><v>when</v></c></row><row r=\"3\"><c r=\"B3\"><v>1.5</v></c><c r=\"C3\" t=\"s\"><v>1</v></c><c r=\"D3\" s=\"1\"><f>TODAY()</f><v>45000</v></c></row><row><c><v>2</v></c><c t=\"b\"><v>1</v></c><c s=\"2\"><v>0.25</v></c></row></sheetData><mergeCells><mergeCell ref=\"B3:B4\"/></mergeCells>", null),
        ("Old", OfficeFile.Rows(["a", "b"], ["1", "2"]), "hidden"));

    private static byte[][] Pdf() =>
    [
        PdfFile.Of(PdfFile.Text(72, 700, 11, "A first line that ends in a hyphen-", "ated word. Then another sentence.", "- item") + PdfFile.Text(72, 780, 20, "Title"), PdfFile.Text(72, 700, 11, "Page two")),
        PdfFile.WithResources("/XObject<</X 100 0 R>>", ["q 1 0 0 1 0 0 cm /X Do Q", ""], PdfFile.Stream("/Type/XObject/Subtype/Form/BBox[0 0 100 100]/Resources<</Font<</F1 3 0 R>>/XObject<</X 100 0 R>>>>", "BT /F1 9 Tf (form) Tj ET /X Do")),
    ];
}
