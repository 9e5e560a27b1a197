using CuiBono.Evidence;

namespace CuiBono.Documents.Tables;

/// <summary>Reads delimited text as a register, or cell by cell as a document.</summary>
internal static class CsvReader
{
    public static void ReadTable(string text, TableDraft table, Reading reading)
    {
        table.Begin(sheet: null);
        try
        {
            Walk(text, reading, table.Add);
            table.End();
        }
        catch (ReadStoppedException stop)
        {
            reading.LeaveUnread(stop.Code, stop.Message, reading.Whole);
        }

        if (table.Headers.Count == 0 && reading.Unread.Count == 0)
            reading.LeaveUnread(FindingCodes.NoTable, "the file holds no table", reading.Whole);
    }

    public static void ReadPassages(string text, Reading reading) => Walk(text, reading, row =>
    {
        var places = new CellPlaces(reading.Whole, null, row.Number, row.Line, 0, row.Cells.Count);
        for (var column = 0; column < row.Cells.Count; column++)
            reading.Add(row.Cells[column], places[column], PassageKind.Cell);
    });

    /// <summary>The first record; null where there is none.</summary>
    public static IReadOnlyList<string>? Header(string text)
    {
        var body = text.AsSpan();
        var separator = Declared(body, out var skipped) ?? CsvDialect.Separator(body);
        var records = new CsvRecords(body, separator);
        while (records.Next())
            if (!records.IsBlank && !(skipped && records.Line == 1)) return [.. records.Cells];
        return null;
    }

    /// <summary>Hands over every record that is no blank line, the header among them.</summary>
    public static void Walk(string text, Reading reading, Action<TableRow> take)
    {
        var body = text.AsSpan();
        var separator = Declared(body, out var skipped) ?? CsvDialect.Separator(body);
        var records = new CsvRecords(body, separator);
        while (records.Next())
        {
            if (records.Line % 256 == 0) reading.CheckTime();
            if (records.UnclosedQuote is { } line)
            {
                reading.LeaveUnread(
                    FindingCodes.UnclosedQuote,
                    "a quote opened on this line is never closed; the record and what follows it were not read",
                    reading.Whole with { Line = line });
                return;
            }

            if (records.IsBlank || (skipped && records.Line == 1)) continue;
            if (records.Count > CsvRecords.MaxCells)
                reading.LeaveUnread(
                    FindingCodes.RaggedRow,
                    $"the record has {Reading.Number(records.Count)} cells; those after the first {Reading.Number(CsvRecords.MaxCells)} were not read",
                    reading.Whole with { Line = records.Line });
            take(new TableRow(records.Record, records.Line, records.Cells));
        }
    }

    /// <summary>The separator that a first line "sep=;" declares.</summary>
    private static char? Declared(ReadOnlySpan<char> text, out bool skipped)
    {
        skipped = text.Length > 5 && text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text[5] is '\r' or '\n';
        return skipped ? text[4] : null;
    }
}
