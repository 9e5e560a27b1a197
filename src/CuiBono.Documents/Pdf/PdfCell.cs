namespace CuiBono.Documents.Pdf;

/// <summary>A stretch of a line between gaps that are wider than a blank, or a cell of a table.</summary>
/// <param name="Text">Its text; a cell keeps its lines apart with line feeds, an empty one is "".</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where it ends.</param>
internal readonly record struct PdfCell(string Text, double Left, double Right)
{
    /// <summary>Whether it stands too near to the stretch before it to be a cell for that alone.</summary>
    public bool IsNear { get; init; }
}
