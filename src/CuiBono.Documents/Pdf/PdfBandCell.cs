namespace CuiBono.Documents.Pdf;

/// <summary>A stretch of text within a band.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Baseline">The height of its baseline.</param>
/// <param name="Order">Where it stands in the order of drawing.</param>
/// <param name="IsNear">Whether no wide gap parts it from the stretch before it in the band.</param>
internal readonly record struct PdfBandCell(string Text, double Left, double Right, double Baseline, int Order, bool IsNear);
