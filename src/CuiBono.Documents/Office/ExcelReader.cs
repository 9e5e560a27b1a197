using CuiBono.Documents.Tables;
using CuiBono.Evidence;

namespace CuiBono.Documents.Office;

/// <summary>Reads a workbook as a register, or cell by cell as a document.</summary>
internal static class ExcelReader
{
    public static void ReadPassages(ReadOnlyMemory<byte> content, Reading reading)
    {
        using var package = OfficePackage.Open(content, reading);
        if (package is null) return;
        var workbook = Workbook.Open(package, reading);
        foreach (var sheet in workbook.Sheets)
        {
            if (sheet.IsHidden) SayHidden(sheet, reading);
            workbook.Read(sheet, new SheetReader(workbook, reading), row =>
            {
                var places = new CellPlaces(reading.Whole, sheet.Name, row.Number, null, 0, row.Cells.Count);
                for (var column = 0; column < row.Cells.Count; column++)
                    if (row.Cells[column].Length > 0) reading.Add(row.Cells[column], places[column], PassageKind.Cell);
            });
        }

        OfficeProperties.OfferTitle(package, reading);
    }

    public static void ReadTable(ReadOnlyMemory<byte> content, string? sheetName, TableDraft table, Reading reading)
    {
        using var package = OfficePackage.Open(content, reading);
        if (package is null) return;
        try
        {
            var workbook = Workbook.Open(package, reading);
            var chosen = sheetName is null ? ReadFirstTable(workbook, table, reading) : ReadNamed(workbook, sheetName, table, reading);
            if (chosen is null) return;
            if (chosen.IsHidden) SayHidden(chosen, reading);
            if (sheetName is null && workbook.Sheets.Count > 1)
                reading.Say(
                    FindingCodes.OtherSheets,
                    $"the table was read from the sheet {chosen.Name}; the others were not: {string.Join(", ", workbook.Sheets.Where(sheet => sheet != chosen).Take(20).Select(sheet => sheet.Name))}",
                    reading.Whole,
                    FindingSeverity.Info);
        }
        catch (ReadStoppedException stop)
        {
            reading.LeaveUnread(stop.Code, stop.Message, reading.Whole);
        }
    }

    private static Sheet? ReadFirstTable(Workbook workbook, TableDraft table, Reading reading)
    {
        foreach (var sheet in workbook.Sheets.OrderBy(sheet => sheet.IsHidden))
        {
            ReadSheet(workbook, sheet, table, reading);
            if (table is { Headers.Count: >= 2, RowCount: >= 1 }) return sheet;
        }

        table.Begin(null);
        if (reading.Unread.Count == 0) reading.LeaveUnread(FindingCodes.NoTable, "no sheet of the file holds a table", reading.Whole);
        return null;
    }

    private static Sheet? ReadNamed(Workbook workbook, string name, TableDraft table, Reading reading)
    {
        var sheet = workbook.Sheets.FirstOrDefault(sheet => sheet.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (sheet is null)
            reading.LeaveUnread(
                FindingCodes.NoSuchSheet,
                $"the file has no sheet {name}; its sheets are {string.Join(", ", workbook.Sheets.Take(20).Select(known => known.Name))}",
                reading.Whole);
        else
            ReadSheet(workbook, sheet, table, reading);
        return sheet;
    }

    private static void ReadSheet(Workbook workbook, Sheet sheet, TableDraft table, Reading reading)
    {
        table.Begin(sheet.Name);
        var reader = new SheetReader(workbook, reading);
        workbook.Read(sheet, reader, table.Add);
        table.End();
        foreach (var merged in reader.MergedDown)
        {
            reading.CheckTime();
            table.FillMerged(merged.FirstRow, merged.LastRow, merged.Column);
        }
    }

    private static void SayHidden(Sheet sheet, Reading reading) =>
        reading.Say(FindingCodes.HiddenSheet, $"the sheet {sheet.Name} is hidden; it was read", reading.Whole with { Cell = CellName.Of(sheet.Name, 0, 1) }, FindingSeverity.Info);
}
