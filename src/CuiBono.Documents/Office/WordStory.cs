using System.Text;
using CuiBono.Evidence;

namespace CuiBono.Documents.Office;

/// <summary>Walks one run of text of a Word document: the body, a header, the footnotes.</summary>
internal sealed class WordStory(
    Reading reading,
    WordStyles styles,
    PassageKind? kindOfAll = null,
    IReadOnlyDictionary<string, int>? noteReferences = null,
    HashSet<string>? seen = null)
{
    private readonly Stack<Paragraph> _paragraphs = new();
    private readonly Stack<WordTable> _tables = new();
    private readonly Stack<bool> _fields = new();
    private readonly Alternatives _alternatives = new();
    private readonly Dictionary<string, int> _noteReferences = new(StringComparer.Ordinal);
    private int _count;
    private bool _inText;
    private bool _inRunProperties;
    private bool _hiddenRun;
    private int? _notePlace;
    private StringBuilder? _carried;

    /// <summary>The paragraphs in which something was inserted, deleted or formatted under tracking, in their order.</summary>
    public SortedSet<int> Changed { get; } = [];

    /// <summary>The paragraphs to which comments are attached, in their order.</summary>
    public SortedSet<int> Commented { get; } = [];

    public bool HasHiddenText { get; private set; }

    public bool HasPictures { get; private set; }

    /// <summary>The paragraph in which each foot- or endnote is referred to, by the note's id.</summary>
    public IReadOnlyDictionary<string, int> NoteReferences => _noteReferences;

    public void Read(PartXml xml)
    {
        while (xml.Next())
        {
            if (xml.IsStart) Start(xml);
            else if (xml.IsEnd) End(xml);
            else if (_inText && xml.IsText) Append(xml.Text);
        }
    }

    private void Start(PartXml xml)
    {
        switch (xml.Name)
        {
            case "p":
                _paragraphs.Push(new Paragraph(++_count, _carried ?? new StringBuilder()));
                _carried = null;
                break;
            case "t":
                _inText = true;
                break;
            case "rPr":
                _inRunProperties = true;
                break;
            case "r":
                _hiddenRun = false;
                break;
            case "vanish" when _inRunProperties && xml.IsOn():
                _hiddenRun = true;
                break;
            case "tab" or "br" or "cr" or "ptab":
                Append(" ");
                break;
            case "noBreakHyphen":
                Append("-");
                break;
            case "tbl":
                _tables.Push(new WordTable());
                break;
            case "tr" when _tables.Count > 0:
                _tables.Peek().StartRow();
                break;
            case "tc" when _tables.Count > 0:
                _tables.Peek().StartCell();
                break;
            case "fldChar":
                Field(xml.Attribute("fldCharType"));
                break;
            case "AlternateContent" or "Choice" or "Fallback":
                _alternatives.Begin(xml);
                break;
            case "drawing" or "pict" or "object":
                HasPictures = true;
                break;
            case "footnoteReference" or "endnoteReference" when _paragraphs.Count > 0 && xml.Attribute("id") is { } note:
                _noteReferences.TryAdd(note, _paragraphs.Peek().Number);
                break;
            case "footnote" or "endnote":
                if (xml.Attribute("type") is { } type && type != "normal") xml.Skip();
                else _notePlace = xml.Attribute("id") is { } id && noteReferences?.TryGetValue(id, out var number) == true ? number : null;
                break;
            default:
                StartMark(xml);
                break;
        }
    }

    /// <summary>Tracked changes, and the properties of a paragraph.</summary>
    private void StartMark(PartXml xml)
    {
        switch (xml.Name)
        {
            case "ins" or "moveTo":
                SayChanged();
                break;
            case "del" when _inRunProperties:
                // The end of the paragraph was deleted: its text runs on in the next one.
                SayChanged();
                if (_paragraphs.Count > 0) _paragraphs.Peek().RunsOn = true;
                break;
            case "del" or "moveFrom":
                SayChanged();
                if (_tables.Count > 0 && _paragraphs.Count == 0) _tables.Peek().DropRow();
                xml.Skip();
                break;
            case "rPrChange" or "pPrChange" or "sectPrChange" or "tblPrChange" or "trPrChange" or "tcPrChange" or "numberingChange" or "tblGridChange":
                SayChanged();
                xml.Skip();
                break;
            case "commentReference":
                Commented.Add(Here);
                break;
            case "pStyle" when _paragraphs.Count > 0:
                _paragraphs.Peek().Style = xml.Attribute("val");
                break;
            case "numId" when _paragraphs.Count > 0:
                _paragraphs.Peek().IsListItem = xml.Attribute("val") != "0";
                break;
            case "outlineLvl" when _paragraphs.Count > 0 && xml.Attribute("val") is { Length: 1 } level && level[0] < '9':
                _paragraphs.Peek().IsHeading = true;
                break;
        }
    }

    /// <summary>The paragraph in which the walk is; between two paragraphs, where a row or a whole paragraph changed, the next one.</summary>
    private int Here => _paragraphs.Count > 0 ? _paragraphs.Peek().Number : _count + 1;

    private void SayChanged() => Changed.Add(Here);

    private void End(PartXml xml)
    {
        switch (xml.Name)
        {
            case "t":
                _inText = false;
                break;
            case "rPr":
                _inRunProperties = false;
                break;
            case "p" when _paragraphs.Count > 0:
                EndParagraph(_paragraphs.Pop());
                break;
            case "tr" when _tables.Count > 0:
                EndRow();
                break;
            case "tbl" when _tables.Count > 0:
                _tables.Pop();
                break;
            case "AlternateContent":
                _alternatives.End(xml);
                break;
        }
    }

    private void Append(string text)
    {
        if (_paragraphs.Count == 0 || _fields.Contains(true)) return;
        if (_hiddenRun)
        {
            HasHiddenText |= !string.IsNullOrWhiteSpace(text);
            return;
        }

        var paragraph = _paragraphs.Peek().Text;
        if (paragraph.Length <= reading.Limits.MaxPassageLength) paragraph.Append(text);
    }

    /// <summary>A field is code up to its separator, and what is shown from there to its end.</summary>
    private void Field(string? type)
    {
        if (type == "begin") _fields.Push(true);
        else if (type == "separate" && _fields.TryPop(out _)) _fields.Push(false);
        else if (type == "end") _fields.TryPop(out _);
    }

    private void EndParagraph(Paragraph paragraph)
    {
        if (paragraph.RunsOn)
        {
            _carried = paragraph.Text;
            return;
        }

        if (_paragraphs.Count == 0) _fields.Clear();
        var kind = kindOfAll ?? Kind(paragraph);
        if (_tables.Count > 0)
        {
            _tables.Peek().Add(new WordPassage(paragraph.Text.ToString(), kind, paragraph.Number));
            return;
        }

        Emit(paragraph.Text.ToString(), kind, paragraph.Number, styles.IsTitle(paragraph.Style));
    }

    private PassageKind Kind(Paragraph paragraph)
    {
        if (paragraph.IsHeading) return PassageKind.Heading;
        var byStyle = styles.KindOf(paragraph.Style);
        if (byStyle == PassageKind.Heading) return PassageKind.Heading;
        return paragraph.IsListItem ?? byStyle == PassageKind.ListItem ? PassageKind.ListItem : PassageKind.Paragraph;
    }

    private void EndRow()
    {
        var row = _tables.Peek().EndRow();
        if (row.Count == 0) return;
        if (_tables.Count > 1)
        {
            // A table inside a cell is part of that cell's text.
            var inner = _tables.Pop();
            foreach (var passage in row.SelectMany(cell => cell)) _tables.Peek().Add(passage);
            _tables.Push(inner);
        }
        else if (row.Count == 1)
        {
            foreach (var passage in row[0]) Emit(passage.Text, passage.Kind, passage.Paragraph, false);
        }
        else if (row.Any(cell => cell.Any(passage => !string.IsNullOrWhiteSpace(passage.Text))))
        {
            var text = string.Join(" | ", row.Select(cell => string.Join(' ', cell.Select(passage => passage.Text.Trim())).Trim()));
            var first = row.SelectMany(cell => cell).FirstOrDefault(passage => !string.IsNullOrWhiteSpace(passage.Text));
            Emit(text, kindOfAll ?? PassageKind.TableRow, first.Paragraph, false);
        }
    }

    private void Emit(string text, PassageKind kind, int number, bool isTitle)
    {
        if (seen is not null && !seen.Add(text.Trim())) return;
        var place = kindOfAll switch
        {
            null => reading.Whole with { Paragraph = number },
            PassageKind.Footnote => reading.Whole with { Paragraph = _notePlace },
            _ => reading.Whole,
        };
        if (reading.Add(text, place, kind) && (isTitle || kind == PassageKind.Heading)) reading.OfferTitle(text);
    }

    private sealed class Paragraph(int number, StringBuilder text)
    {
        public int Number => number;

        public StringBuilder Text => text;

        public string? Style { get; set; }

        public bool? IsListItem { get; set; }

        public bool IsHeading { get; set; }

        public bool RunsOn { get; set; }
    }
}
