namespace CuiBono.Documents.Pdf;

/// <summary>What one page gave: its lines, or the reason why there are none.</summary>
/// <param name="Number">The page, counted from 1.</param>
/// <param name="Height">The page's height in points.</param>
/// <param name="Lines">The lines in reading order.</param>
/// <param name="Code">The code of what is to be said of the page; "" where nothing is.</param>
/// <param name="Why">What is to be said.</param>
internal sealed record PdfPage(int Number, double Height, IReadOnlyList<PdfLine> Lines, string Code = "", string Why = "");
