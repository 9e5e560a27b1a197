namespace CuiBono.Documents.Pdf;

/// <summary>A straight line along an axis of the page: drawn itself, or the edge of a drawn area.</summary>
/// <param name="IsHorizontal">Whether it runs across; else it runs down.</param>
/// <param name="At">Its height where it runs across, its distance from the left where it runs down.</param>
/// <param name="From">Where it begins on the other axis.</param>
/// <param name="To">Where it ends; not less than <paramref name="From"/>.</param>
internal readonly record struct PdfRuling(bool IsHorizontal, double At, double From, double To)
{
    /// <summary>The line as text sees it that runs with so many quarter turns.</summary>
    public PdfRuling Turned(int turn) => turn switch
    {
        0 => this,
        1 => new PdfRuling(!IsHorizontal, IsHorizontal ? -At : At, IsHorizontal ? From : -To, IsHorizontal ? To : -From),
        2 => new PdfRuling(IsHorizontal, -At, -To, -From),
        _ => new PdfRuling(!IsHorizontal, IsHorizontal ? At : -At, IsHorizontal ? -To : From, IsHorizontal ? -From : To),
    };
}
