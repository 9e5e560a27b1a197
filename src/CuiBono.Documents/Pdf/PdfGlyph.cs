namespace CuiBono.Documents.Pdf;

/// <summary>A letter as the page draws it, turned so that its text runs from left to right.</summary>
/// <param name="Text">What it means; a ligature means several letters.</param>
/// <param name="Order">Its number in the order of drawing.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where the next one would begin.</param>
/// <param name="Baseline">The height of its baseline.</param>
/// <param name="Size">Its size in points.</param>
/// <param name="IsBold">Whether its font is bold.</param>
/// <param name="Turn">Quarter turns, clockwise, of the text on the page.</param>
internal readonly record struct PdfGlyph(string Text, int Order, double Left, double Right, double Baseline, double Size, bool IsBold, int Turn);
