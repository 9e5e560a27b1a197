namespace CuiBono.Documents.Pdf;

/// <summary>Tells figures from words, as far as a table's layout needs it.</summary>
internal static class PdfFigures
{
    private const int LongestSign = 3;

    /// <summary>Whether a cell begins as a number does, or says that there is none.</summary>
    public static bool IsFigure(string text)
    {
        if (text is "-" or "–" or "—" or ".." or "..." or "…" or "*") return true;
        if (text.Equals("n/a", StringComparison.OrdinalIgnoreCase)) return true;
        var digit = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (digit < 0 || digit > LongestSign) return false;
        foreach (var letter in text.AsSpan(0, digit))
            if (char.IsLetter(letter)) return false;
        var letters = 0;
        foreach (var letter in text)
            if (char.IsLetter(letter)) letters++;
        return letters <= 6;
    }
}
