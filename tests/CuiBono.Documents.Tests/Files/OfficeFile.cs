using System.IO.Compression;
using System.Text;

namespace CuiBono.Documents.Tests.Files;

/// <summary>Builds small Office files part by part, right or wrong as a test wants them.</summary>
internal static class OfficeFile
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string WordNamespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:r=\"" + Relationships + "\"";
    private const string SlideNamespaces = "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"" + Relationships + "\"";
    private const string SheetNamespaces = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + Relationships + "\"";

    /// <summary>A zip container of the given parts.</summary>
    public static byte[] Zip(params IEnumerable<(string Name, string Content)> parts)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }

        return bytes.ToArray();
    }

    /// <summary>A container with further parts.</summary>
    public static byte[] With(byte[] container, params (string Name, string Content)[] parts)
    {
        var bytes = new MemoryStream();
        bytes.Write(container);
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }

        return bytes.ToArray();
    }

    /// <summary>A Word document with the given XML as its body.</summary>
    public static byte[] Word(string body, params (string Type, string Name, string Content)[] others) => Zip(
    [
        Types("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "/word/document.xml"),
        Root("word/document.xml"),
        ("word/document.xml", $"<w:document {WordNamespaces}><w:body>{body}</w:body></w:document>"),
        ("word/_rels/document.xml.rels", Links([.. others.Select((other, at) => ($"rId{at + 1}", other.Type, other.Name))])),
        .. others.Select(other => ("word/" + other.Name, other.Content.Replace("<w:root", $"<w:root {WordNamespaces}", StringComparison.Ordinal))),
    ]);

    /// <summary>A paragraph of Word with an optional style.</summary>
    public static string Paragraph(string text, string? style = null, string properties = "") =>
        $"<w:p><w:pPr>{(style is null ? "" : $"<w:pStyle w:val=\"{style}\"/>")}{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    /// <summary>A presentation; the slides are shown in the given order and stored in the opposite one.</summary>
    public static byte[] PowerPoint(params (string Shapes, string? Notes, bool Hidden)[] slides)
    {
        var parts = new List<(string, string)>
        {
            Types("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", "/ppt/presentation.xml"),
            Root("ppt/presentation.xml"),
            ("ppt/presentation.xml", $"<p:presentation {SlideNamespaces}><p:sldIdLst>{string.Concat(slides.Select((_, at) => $"<p:sldId id=\"{256 + at}\" r:id=\"rId{at + 1}\"/>"))}</p:sldIdLst></p:presentation>"),
            ("ppt/_rels/presentation.xml.rels", Links([.. slides.Select((_, at) => ($"rId{at + 1}", "slide", $"slides/slide{slides.Length - at}.xml"))])),
        };
        for (var at = 0; at < slides.Length; at++)
        {
            var (shapes, notes, hidden) = slides[at];
            var number = slides.Length - at;
            parts.Add(($"ppt/slides/slide{number}.xml", $"<p:sld {SlideNamespaces}{(hidden ? " show=\"0\"" : "")}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:sld>"));
            if (notes is null) continue;
            parts.Add(($"ppt/slides/_rels/slide{number}.xml.rels", Links([("rId1", "notesSlide", $"../notesSlides/notesSlide{number}.xml")])));
            parts.Add(($"ppt/notesSlides/notesSlide{number}.xml", $"<p:notes {SlideNamespaces}><p:cSld><p:spTree>{Shape("9", "sldNum")}{Shape(notes, "body")}</p:spTree></p:cSld></p:notes>"));
        }

        return Zip(parts);
    }

    /// <summary>A shape of a slide: a placeholder of the given type, or a text box.</summary>
    public static string Shape(string text, string? placeholder = null, string properties = "") =>
        $"<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"x\"/><p:cNvSpPr/><p:nvPr>{(placeholder is null ? "" : $"<p:ph type=\"{placeholder}\"/>")}</p:nvPr></p:nvSpPr><p:txBody><a:p><a:pPr>{properties}</a:pPr><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>";

    /// <summary>A workbook of sheets, each the XML inside its worksheet element.</summary>
    public static byte[] Excel(params (string Name, string Sheet, string? State)[] sheets) => ExcelWith("", "", sheets);

    /// <summary>A workbook with shared texts ("si" elements) and a style sheet (the XML inside "styleSheet").</summary>
    public static byte[] ExcelWith(string texts, string styles, params (string Name, string Sheet, string? State)[] sheets) => Zip(
    [
        Types("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "/xl/workbook.xml"),
        Root("xl/workbook.xml"),
        ("xl/workbook.xml", $"<workbook {SheetNamespaces}><sheets>{string.Concat(sheets.Select((sheet, at) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{at + 1}\" r:id=\"rId{at + 1}\"{(sheet.State is null ? "" : $" state=\"{sheet.State}\"")}/>"))}</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", Links([.. sheets.Select((_, at) => ($"rId{at + 1}", "worksheet", $"worksheets/sheet{at + 1}.xml")), ("rIdT", "sharedStrings", "sharedStrings.xml"), ("rIdS", "styles", "styles.xml")])),
        ("xl/sharedStrings.xml", $"<sst {SheetNamespaces}>{texts}</sst>"),
        ("xl/styles.xml", $"<styleSheet {SheetNamespaces}>{styles}</styleSheet>"),
        .. sheets.Select((sheet, at) => ($"xl/worksheets/sheet{at + 1}.xml", $"<worksheet {SheetNamespaces}>{sheet.Sheet}</worksheet>")),
    ]);

    /// <summary>Rows of a sheet with inline texts; an empty text gives no cell.</summary>
    public static string Rows(params string[][] rows) =>
        "<sheetData>" + string.Concat(rows.Select((row, at) => $"<row r=\"{at + 1}\">" + string.Concat(row.Select((text, column) =>
            text.Length == 0 ? "" : $"<c r=\"{(char)('A' + column)}{at + 1}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")) + "</row>")) + "</sheetData>";

    private static (string, string) Types(string type, string part) => (
        "[Content_Types].xml",
        $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"{part}\" ContentType=\"{type}\"/></Types>");

    private static (string, string) Root(string main) => ("_rels/.rels", Links([("rId1", "officeDocument", main)]));

    private static string Links((string Id, string Type, string Target)[] links) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
        string.Concat(links.Select(link => $"<Relationship Id=\"{link.Id}\" Type=\"{Relationships}/{link.Type}\" Target=\"{link.Target}\"/>")) + "</Relationships>";
}
