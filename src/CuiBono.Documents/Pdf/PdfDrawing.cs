namespace CuiBono.Documents.Pdf;

/// <summary>What the drawing of one page holds.</summary>
/// <param name="Glyphs">The letters in the order in which they are drawn.</param>
/// <param name="Width">The page's width in points.</param>
/// <param name="Height">The page's height in points.</param>
/// <param name="Images">How many pictures it holds.</param>
/// <param name="LargestImage">The share of the page that its largest picture covers.</param>
/// <param name="Paths">How many lines and areas it draws.</param>
/// <param name="Edges">The edges of what it draws that run along its axes.</param>
internal sealed record PdfDrawing(IReadOnlyList<PdfGlyph> Glyphs, double Width, double Height, int Images, double LargestImage, int Paths, IReadOnlyList<PdfRuling> Edges);
