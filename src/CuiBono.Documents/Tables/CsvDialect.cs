namespace CuiBono.Documents.Tables;

/// <summary>Which character separates the cells of a delimited text.</summary>
internal static class CsvDialect
{
    private const int Sampled = 50;
    private const int SampleLength = 256 * 1024;
    private static readonly char[] Candidates = [',', ';', '\t', '|'];

    /// <summary>The separator under which most records have the same number of cells; a comma where none separates anything.</summary>
    public static char Separator(ReadOnlySpan<char> text) => Best(text).Separator;

    /// <summary>Whether a text without a telling name is a table: many cells, and in nearly every record the same number.</summary>
    public static bool LooksLikeTable(string text)
    {
        var best = Best(text);
        return best is { Records: >= 3, Share: >= 0.9, Cells: >= 3 };
    }

    private static (char Separator, double Share, int Cells, int Records) Best(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, SampleLength)];
        var best = (Separator: ',', Share: 0.0, Cells: 1, Records: 0);
        foreach (var candidate in Candidates)
        {
            var (share, cells, records) = Consistency(text, candidate);
            if (cells > 1 && (share > best.Share + 0.05 || (share > best.Share - 0.05 && cells > best.Cells)))
                best = (candidate, share, cells, records);
        }

        return best;
    }

    private static (double Share, int Cells, int Records) Consistency(ReadOnlySpan<char> text, char separator)
    {
        Span<int> counts = stackalloc int[Sampled];
        var records = new CsvRecords(text, separator);
        var read = 0;
        while (read < Sampled && records.Next())
            if (!records.IsBlank)
                counts[read++] = records.Count;
        if (read > 1 && records.AtEnd && text.Length == SampleLength) read--;

        var (most, times) = (1, 0);
        for (var at = 0; at < read; at++)
        {
            var same = 0;
            for (var other = 0; other < read; other++)
                if (counts[other] == counts[at]) same++;
            if (same > times) (most, times) = (counts[at], same);
        }

        return (read == 0 ? 0 : (double)times / read, most, read);
    }
}
