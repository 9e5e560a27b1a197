namespace CuiBono.Documents.Tables;

/// <summary>Finds the row that names the columns, below titles and notes above the table.</summary>
internal static class TableHeader
{
    /// <summary>The index of the header among the first rows of a table, or -1 where no row holds text.</summary>
    /// <remarks>The header is the first row that is filled nearly as far as the widest row, holds words rather than numbers,
    /// and repeats no word; failing that, the first row that holds text.</remarks>
    public static int Find(IReadOnlyList<string[]> rows)
    {
        var widest = 0;
        foreach (var row in rows) widest = Math.Max(widest, row.Count(IsFilled));
        for (var at = 0; at < rows.Count; at++)
        {
            var filled = rows[at].Where(IsFilled).ToList();
            if (filled.Count > 0 && filled.Count >= Math.Max(Math.Min(2, widest), (widest + 1) / 2) &&
                filled.Count(IsWord) * 10 >= filled.Count * 8 &&
                filled.Distinct(StringComparer.OrdinalIgnoreCase).Count() == filled.Count)
                return at;
        }

        for (var at = 0; at < rows.Count; at++)
            if (rows[at].Any(IsFilled)) return at;
        return -1;
    }

    private static bool IsFilled(string cell) => !string.IsNullOrWhiteSpace(cell);

    private static bool IsWord(string cell) => cell.Any(char.IsLetter) && cell.Length < 200;
}
