using UglyToad.PdfPig;

namespace CuiBono.Documents.Pdf;

/// <summary>How the parser works, and how it learns that nobody waits for it any more.</summary>
internal sealed class PdfOptions : ParsingOptions
{
    private const int MaxNesting = 256;

    private readonly Func<bool> _isClosed;

    public PdfOptions(ReadLimits limits, Func<bool> isClosed)
    {
        _isClosed = isClosed;
        UseLenientParsing = true;
        SkipMissingFonts = true;
        ClipPaths = false;
        MaxStackDepth = MaxNesting;
        FilterProvider = new LimitedFilters(limits, CheckOpen);
    }

    /// <summary>Ends the work on a thread that was left behind.</summary>
    public void CheckOpen()
    {
        if (_isClosed()) throw new ReadStoppedException(FindingCodes.TimeUp, "the reading was given up");
    }
}
