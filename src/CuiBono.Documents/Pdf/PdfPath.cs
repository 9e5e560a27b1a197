using UglyToad.PdfPig.Core;

namespace CuiBono.Documents.Pdf;

/// <summary>The path that a page draws at the moment; what is painted of it leaves its edges along the axes.</summary>
internal sealed class PdfPath
{
    private const int MaxEdges = 40_000;
    private const double Skew = 0.3;

    private readonly List<PdfRuling> _edges = [];
    private readonly List<PdfRuling> _painted = [];
    private readonly List<PdfArea> _rectangles = [];
    private readonly List<PdfArea> _areas = [];
    private PdfPoint _start;
    private PdfPoint _at;

    /// <summary>The edges painted so far.</summary>
    public IReadOnlyList<PdfRuling> Painted => [.. _painted, .. PdfArea.Edges(_areas)];

    public void Move(in TransformationMatrix matrix, double x, double y) => _start = _at = matrix.Transform(new PdfPoint(x, y));

    public void Line(in TransformationMatrix matrix, double x, double y) => To(matrix.Transform(new PdfPoint(x, y)));

    /// <summary>A curve bounds no cell; only its end counts.</summary>
    public void Curve(in TransformationMatrix matrix, double x, double y) => _at = matrix.Transform(new PdfPoint(x, y));

    public void Rectangle(in TransformationMatrix matrix, double x, double y, double width, double height)
    {
        Move(matrix, x, y);
        var far = matrix.Transform(new PdfPoint(x + width, y + height));
        if (_rectangles.Count < MaxEdges && double.IsFinite(_at.X + _at.Y + far.X + far.Y))
            _rectangles.Add(new PdfArea(Math.Min(_at.X, far.X), Math.Min(_at.Y, far.Y), Math.Max(_at.X, far.X), Math.Max(_at.Y, far.Y)));
    }

    public void Close() => To(_start);

    /// <summary>Strokes the path.</summary>
    public void Stroke()
    {
        Keep(_painted, PdfArea.Edges(_rectangles), 4 * _rectangles.Count);
        Keep(_painted, _edges, _edges.Count);
        Clear();
    }

    /// <summary>Fills the path.</summary>
    public void Fill()
    {
        Keep(_areas, _rectangles, _rectangles.Count);
        Keep(_painted, _edges, _edges.Count);
        Clear();
    }

    public void Clear()
    {
        _edges.Clear();
        _rectangles.Clear();
    }

    private static void Keep<T>(List<T> kept, IEnumerable<T> more, int count)
    {
        if (kept.Count + count <= MaxEdges) kept.AddRange(more);
    }

    private void To(PdfPoint end)
    {
        var (across, up) = (Math.Abs(end.X - _at.X), Math.Abs(end.Y - _at.Y));
        if (_edges.Count < MaxEdges && double.IsFinite(across + up))
        {
            if (up <= Skew && across > up) _edges.Add(new PdfRuling(true, (_at.Y + end.Y) / 2, Math.Min(_at.X, end.X), Math.Max(_at.X, end.X)));
            else if (across <= Skew && up > across) _edges.Add(new PdfRuling(false, (_at.X + end.X) / 2, Math.Min(_at.Y, end.Y), Math.Max(_at.Y, end.Y)));
        }

        _at = end;
    }
}
