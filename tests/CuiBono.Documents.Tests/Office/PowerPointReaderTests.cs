using CuiBono.Documents.Tests.Files;
using CuiBono.Evidence;

namespace CuiBono.Documents.Tests.Office;

public sealed class PowerPointReaderTests
{
    [Fact]
    public void Slides_come_in_showing_order_with_the_title_first_and_the_notes_last()
    {
        var document = Read(
            (OfficeFile.Shape("point", "body") + OfficeFile.Shape("One", "title"), "what is said", false),
            (OfficeFile.Shape("Two", "ctrTitle"), null, false));

        Assert.Equal("One", document.Title);
        Assert.Equal(
            [("One", PassageKind.Heading, 1), ("point", PassageKind.ListItem, 1), ("what is said", PassageKind.SpeakerNotes, 1), ("Two", PassageKind.Heading, 2)],
            document.Passages.Select(passage => (passage.Text, passage.Kind, passage.Place.Slide!.Value)));
    }

    [Fact]
    public void A_hidden_slide_is_read_and_said()
    {
        var document = Read((OfficeFile.Shape("shown", "title"), null, false), (OfficeFile.Shape("kept back", "title"), null, true));

        Assert.Contains(document.Passages, passage => passage.Text == "kept back");
        Assert.Equal(("hidden-slide", 2, FindingSeverity.Info), Assert.Single(document.Findings) is var said ? (said.Code, said.Place.Slide, said.Severity) : default);
    }

    [Fact]
    public void Groups_and_tables_are_read()
    {
        const string table = "<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tr><a:tc><a:txBody><a:p><a:r><a:t>wait</a:t></a:r></a:p></a:txBody></a:tc><a:tc><a:txBody><a:p><a:r><a:t>9 h</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>";
        var document = Read(($"<p:grpSp><p:grpSp>{OfficeFile.Shape("inside")}</p:grpSp></p:grpSp>{table}", null, false));

        Assert.Equal([("inside", PassageKind.Paragraph), ("wait | 9 h", PassageKind.TableRow)], document.Passages.Select(passage => (passage.Text, passage.Kind)));
    }

    [Fact]
    public void A_slide_of_pictures_is_unread_by_number()
    {
        var document = Read((OfficeFile.Shape("text", "title"), null, false), ("<p:pic/>", null, false));

        Assert.Equal(2, Assert.Single(document.Unread).Place.Slide);
    }

    private static Document Read(params (string Shapes, string? Notes, bool Hidden)[] slides) =>
        DocumentReader.Read(OfficeFile.PowerPoint(slides), "deck.pptx");
}
