using CuiBono.Documents.Tables;

namespace CuiBono.Documents.Office;

/// <summary>What the sheets of a workbook share: their list, the texts, the formats of numbers.</summary>
internal sealed class Workbook
{
    private readonly OfficePackage _package;
    private readonly Reading _reading;
    private readonly List<string> _texts = [];
    private readonly NumberFormats _formats = new();
    private readonly List<Sheet> _sheets = [];

    private Workbook(OfficePackage package, Reading reading) => (_package, _reading) = (package, reading);

    public IReadOnlyList<Sheet> Sheets => _sheets;

    /// <summary>Whether days are counted from 1904, as old Macintosh workbooks do.</summary>
    public bool CountsFrom1904 { get; private set; }

    public static Workbook Open(OfficePackage package, Reading reading)
    {
        var workbook = new Workbook(package, reading);
        var main = package.MainPart("xl/workbook.xml");
        var links = package.LinksOf(main);
        package.Read(main, reading.Whole, "the list of sheets", xml => workbook.ReadSheets(xml, links));
        foreach (var link in links)
        {
            if (link.IsExternal || !package.Has(link.Target)) continue;
            if (link.Type == "sharedStrings") package.Read(link.Target, reading.Whole, "the list of texts", workbook.ReadTexts);
            else if (link.Type == "styles") package.Read(link.Target, reading.Whole, "the list of formats", workbook._formats.Read);
        }

        return workbook;
    }

    public void Read(Sheet sheet, SheetReader reader, Action<TableRow> take)
    {
        var place = _reading.Whole with { Cell = CellName.Of(sheet.Name, 0, 1) };
        if (sheet.Part is null) _reading.LeaveUnread(FindingCodes.MissingPart, $"the sheet {sheet.Name} is missing from the file", place);
        else _package.Read(sheet.Part, place, $"the sheet {sheet.Name}", xml => reader.Read(xml, take));
    }

    /// <summary>The shared text by its index; "" where there is none.</summary>
    public string Text(int index) => index >= 0 && index < _texts.Count ? _texts[index] : "";

    public NumberKind KindOf(int style) => _formats.KindOf(style);

    private void ReadSheets(PartXml xml, IReadOnlyList<PartLink> links)
    {
        while (xml.Next())
        {
            if (!xml.IsStart) continue;
            if (xml.Name == "workbookPr") CountsFrom1904 = xml.Attribute("date1904") is "1" or "true";
            if (xml.Name != "sheet" || xml.LinkId() is not { } id) continue;
            var link = links.FirstOrDefault(link => link.Id == id);
            if (link.Type is "chartsheet" or "dialogsheet" or "xlMacrosheet") continue;
            var name = PassageText.Clean(xml.Attribute("name") ?? "", 200, out _);
            _sheets.Add(new Sheet(name, link.IsExternal ? null : link.Target, xml.Attribute("state") is "hidden" or "veryHidden"));
        }
    }

    /// <summary>Shared texts are kept cleaned; the phonetic reading of Asian words is left out.</summary>
    private void ReadTexts(PartXml xml)
    {
        while (xml.Next())
            if (xml.IsStart && xml.Name == "si") _texts.Add(PassageText.Clean(SheetReader.RichText(xml), _reading.Limits.MaxPassageLength + 1, out _));
    }
}
