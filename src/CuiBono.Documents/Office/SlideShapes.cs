using System.Text;
using CuiBono.Evidence;

namespace CuiBono.Documents.Office;

/// <summary>Walks the shapes of one slide, or of its notes page, in the order in which they are drawn; the title comes first.</summary>
internal sealed class SlideShapes(Reading reading, SourcePlace place, bool areNotes = false)
{
    private readonly List<(string Text, PassageKind Kind)> _passages = [];
    private readonly List<string> _cells = [];
    private readonly Alternatives _alternatives = new();
    private readonly StringBuilder _text = new();
    private int _titles;
    private string? _placeholder;
    private bool _isPlaceholder;
    private bool? _isBullet;
    private bool _inTable;
    private bool _inText;
    private int _chars;

    public bool IsHidden { get; private set; }

    public bool HasPictures { get; private set; }

    public void Read(PartXml xml)
    {
        while (xml.Next())
        {
            if (xml.IsStart) Start(xml);
            else if (xml.IsEnd) End(xml);
            else if (_inText && xml.IsText) Append(xml.Text);
        }
    }

    /// <summary>Hands the passages over, the title first.</summary>
    public void Emit()
    {
        foreach (var (text, kind) in _passages)
            if (reading.Add(text, place, kind) && kind == PassageKind.Heading) reading.OfferTitle(text);
    }

    private void Start(PartXml xml)
    {
        switch (xml.Name)
        {
            case "sld":
                IsHidden = !xml.IsOn("show");
                break;
            case "sp" or "graphicFrame" or "cxnSp":
                (_placeholder, _isPlaceholder) = (null, false);
                break;
            case "cNvPr" when xml.Attribute("hidden") is "1" or "true":
                // A hidden shape is not shown; its text is still the author's and is read.
                break;
            case "ph":
                (_placeholder, _isPlaceholder) = (xml.Attribute("type") ?? "obj", true);
                break;
            case "pic":
                HasPictures = true;
                break;
            case "tbl":
                _inTable = true;
                break;
            case "tr" when _inTable:
                _cells.Clear();
                break;
            case "tc" when _inTable:
                _cells.Add("");
                break;
            case "p":
                _text.Clear();
                _isBullet = null;
                break;
            case "buChar" or "buAutoNum" or "buBlip":
                _isBullet = true;
                break;
            case "buNone":
                _isBullet = false;
                break;
            case "t":
                _inText = true;
                break;
            case "br" or "tab":
                Append(" ");
                break;
            case "AlternateContent" or "Choice" or "Fallback":
                _alternatives.Begin(xml);
                break;
        }
    }

    private void End(PartXml xml)
    {
        switch (xml.Name)
        {
            case "t":
                _inText = false;
                break;
            case "p":
                EndParagraph();
                break;
            case "tr" when _inTable:
                if (_cells.Exists(cell => cell.Length > 0)) Keep(string.Join(" | ", _cells), areNotes ? PassageKind.SpeakerNotes : PassageKind.TableRow);
                break;
            case "tbl":
                _inTable = false;
                break;
            case "AlternateContent":
                _alternatives.End(xml);
                break;
        }
    }

    private void Append(string text)
    {
        if (_text.Length <= reading.Limits.MaxPassageLength) _text.Append(text);
    }

    private void EndParagraph()
    {
        var text = _text.ToString();
        _text.Clear();
        if (string.IsNullOrWhiteSpace(text)) return;
        if (_inTable && _cells.Count > 0)
            _cells[^1] = _cells[^1].Length == 0 ? text.Trim() : $"{_cells[^1]} {text.Trim()}";
        else if (areNotes)
            KeepNotes(text);
        else
            Keep(text, Kind());
    }

    /// <summary>A notes page repeats the slide's picture, number and date; only its body is what the presenter says.</summary>
    private void KeepNotes(string text)
    {
        if (_placeholder is "body" || !_isPlaceholder) Keep(text, PassageKind.SpeakerNotes);
    }

    private PassageKind Kind() => _placeholder switch
    {
        "title" or "ctrTitle" => PassageKind.Heading,
        "dt" or "ftr" or "sldNum" or "hdr" => PassageKind.HeaderOrFooter,
        "body" or "obj" => _isBullet ?? true ? PassageKind.ListItem : PassageKind.Paragraph,
        _ => _isBullet ?? false ? PassageKind.ListItem : PassageKind.Paragraph,
    };

    private void Keep(string text, PassageKind kind)
    {
        // What a slide may hold is bounded here too, since its passages wait for the title.
        _chars += text.Length;
        if (_passages.Count > reading.Limits.MaxPassages || _chars > 50_000_000) return;
        if (kind == PassageKind.Heading) _passages.Insert(_titles++, (text, kind));
        else _passages.Add((text, kind));
    }
}
