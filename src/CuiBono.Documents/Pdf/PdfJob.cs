using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace CuiBono.Documents.Pdf;

/// <summary>The work on one PDF, done on a thread that may be left behind.</summary>
internal sealed class PdfJob(ReadOnlyMemory<byte> content, ReadLimits limits)
{
    private const int MaxNesting = 256;
    private const int FewLetters = 60;
    private const int ManyPaths = 20;

    private readonly Lock _gate = new();
    private readonly List<PdfPage> _pages = [];
    private volatile bool _closed;
    private string? _title;
    private PdfFailure? _failure;

    public void Run()
    {
        var number = 0;
        try
        {
            var filters = new LimitedFilters(limits, () => _closed);
            var options = new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = MaxNesting, ClipPaths = false, FilterProvider = filters };
            using var document = PdfDocument.Open(content, options);
            Keep(() => _title = document.Information.Title);
            var count = document.NumberOfPages;
            var letters = 0L;
            for (number = 1; number <= count && !_closed; number++)
            {
                var page = ReadPage(document, number);
                foreach (var line in page.Lines)
                    foreach (var cell in line.Cells) letters += cell.Length;
                Keep(() => _pages.Add(page));
                if (letters > limits.MaxUnpackedBytes / 4) throw new ReadStoppedException(FindingCodes.UnpackedTooLarge, $"the text up to page {number} is too long; the rest was not read");
            }
        }
        catch (PdfDocumentEncryptedException)
        {
            Fail(new(FindingCodes.Encrypted, "the PDF is encrypted and asks for a password"));
        }
        catch (ReadStoppedException stop)
        {
            Fail(new(stop.Code, stop.Message));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Fail(new(FindingCodes.BrokenFile, number == 0 ? "the PDF is damaged and could not be opened" : $"the PDF is damaged; it could not be read from page {number} on", number));
        }
    }

    /// <summary>Takes what there is; what a late thread still brings is dropped.</summary>
    public (IReadOnlyList<PdfPage> Pages, string? Title, PdfFailure? Failure) Close()
    {
        lock (_gate)
        {
            _closed = true;
            return (_pages, _title, _failure);
        }
    }

    private static PdfPage ReadPage(PdfDocument document, int number)
    {
        Page page;
        try
        {
            page = document.GetPage(number);
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or ReadStoppedException))
        {
            return new PdfPage(number, 0, [], FindingCodes.BrokenPart, $"page {number} is damaged and could not be read");
        }

        var letters = page.Letters;
        var visible = 0;
        var undecoded = 0;
        foreach (var letter in letters)
        {
            if (string.IsNullOrWhiteSpace(letter.Value)) continue;
            visible++;
            if (letter.Value[0] is '\uFFFD' or < ' ' or (>= '\uE000' and <= '\uF8FF')) undecoded++;
        }

        if (visible == 0) return Empty(page, number);
        var lines = PdfLines.Of(letters);
        if (undecoded * 2 > visible)
            return new PdfPage(number, page.Height, [], FindingCodes.NoTextLayer, $"the letters of page {number} have no meaning that could be decoded");
        return visible < FewLetters && IsScan(page)
            ? new PdfPage(number, page.Height, lines, FindingCodes.NoTextLayer, $"page {number} is a picture with hardly any text over it; the picture was not read")
            : new PdfPage(number, page.Height, lines);
    }

    private static PdfPage Empty(Page page, int number)
    {
        if (page.NumberOfImages > 0) return new PdfPage(number, page.Height, [], FindingCodes.NoTextLayer, $"page {number} has no text layer");
        return page.Paths.Count > ManyPaths
            ? new PdfPage(number, page.Height, [], FindingCodes.NoTextLayer, $"page {number} has drawings and no text layer")
            : new PdfPage(number, page.Height, [], FindingCodes.BlankPage, $"page {number} is blank");
    }

    private static bool IsScan(Page page)
    {
        foreach (var image in page.GetImages())
            if (image.BoundingBox.Width * image.BoundingBox.Height > 0.6 * page.Width * page.Height) return true;
        return false;
    }

    private void Fail(PdfFailure failure) => Keep(() => _failure = failure);

    private void Keep(Action keep)
    {
        lock (_gate)
            if (!_closed) keep();
    }
}
