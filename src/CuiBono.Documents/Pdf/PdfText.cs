using System.Text;
using CuiBono.Evidence;

namespace CuiBono.Documents.Pdf;

/// <summary>Turns the lines of all pages into passages: paragraphs, list items, headings, rows.</summary>
internal sealed class PdfText
{
    private const double HeadingRatio = 1.15;
    private const int LongestHeading = 160;

    private readonly Reading _reading;
    private readonly PdfHyphens _hyphens;
    private readonly PdfRepeats _repeats;
    private readonly double _bodySize;
    private readonly StringBuilder _text = new();
    private readonly List<PdfLine> _paragraph = [];
    private PassageKind _kind;
    private SourcePlace _place;

    private PdfText(IReadOnlyList<PdfPage> pages, Reading reading)
    {
        _reading = reading;
        _place = reading.Whole;
        _hyphens = PdfHyphens.Of(pages);
        _repeats = PdfRepeats.Of(pages);
        _bodySize = BodySize(pages);
    }

    public static void Write(IReadOnlyList<PdfPage> pages, Reading reading)
    {
        var text = new PdfText(pages, reading);
        foreach (var page in pages) text.Write(page);
    }

    private void Write(PdfPage page)
    {
        _place = _reading.Whole with { Page = page.Number };
        if (page.Code == FindingCodes.BlankPage) _reading.Say(page.Code, page.Why, _place, FindingSeverity.Info);
        else if (page.Code.Length > 0) _reading.LeaveUnread(page.Code, page.Why, _place);

        foreach (var line in page.Lines)
        {
            if (_repeats.IsRepeated(line, page))
            {
                Flush();
                _reading.Add(Row(line), _place, PassageKind.HeaderOrFooter);
            }
            else if (line.IsTableRow || (line.Cells.Count > 1 && !IsItem(line)))
            {
                Flush();
                _reading.Add(Row(line), _place, PassageKind.TableRow);
            }
            else
            {
                Take(line);
            }
        }

        Flush();
    }

    private static bool IsItem(PdfLine line) => PdfBullets.IsBullet(line.Cells[0].Text) || (line.Cells.Count == 2 && PdfBullets.IsMark(line.Cells[0].Text));

    /// <summary>The cells of a row, with the lines of each put together.</summary>
    private string Row(PdfLine line)
    {
        var row = new StringBuilder();
        var cell = new StringBuilder();
        for (var at = 0; at < line.Cells.Count; at++)
        {
            cell.Clear();
            foreach (var part in line.Cells[at].Text.Split('\n')) _hyphens.Append(cell, part);
            if (at > 0) row.Append(" | ");
            row.Append(cell);
        }

        return row.ToString();
    }

    private void Take(PdfLine line)
    {
        var text = string.Join(' ', line.Cells.Select(cell => cell.Text));
        var isItem = PdfBullets.TryTake(ref text);
        if (isItem || _paragraph.Count == 0 || !RunsOn(line))
        {
            Flush();
            _kind = isItem ? PassageKind.ListItem : PassageKind.Paragraph;
        }

        _paragraph.Add(line);
        _hyphens.Append(_text, text);
    }

    /// <summary>Whether a line belongs to the paragraph before it: next line below, same size, no sign of an end.</summary>
    private bool RunsOn(PdfLine line)
    {
        var last = _paragraph[^1];
        if (last.Turn != line.Turn || line.Left > last.Right || line.Right < _paragraph[0].Left - line.Size) return false;
        if (Math.Max(last.Size, line.Size) > 1.12 * Math.Min(last.Size, line.Size) || last.IsBold != line.IsBold) return false;
        var step = last.Baseline - line.Baseline;
        var leading = _paragraph.Count > 1 ? _paragraph[^2].Baseline - last.Baseline : 1.5 * last.Size;
        if (step < 0.3 * line.Size || step > Math.Min(1.2 * leading, 2.2 * last.Size) + 0.5) return false;

        var ended = _text.Length > 0 && _text[^1] is '.' or '!' or '?' or ':' or ';';
        if (!ended) return true;
        var right = last.Right;
        foreach (var other in _paragraph) right = Math.Max(right, other.Right);
        var isShort = last.Right < right - 4 * line.Size;
        var isIndented = _kind == PassageKind.Paragraph && line.Left > last.Left + 0.8 * line.Size;
        return !isShort && !isIndented;
    }

    private void Flush()
    {
        if (_paragraph.Count == 0) return;
        var text = _text.ToString();
        if (_kind == PassageKind.Paragraph && IsHeading(text)) _kind = PassageKind.Heading;
        if (_reading.Add(text, _place, _kind) && _kind == PassageKind.Heading) _reading.OfferTitle(text);
        _text.Clear();
        _paragraph.Clear();
    }

    private bool IsHeading(string text) =>
        text.Length <= LongestHeading && _paragraph.Count <= 3 && text.AsSpan().IndexOfAnyInRange('A', 'z') >= 0 &&
        (_paragraph[0].Size > HeadingRatio * _bodySize || (_paragraph[0].IsBold && _paragraph[0].Size > 0.95 * _bodySize && text[^1] is not ('.' or ',' or ';')));

    /// <summary>The size in which most letters are set.</summary>
    private static double BodySize(IReadOnlyList<PdfPage> pages)
    {
        var letters = new Dictionary<int, int>();
        foreach (var page in pages)
            foreach (var line in page.Lines)
            {
                var half = (int)Math.Round(line.Size * 2);
                letters[half] = letters.GetValueOrDefault(half) + line.Text.Length;
            }

        var (most, size) = (0, 20);
        foreach (var (half, count) in letters)
            if (count > most) (most, size) = (count, half);
        return size / 2.0;
    }
}
