using System.Text;

namespace CuiBono.Documents.Pdf;

/// <summary>Puts the letters of a page together to lines, in the order in which the page draws them.</summary>
/// <remarks>Programs draw text column by column and paragraph by paragraph, so the order of drawing is a better reading order than any
/// that is computed from places alone.</remarks>
internal sealed class PdfLines
{
    private const double BlankGap = 0.17;
    private const double CellGap = 1.6;
    private const double PaddedGap = 2.2;
    private const double NearGap = 0.5;

    private readonly List<PdfLine> _lines = [];
    private readonly List<PdfCell> _stretches = [];
    private readonly StringBuilder _text = new();
    private int _order;
    private double _left;
    private double _stretchLeft;
    private double _right;
    private double _inkRight;
    private bool _isNear;
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
            (_turn, _order, _left, _stretchLeft, _right, _inkRight, _baseline, _size, _isBold) = (turn, glyph.Order, left, left, left, left, baseline, size, isBold);
        }
        else if (glyph.Text == _last && Math.Abs(left - _lastLeft) < 0.1 * size)
        {
            // Bold by printing twice: the same letter on the same place.
            return;
        }

        var isInk = !string.IsNullOrWhiteSpace(glyph.Text);
        var (gap, inkGap, largest) = (left - _right, left - _inkRight, Math.Max(size, _size));
        var isWide = gap > CellGap * largest || (isInk && inkGap > PaddedGap * largest);
        if ((isWide || (isInk && inkGap > NearGap * largest)) && _text.Length > 0)
        {
            EndStretch();
            (_stretchLeft, _isNear) = (left, !isWide && _stretches.Count > 0);
        }
        else if (gap > BlankGap * Math.Min(size, _size) && _text.Length > 0 && _text[^1] != ' ')
        {
            _text.Append(' ');
        }

        _text.Append(glyph.Text);
        _right = Math.Max(_right, right);
        if (isInk) _inkRight = Math.Max(_inkRight, right);
        _size = Math.Max(_size, size);
        _isBold &= isBold || !isInk;
        (_last, _lastLeft) = (glyph.Text, left);
    }

    /// <summary>On the same baseline, raised or lowered at most like a footnote mark, and not behind what is already there.</summary>
    private bool Continues(double left, double baseline, double size)
    {
        var largest = Math.Max(size, _size);
        return _turn >= 0 && Math.Abs(baseline - _baseline) < 0.45 * largest && left > _right - 0.6 * largest;
    }

    private void EndStretch()
    {
        var text = _text.ToString().Trim();
        _text.Clear();
        if (text.Length > 0) _stretches.Add(new PdfCell(text, _stretchLeft, _inkRight) { IsNear = _isNear });
        _isNear = false;
    }

    private void EndLine()
    {
        EndStretch();
        if (_stretches.Count > 0) _lines.Add(PdfLine.Of([.. _stretches], _order, _left, _right, _baseline, _size, _isBold, _turn));

        _stretches.Clear();
        _turn = -1;
    }
}
