using System.Text;

namespace CuiBono.Documents.Pdf;

/// <summary>Puts the letters of a page together to lines, in the order in which the page draws them.</summary>
/// <remarks>Programs draw text column by column and paragraph by paragraph, so the order of drawing is a better reading order than any
/// that is computed from places alone.</remarks>
internal sealed class PdfLines
{
    private const double BlankGap = 0.17;
    private const double CellGap = 1.6;

    private readonly List<PdfLine> _lines = [];
    private readonly List<string> _cells = [];
    private readonly StringBuilder _text = new();
    private double _left;
    private double _right;
    private double _baseline;
    private double _size;
    private bool _isBold;
    private int _turn = -1;
    private string _last = "";
    private double _lastLeft;

    public static IReadOnlyList<PdfLine> Of(IReadOnlyList<PdfGlyph> glyphs)
    {
        var lines = new PdfLines();
        foreach (var glyph in glyphs) lines.Take(glyph);
        lines.EndLine();
        return lines._lines;
    }

    private void Take(PdfGlyph glyph)
    {
        var (left, right, baseline, size, turn, isBold) = (Math.Min(glyph.Left, glyph.Right), Math.Max(glyph.Left, glyph.Right), glyph.Baseline, glyph.Size, glyph.Turn, glyph.IsBold);
        if (turn != _turn || !Continues(left, baseline, size))
        {
            EndLine();
            (_turn, _left, _right, _baseline, _size, _isBold) = (turn, left, left, baseline, size, isBold);
        }
        else if (glyph.Text == _last && Math.Abs(left - _lastLeft) < 0.1 * size)
        {
            // Bold by printing twice: the same letter on the same place.
            return;
        }

        var gap = left - _right;
        if (gap > CellGap * Math.Max(size, _size) && _text.Length > 0)
        {
            EndCell();
        }
        else if (gap > BlankGap * Math.Min(size, _size) && _text.Length > 0 && _text[^1] != ' ')
        {
            _text.Append(' ');
        }

        _text.Append(glyph.Text);
        _right = Math.Max(_right, right);
        _size = Math.Max(_size, size);
        _isBold &= isBold || string.IsNullOrWhiteSpace(glyph.Text);
        (_last, _lastLeft) = (glyph.Text, left);
    }

    /// <summary>On the same baseline, raised or lowered at most like a footnote mark, and not behind what is already there.</summary>
    private bool Continues(double left, double baseline, double size)
    {
        var largest = Math.Max(size, _size);
        return _turn >= 0 && Math.Abs(baseline - _baseline) < 0.45 * largest && left > _right - 0.6 * largest;
    }

    private void EndCell()
    {
        var text = _text.ToString().Trim();
        _text.Clear();
        if (text.Length > 0) _cells.Add(text);
    }

    private void EndLine()
    {
        EndCell();
        if (_cells.Count > 0) _lines.Add(new PdfLine([.. _cells], _left, _right, _baseline, _size, _isBold, _turn));
        _cells.Clear();
        _turn = -1;
    }
}
