using System.IO.Compression;
using System.Text;
using CuiBono.Documents.Tests.Files;
using CuiBono.Evidence;

namespace CuiBono.Documents.Tests.Pdf;

public sealed class PdfReaderTests
{
    [Fact]
    public void Lines_become_paragraphs_with_their_page_and_hyphenation_is_undone()
    {
        var document = Read(
            PdfFile.Text(72, 780, 22, "Faster repair") + PdfFile.Text(72, 700, 11, "The wait of a customer falls and the trans-", "formation ends.") + PdfFile.Text(72, 640, 11, "A second paragraph."),
            PdfFile.Text(72, 700, 11, "On page two."));

        Assert.Equal("Faster repair", document.Title);
        Assert.Equal(
            [
                (1, PassageKind.Heading, "Faster repair"),
                (1, PassageKind.Paragraph, "The wait of a customer falls and the transformation ends."),
                (1, PassageKind.Paragraph, "A second paragraph."),
                (2, PassageKind.Paragraph, "On page two."),
            ],
            document.Passages.Select(passage => (passage.Place.Page!.Value, passage.Kind, passage.Text)));
    }

    [Fact]
    public void A_hyphen_between_words_of_the_document_stays()
    {
        var document = Read(PdfFile.Text(72, 700, 11, "The customer waits. It is customer-", "facing work and customer-facing talk."));

        Assert.Equal("The customer waits. It is customer-facing work and customer-facing talk.", Assert.Single(document.Passages).Text);
    }

    [Fact]
    public void Columns_drawn_one_after_the_other_are_not_mixed()
    {
        var document = Read(PdfFile.Text(72, 700, 10, "left one", "left two") + PdfFile.Text(320, 700, 10, "right one", "right two"));

        Assert.Equal(["left one left two", "right one right two"], document.Passages.Select(passage => passage.Text));
    }

    [Fact]
    public void Cells_side_by_side_are_a_row_and_bullets_are_items()
    {
        var document = Read(PdfFile.Text(72, 700, 10, "wait") + PdfFile.Text(300, 700, 10, "9 h") + PdfFile.Text(72, 660, 10, "\\225 first", "\\225 second"));

        Assert.Equal(
            [("wait | 9 h", PassageKind.TableRow), ("first", PassageKind.ListItem), ("second", PassageKind.ListItem)],
            document.Passages.Select(passage => (passage.Text, passage.Kind)));
    }

    [Fact]
    public void A_page_that_is_a_picture_is_unread_by_number_and_a_blank_one_is_said()
    {
        var image = PdfFile.Stream("/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", "x");
        var document = DocumentReader.Read(PdfFile.WithResources("/XObject<</I 100 0 R>>", [PdfFile.Text(72, 700, 11, "text"), "q 500 0 0 700 50 50 cm /I Do Q", ""], image), "case.pdf");

        var unread = Assert.Single(document.Unread);
        Assert.Equal((2, "page 2 has no text layer"), (unread.Place.Page, unread.Why));
        Assert.Contains(document.Findings, finding => finding is { Code: "blank-page", Place.Page: 3, Severity: FindingSeverity.Info });
    }

    [Fact]
    public void Forms_that_draw_each_other_end()
    {
        var document = DocumentReader.Read(
            PdfFile.WithResources(
                "/XObject<</A 100 0 R>>",
                ["/A Do"],
                PdfFile.Stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1 3 0 R>>/XObject<</B 101 0 R>>>>", "BT /F1 9 Tf 1 0 0 1 50 700 Tm (drawn) Tj ET /B Do"),
                PdfFile.Stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 100 0 R>>>>", "/A Do")),
            "case.pdf");

        Assert.Contains(document.Passages, passage => passage.Text.Contains("drawn", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cross_reference_stream_with_absurd_fields_does_not_end_the_process()
    {
        const string file = "%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 0/Kids[]>>\nendobj\n7 0 obj\n<</Type/XRef/Size 3/Root 1 0 R/W[1 2 166666666666666666666666666]/Length 8>>\nstream\n12345678\nendstream\nendobj\nstartxref\n108\n%%EOF\n";

        var document = DocumentReader.Read(Encoding.Latin1.GetBytes(file), "case.pdf");

        Assert.Empty(document.Passages);
        Assert.NotEmpty(document.Findings);
    }

    [Fact]
    public void A_truncated_file_is_unread_and_never_an_exception()
    {
        var whole = PdfFile.Of(PdfFile.Text(72, 700, 11, "text"));
        for (var length = 20; length < whole.Length; length += 97)
        {
            var document = DocumentReader.Read(whole.AsMemory(0, length), "case.pdf");
            Assert.True(document.Passages.Count > 0 || document.Unread.Count > 0 || document.Findings.Count > 0);
        }
    }

    [Fact]
    public void A_reading_that_is_late_is_left_behind()
    {
        var pages = Enumerable.Repeat(PdfFile.Text(72, 700, 11, "text"), 50).ToArray();

        var document = DocumentReader.Read(PdfFile.Of(pages), "case.pdf", new ReadLimits { MaxTime = TimeSpan.Zero });

        Assert.Contains(document.Findings, finding => finding.Code == "time-up");
        Assert.NotEmpty(document.Unread);
    }

    [Fact]
    public void A_stream_that_unpacks_over_the_limit_is_not_unpacked()
    {
        using var packed = new MemoryStream();
        using (var flate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) flate.Write(new byte[5_000]);
        var form = PdfFile.Stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Filter/FlateDecode", Encoding.Latin1.GetString(packed.ToArray()));
        var pdf = PdfFile.WithResources("/XObject<</X 100 0 R>>", ["/X Do"], form);

        var document = DocumentReader.Read(pdf, "case.pdf", new ReadLimits { MaxPdfStreamBytes = 1_000 });

        Assert.Contains(document.Findings, finding => finding.Code == "unpacked-too-large");
        Assert.NotEmpty(document.Unread);
    }

    private static Document Read(params string[] pages) => DocumentReader.Read(PdfFile.Of(pages), "case.pdf");
}
