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
    public void A_chart_gives_its_title_and_each_series_as_a_row()
    {
        const string chart =
            "<chartSpace><title><tx><rich><p><r><t>Wait for repair</t></r></p></rich></tx></title><ser><tx><strRef><strCache><pt><v>hours</v></pt></strCache></strRef></tx>" +
            "<cat><strRef><strCache><pt idx=\"0\"><v>2026</v></pt><pt idx=\"1\"><v>2027</v></pt></strCache></strRef></cat><val><numRef><numCache><pt idx=\"0\"><v>9.1000000000000001</v></pt><pt idx=\"1\"><v>4</v></pt></numCache></numRef></val></ser></chartSpace>";
        const string links = "<Relationships><Relationship Id=\"r\" Type=\"x/chart\" Target=\"../charts/chart1.xml\"/></Relationships>";
        var file = OfficeFile.With(
            OfficeFile.PowerPoint((OfficeFile.Shape("Repair", "title"), null, false)),
            ("ppt/slides/_rels/slide1.xml.rels", links),
            ("ppt/charts/chart1.xml", chart));

        Assert.Equal(
            [("Repair", PassageKind.Heading), ("Wait for repair", PassageKind.Paragraph), ("hours | 2026 9.1 | 2027 4", PassageKind.TableRow)],
            DocumentReader.Read(file, "deck.pptx").Passages.Select(passage => (passage.Text, passage.Kind)));
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
