namespace CuiBono.Documents.Pdf;

/// <summary>A stretch of text in a cell of a grid.</summary>
/// <param name="Row">The cell's first row.</param>
/// <param name="Column">The column in which the stretch stands.</param>
/// <param name="Cell">The stretch.</param>
/// <param name="Line">The line that it is part of.</param>
internal readonly record struct PdfPiece(int Row, int Column, PdfCell Cell, PdfLine Line);
