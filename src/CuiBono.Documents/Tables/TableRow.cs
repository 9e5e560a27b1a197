namespace CuiBono.Documents.Tables;

/// <summary>One row of a table as it stands in the file.</summary>
/// <param name="Number">The row or record, counted from 1.</param>
/// <param name="Line">The line on which it starts, or null in a spreadsheet.</param>
/// <param name="Cells">The cells from the first column on; valid only until the next row is read.</param>
internal readonly record struct TableRow(int Number, int? Line, IReadOnlyList<string> Cells);
