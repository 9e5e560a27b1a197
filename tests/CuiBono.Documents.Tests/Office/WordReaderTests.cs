using CuiBono.Documents.Tests.Files;
using CuiBono.Evidence;

namespace CuiBono.Documents.Tests.Office;

public sealed class WordReaderTests
{
    private const string Styles = """
        <w:root>
          <w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
          <w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
          <w:style w:styleId="Eigene"><w:name w:val="Own"/><w:basedOn w:val="berschrift1"/></w:style>
          <w:style w:styleId="Liste"><w:name w:val="Own list"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
        </w:root>
        """;

    [Fact]
    public void Paragraphs_keep_their_number_and_the_kind_that_their_style_gives()
    {
        var document = Read(
            OfficeFile.Paragraph("Why") + "<w:p/>" + OfficeFile.Paragraph("Faster repair", "Titel") + OfficeFile.Paragraph("Goals", "Eigene") +
            OfficeFile.Paragraph("first", "Liste") + OfficeFile.Paragraph("second", null, "<w:numPr><w:numId w:val=\"1\"/></w:numPr>"),
            ("styles", "styles.xml", Styles));

        Assert.Equal("Faster repair", document.Title);
        Assert.Equal(
            [(1, PassageKind.Paragraph), (3, PassageKind.Heading), (4, PassageKind.Heading), (5, PassageKind.ListItem), (6, PassageKind.ListItem)],
            document.Passages.Select(passage => (passage.Place.Paragraph!.Value, passage.Kind)));
    }

    [Fact]
    public void A_table_row_is_one_passage_and_a_table_in_a_cell_belongs_to_the_cell()
    {
        const string inner = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        var document = Read($"<w:tbl><w:tr><w:tc>{OfficeFile.Paragraph("wait")}</w:tc><w:tc>{OfficeFile.Paragraph("9 h")}{inner}</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>");

        Assert.Equal(("wait | 9 h b |", PassageKind.TableRow), Assert.Single(document.Passages) is var row ? (row.Text, row.Kind) : default);
    }

    [Fact]
    public void Tracked_changes_are_read_as_accepted_and_said()
    {
        var document = Read(
            "<w:p><w:r><w:t xml:space=\"preserve\">by </w:t></w:r><w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:ins><w:r><w:t>10</w:t></w:r></w:ins><w:r><w:t> days</w:t></w:r></w:p>" +
            "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">one </w:t></w:r></w:p><w:p><w:r><w:t>sentence</w:t></w:r></w:p>" +
            "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>gone</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>");

        Assert.Equal(["by 10 days", "one sentence"], document.Passages.Select(passage => passage.Text));
        var finding = Assert.Single(document.Findings);
        Assert.Equal(("tracked-changes", 1), (finding.Code, finding.Place.Paragraph));
        Assert.Contains("2 other paragraphs (2, 4)", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_in_a_footnote_is_said_although_it_has_no_paragraph_of_the_body()
    {
        var document = Read(
            "<w:p><w:r><w:t>claim</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>",
            ("footnotes", "footnotes.xml", "<w:root><w:footnote w:id=\"2\"><w:p><w:ins><w:r><w:t>new source</w:t></w:r></w:ins></w:p></w:footnote></w:root>"));

        var finding = Assert.Single(document.Findings);
        Assert.Equal("tracked-changes", finding.Code);
        Assert.Contains("footnotes", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_are_left_out_and_said_with_their_paragraphs()
    {
        var document = Read(
            "<w:p><w:r><w:t>one</w:t></w:r></w:p><w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t>two</w:t></w:r><w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>",
            ("comments", "comments.xml", "<w:root><w:comment w:id=\"0\"><w:p><w:r><w:t>is this true?</w:t></w:r></w:p></w:comment></w:root>"));

        Assert.Equal(["one", "two"], document.Passages.Select(passage => passage.Text));
        var finding = Assert.Single(document.Findings);
        Assert.Equal(("comments", 2), (finding.Code, finding.Place.Paragraph));
    }

    [Fact]
    public void A_field_shows_its_result_and_not_its_code()
    {
        const string field =
            "<w:p><w:r><w:t xml:space=\"preserve\">see </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:t>code</w:t></w:r>" +
            "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>page 4</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>.</w:t></w:r></w:p>";

        Assert.Equal("see page 4.", Assert.Single(Read(field).Passages).Text);
    }

    [Fact]
    public void Hidden_text_is_left_out_and_said()
    {
        var document = Read("<w:p><w:r><w:t>seen</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> hidden</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t> too</w:t></w:r></w:p>");

        Assert.Equal("seen too", Assert.Single(document.Passages).Text);
        Assert.Equal("hidden-text", Assert.Single(document.Findings).Code);
    }

    [Fact]
    public void A_text_box_is_read_once_although_it_is_stored_twice()
    {
        const string box = "<w:txbxContent><w:p><w:r><w:t>in a box</w:t></w:r></w:p></w:txbxContent>";
        var document = Read($"<w:p><w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>outside</w:t></w:r></w:p>");

        Assert.Equal(["in a box", "outside"], document.Passages.Select(passage => passage.Text));
    }

    [Fact]
    public void Notes_and_headers_are_marked_and_a_note_stands_where_it_is_referred_to()
    {
        var document = Read(
            "<w:p><w:r><w:t>text</w:t></w:r></w:p><w:p><w:r><w:t>claim</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>",
            ("footnotes", "footnotes.xml", "<w:root><w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:t>line</w:t></w:r></w:p></w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:t>source</w:t></w:r></w:p></w:footnote></w:root>"),
            ("header", "header1.xml", "<w:root><w:p><w:r><w:t>Confidential</w:t></w:r></w:p></w:root>"),
            ("header", "header2.xml", "<w:root><w:p><w:r><w:t>Confidential</w:t></w:r></w:p></w:root>"),
            ("comments", "comments.xml", "<w:root><w:comment><w:p><w:r><w:t>a comment</w:t></w:r></w:p></w:comment></w:root>"));

        Assert.Equal(
            [("text", PassageKind.Paragraph, 1), ("claim", PassageKind.Paragraph, 2), ("source", PassageKind.Footnote, 2), ("Confidential", PassageKind.HeaderOrFooter, (int?)null)],
            document.Passages.Select(passage => (passage.Text, passage.Kind, passage.Place.Paragraph)));
    }

    [Fact]
    public void A_part_with_broken_xml_leaves_the_others_readable()
    {
        var document = Read(OfficeFile.Paragraph("body"), ("footnotes", "footnotes.xml", "<w:root><w:footnote w:id=\"2\"><w:p>"));

        Assert.Equal("body", Assert.Single(document.Passages).Text);
        Assert.Contains("footnotes", Assert.Single(document.Unread).Why, StringComparison.Ordinal);
    }

    private static Document Read(string body, params (string Type, string Name, string Content)[] others) =>
        DocumentReader.Read(OfficeFile.Word(body, others), "case.docx");
}
