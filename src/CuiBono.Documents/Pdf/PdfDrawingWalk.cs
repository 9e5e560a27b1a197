using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace CuiBono.Documents.Pdf;

/// <summary>Follows the drawing of a page and keeps its letters and the edges of what it paints; pictures are only counted.</summary>
internal sealed class PdfDrawingWalk : BaseStreamProcessor<PdfDrawing>
{
    private const int MaxForms = 50;
    private const int MaxGlyphs = 2_000_000;

    private readonly PdfOptions _options;
    private readonly double _width;
    private readonly double _height;
    private readonly List<PdfGlyph> _glyphs = [];
    private int _forms;
    private int _images;
    private double _largestImage;
    private readonly PdfPath _path = new();
    private int _paths;

    public PdfDrawingWalk(
        int pageNumber,
        IResourceStore resourceStore,
        IPdfTokenScanner pdfScanner,
        IPageContentParser pageContentParser,
        ILookupFilterProvider filterProvider,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        in TransformationMatrix initialMatrix,
        PdfOptions options)
        : base(pageNumber, resourceStore, pdfScanner, pageContentParser, filterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, options)
    {
        _options = options;
        (_width, _height) = rotation.SwapsAxis ? (cropBox.Bounds.Height, cropBox.Bounds.Width) : (cropBox.Bounds.Width, cropBox.Bounds.Height);
        GetCurrentState().ColorSpaceContext = NoColors.Instance;
    }

    public override PdfDrawing Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        CloneAllStates();
        ProcessOperations(operations);
        return new PdfDrawing(_glyphs, _width, _height, _images, _largestImage, _paths, _path.Painted);
    }

    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        if (string.IsNullOrEmpty(unicode)) return;
        if (_glyphs.Count % 256 == 0) _options.CheckOpen();
        if (_glyphs.Count >= MaxGlyphs)
            throw new ReadStoppedException(FindingCodes.TooManyPassages, $"page {PageNumber} holds more than {Reading.Number(MaxGlyphs)} letters; the rest was not read");

        var (x, y) = Place(0, renderingMatrix, textMatrix, transformationMatrix);
        var (endX, endY) = Place(characterBoundingBox.Width, renderingMatrix, textMatrix, transformationMatrix);
        var (aheadX, aheadY) = Place(1, renderingMatrix, textMatrix, transformationMatrix);
        if (!double.IsFinite(x + y + endX + endY)) return;
        var size = pointSize is > 0.5 and < 2_000 ? pointSize : Math.Clamp(Math.Abs(fontSize), 1, 2_000);
        var isBold = font.Details.IsBold;
        if (font.IsVertical)
        {
            _glyphs.Add(new PdfGlyph(unicode, _glyphs.Count, -y, size - y, x, size, isBold, 1));
            return;
        }

        var (aheadRight, aheadUp) = (aheadX - x, aheadY - y);
        _glyphs.Add(Math.Abs(aheadRight) >= Math.Abs(aheadUp)
            ? aheadRight >= 0 ? new PdfGlyph(unicode, _glyphs.Count, x, endX, y, size, isBold, 0) : new PdfGlyph(unicode, _glyphs.Count, -x, -endX, -y, size, isBold, 2)
            : aheadUp < 0 ? new PdfGlyph(unicode, _glyphs.Count, -y, -endY, x, size, isBold, 1) : new PdfGlyph(unicode, _glyphs.Count, y, endY, -x, size, isBold, 3));
    }

    public override void BeginSubpath()
    {
    }

    public override PdfPoint? CloseSubpath()
    {
        _path.Close();
        return null;
    }

    public override void StrokePath(bool close) => Paint(close, isStroke: true);

    public override void FillPath(FillingRule fillingRule, bool close) => Paint(close, isStroke: false);

    public override void FillStrokePath(FillingRule fillingRule, bool close) => Paint(close, isStroke: true);

    public override void MoveTo(double x, double y) => _path.Move(CurrentTransformationMatrix, x, y);

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => _path.Curve(CurrentTransformationMatrix, x3, y3);

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) => _path.Curve(CurrentTransformationMatrix, x3, y3);

    public override void LineTo(double x, double y) => _path.Line(CurrentTransformationMatrix, x, y);

    public override void Rectangle(double x, double y, double width, double height) => _path.Rectangle(CurrentTransformationMatrix, x, y, width, height);

    public override void EndPath() => _path.Clear();

    public override void ClosePath() => _path.Close();

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    public override void EndMarkedContent()
    {
    }

    public override void PaintShading(NameToken shadingName)
    {
    }

    /// <summary>A form may draw forms, itself among them: they nest and multiply only so far.</summary>
    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        _options.CheckOpen();
        if (_forms >= MaxForms) return;
        _forms++;
        try
        {
            base.ProcessFormXObject(formStream, xObjectName);
        }
        finally
        {
            _forms--;
        }
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
        _images++;
        var matrix = xObjectContentRecord.AppliedTransformation;
        var area = Math.Abs((matrix.A * matrix.D) - (matrix.B * matrix.C));
        if (_width * _height > 0) _largestImage = Math.Max(_largestImage, area / (_width * _height));
    }

    protected override void RenderInlineImage(InlineImage inlineImage) => _images++;

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }

    private void Paint(bool close, bool isStroke)
    {
        _paths++;
        if (close) _path.Close();
        if (isStroke) _path.Stroke();
        else _path.Fill();
    }

    private static (double X, double Y) Place(double x, in TransformationMatrix rendering, in TransformationMatrix text, in TransformationMatrix page)
    {
        var (textX, textY) = rendering.Transform(x, 0);
        var (userX, userY) = text.Transform(textX, textY);
        return page.Transform(userX, userY);
    }
}
