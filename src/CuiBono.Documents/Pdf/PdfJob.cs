using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace CuiBono.Documents.Pdf;

/// <summary>The work on one PDF, done on a thread that may be left behind.</summary>
internal sealed class PdfJob(ReadOnlyMemory<byte> content, ReadLimits limits)
{
    private const int FewLetters = 60;
    private const int ManyPaths = 20;
    private const double ScanShare = 0.6;

    private readonly Lock _gate = new();
    private readonly List<PdfPage> _pages = [];
    private volatile bool _closed;
    private string? _title;
    private bool _hasForm;
    private PdfFailure? _failure;

    public void Run()
    {
        var number = 0;
        try
        {
            using var document = PdfDocument.Open(content, new PdfOptions(limits, () => _closed));
            document.AddPageFactory<PdfDrawing, PdfPageFactory>();
            var hasForm = document.Structure.Catalog.CatalogDictionary.ContainsKey(NameToken.AcroForm);
            Keep(() => (_title, _hasForm) = (document.Information.Title, hasForm));
            var count = document.NumberOfPages;
            var letters = 0L;
            for (number = 1; number <= count && !_closed; number++)
            {
                var page = ReadPage(document, number);
                foreach (var line in page.Lines)
                    foreach (var cell in line.Cells) letters += cell.Text.Length;
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
    public (IReadOnlyList<PdfPage> Pages, string? Title, bool HasForm, PdfFailure? Failure) Close()
    {
        lock (_gate)
        {
            _closed = true;
            return (_pages, _title, _hasForm, _failure);
        }
    }

    private PdfPage ReadPage(PdfDocument document, int number)
    {
        PdfDrawing drawing;
        try
        {
            drawing = document.GetPage<PdfDrawing>(number);
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or ReadStoppedException))
        {
            return new PdfPage(number, 0, [], FindingCodes.BrokenPart, $"page {number} is damaged and could not be read");
        }

        var visible = 0;
        var undecoded = 0;
        foreach (var glyph in drawing.Glyphs)
        {
            if (string.IsNullOrWhiteSpace(glyph.Text)) continue;
            visible++;
            if (glyph.Text[0] is '\uFFFD' or < ' ' or (>= '\uE000' and <= '\uF8FF')) undecoded++;
        }

        PdfPage Page(IReadOnlyList<PdfLine> lines, string code = "", string why = "") => new(number, drawing.Height, lines, code, why);
        if (visible == 0 && drawing.Images > 0) return Page([], FindingCodes.NoTextLayer, $"page {number} has no text layer");
        if (visible == 0 && drawing.Paths > ManyPaths) return Page([], FindingCodes.NoTextLayer, $"page {number} has drawings and no text layer");
        if (visible == 0) return Page([], FindingCodes.BlankPage, $"page {number} is blank");
        if (undecoded * 2 > visible) return Page([], FindingCodes.NoTextLayer, $"the letters of page {number} have no meaning that could be decoded");
        var lines = PdfLayout.Of(drawing, CheckOpen);
        return visible < FewLetters && drawing.LargestImage > ScanShare
            ? Page(lines, FindingCodes.NoTextLayer, $"page {number} is a picture with hardly any text over it; the picture was not read")
            : Page(lines);
    }

    private void CheckOpen()
    {
        if (_closed) throw new ReadStoppedException(FindingCodes.TimeUp, "the reading was given up");
    }

    private void Fail(PdfFailure failure) => Keep(() => _failure = failure);

    private void Keep(Action keep)
    {
        lock (_gate)
            if (!_closed) keep();
    }
}
