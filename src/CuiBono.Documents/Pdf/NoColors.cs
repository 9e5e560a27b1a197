using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Tokens;

namespace CuiBono.Documents.Pdf;

/// <summary>Text needs no colours: what a page says of them is passed over unparsed.</summary>
internal sealed class NoColors : IColorSpaceContext
{
    public static NoColors Instance { get; } = new();

    public ColorSpaceDetails CurrentStrokingColorSpace => DeviceGrayColorSpaceDetails.Instance;

    public ColorSpaceDetails CurrentNonStrokingColorSpace => DeviceGrayColorSpaceDetails.Instance;

    public void SetStrokingColorspace(NameToken colorspace, DictionaryToken? dictionary = null)
    {
    }

    public void SetNonStrokingColorspace(NameToken colorspace, DictionaryToken? dictionary = null)
    {
    }

    public void SetStrokingColor(double[] operands, NameToken? patternName = null)
    {
    }

    public void SetStrokingColorGray(double gray)
    {
    }

    public void SetStrokingColorRgb(double r, double g, double b)
    {
    }

    public void SetStrokingColorCmyk(double c, double m, double y, double k)
    {
    }

    public void SetNonStrokingColor(double[] operands, NameToken? patternName = null)
    {
    }

    public void SetNonStrokingColorGray(double gray)
    {
    }

    public void SetNonStrokingColorRgb(double r, double g, double b)
    {
    }

    public void SetNonStrokingColorCmyk(double c, double m, double y, double k)
    {
    }

    public IColorSpaceContext DeepClone() => this;
}
