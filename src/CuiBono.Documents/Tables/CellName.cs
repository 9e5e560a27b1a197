using System.Globalization;

namespace CuiBono.Documents.Tables;

/// <summary>Cell references as spreadsheets write them.</summary>
internal static class CellName
{
    public const int MaxColumn = 16_384;
    public const int MaxRow = 1_048_576;

    /// <summary>"Sheet!B7", or "B7" without a sheet; the column counts from 0, the row from 1.</summary>
    public static string Of(string? sheet, int column, int row)
    {
        var name = Column(column) + row.ToString(CultureInfo.InvariantCulture);
        return sheet is null ? name : $"{sheet}!{name}";
    }

    /// <summary>The letters of a column counted from 0: 0 is "A", 27 is "AB".</summary>
    public static string Column(int column)
    {
        var letters = "";
        for (var rest = column; rest >= 0; rest = rest / 26 - 1) letters = (char)('A' + rest % 26) + letters;
        return letters;
    }

    /// <summary>Reads "B7" or "$B$7": the column from 0, the row from 1; false for what lies outside a sheet.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int column, out int row)
    {
        (column, row) = (0, 0);
        var at = 0;
        for (; at < text.Length && (char.IsAsciiLetter(text[at]) || text[at] == '$'); at++)
        {
            if (text[at] == '$') continue;
            column = column * 26 + (text[at] | 0x20) - 'a' + 1;
            if (column > MaxColumn) return false;
        }

        for (; at < text.Length; at++)
        {
            if (text[at] == '$') continue;
            if (!char.IsAsciiDigit(text[at])) return false;
            row = row * 10 + text[at] - '0';
            if (row > MaxRow) return false;
        }

        column--;
        return column >= 0 && row > 0;
    }
}
