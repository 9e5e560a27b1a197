using System.Text;
using CuiBono.Evidence;

namespace CuiBono.Documents.Markdown;

/// <summary>Reads Markdown and plain text as headings, list items, table rows and paragraphs, each at its first line.</summary>
internal sealed class MarkdownReader
{
    private readonly Reading _reading;
    private readonly StringBuilder _block = new();
    private PassageKind _kind;
    private int _blockLine;
    private string? _fence;
    private bool _inComment;
    private bool _inTable;

    private MarkdownReader(Reading reading) => _reading = reading;

    /// <summary>Reads a whole file; gives its front matter where it has some.</summary>
    public static FrontMatter? Read(string text, Reading reading)
    {
        var lines = new MarkdownLines(text);
        var frontMatter = lines.TakeFrontMatter(reading);
        var reader = new MarkdownReader(reading);
        while (lines.Next())
        {
            if (lines.Number % 256 == 0) reading.CheckTime();
            reader.Take(lines.Current, lines.Number, lines.Following);
        }

        reader.Flush();
        return frontMatter;
    }

    private void Take(ReadOnlySpan<char> line, int number, ReadOnlySpan<char> following)
    {
        line = MarkdownLine.WithoutQuoteMarks(line);
        if (_fence is not null)
        {
            TakeCode(line, number);
            return;
        }

        var visible = MarkdownLine.WithoutComments(line, ref _inComment, out var commented);
        if (visible.IsWhiteSpace())
        {
            // A comment that fills its line does not end a paragraph; a blank line does.
            if (!commented) Flush();
            return;
        }

        if (_inTable && visible.Contains('|'))
        {
            if (!MarkdownLine.IsTableRule(visible)) AddRow(visible, number);
            return;
        }

        _inTable = false;
        if (MarkdownLine.IsFence(visible, out var fence)) StartCode(fence);
        else if (MarkdownLine.IsHeading(visible, out var heading)) AddHeading(heading, number);
        else if (_block.Length > 0 && _kind == PassageKind.Paragraph && MarkdownLine.IsUnderline(visible)) EndAsHeading();
        else if (MarkdownLine.IsRule(visible)) Flush();
        else if (visible.Contains('|') && MarkdownLine.IsTableRule(MarkdownLine.WithoutQuoteMarks(following))) StartTable(visible, number);
        else if (MarkdownLine.IsFootnote(visible, out var note)) Start(PassageKind.Footnote, note, number);
        else if (_block.Length == 0 && MarkdownLine.IsLinkDefinition(visible)) return;
        else if (MarkdownLine.IsListItem(visible, _block.Length > 0 && _kind == PassageKind.Paragraph, out var item)) Start(PassageKind.ListItem, item, number);
        else if (_block.Length == 0) Start(PassageKind.Paragraph, visible, number);
        else _block.Append('\n').Append(visible);
    }

    private void TakeCode(ReadOnlySpan<char> line, int number)
    {
        if (MarkdownLine.ClosesFence(line, _fence!))
        {
            FlushCode();
            _fence = null;
        }
        else if (line.IsWhiteSpace())
        {
            FlushCode();
        }
        else
        {
            if (_block.Length == 0) _blockLine = number;
            _block.Append(line).Append('\n');
        }
    }

    private void StartCode(ReadOnlySpan<char> fence)
    {
        Flush();
        _fence = fence.ToString();
    }

    private void FlushCode()
    {
        _reading.Add(_block.ToString(), Place(_blockLine), PassageKind.Paragraph);
        _block.Clear();
    }

    private void StartTable(ReadOnlySpan<char> header, int number)
    {
        Flush();
        _inTable = true;
        AddRow(header, number);
    }

    private void AddRow(ReadOnlySpan<char> line, int number) =>
        _reading.Add(MarkdownLine.Cells(line, cell => MarkdownInline.Plain(cell)), Place(number), PassageKind.TableRow);

    private void AddHeading(ReadOnlySpan<char> text, int number)
    {
        Flush();
        Start(PassageKind.Heading, text, number);
        Flush();
    }

    private void EndAsHeading()
    {
        _kind = PassageKind.Heading;
        Flush();
    }

    private void Start(PassageKind kind, ReadOnlySpan<char> text, int number)
    {
        Flush();
        _kind = kind;
        _blockLine = number;
        _block.Append(text);
    }

    private void Flush()
    {
        if (_block.Length == 0) return;
        if (_fence is not null)
        {
            FlushCode();
            return;
        }

        var plain = MarkdownInline.Plain(_block.ToString());
        _block.Clear();
        _reading.Add(plain, Place(_blockLine), _kind);
        if (_kind == PassageKind.Heading) _reading.OfferTitle(plain);
    }

    private SourcePlace Place(int line) => _reading.Whole with { Line = line };
}
