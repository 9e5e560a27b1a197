using CuiBono.Documents.Office;
using CuiBono.Documents.Tables;
using CuiBono.Documents.Trackers;

namespace CuiBono.Documents;

/// <summary>Reads a portfolio register from CSV or Excel, or the epics of a tracker from its export.</summary>
public static class RegisterReader
{
    /// <summary>Reads a file's content as a table with a header.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="name">The name by which the reader knows the file.</param>
    /// <param name="sheet">The sheet of an Excel file; the first one that holds a table where null.</param>
    /// <param name="limits">How much to do before stopping; <see cref="ReadLimits.Default"/> where null.</param>
    /// <param name="encoding">The encoding that a text file is declared to have; told from its bytes where null.</param>
    /// <returns>The register; for a file that cannot be read, one without headers and rows whose <see cref="Register.Unread"/> says why.</returns>
    public static Register Read(ReadOnlyMemory<byte> content, string name, string? sheet = null, ReadLimits? limits = null, TextEncoding? encoding = null)
    {
        var reading = new Reading(name, limits ?? ReadLimits.Default, encoding);
        var table = new TableDraft(reading);
        switch (Opening.Check(content, reading))
        {
            case SourceFormat.Excel:
                ExcelReader.ReadTable(content, sheet, table, reading);
                break;
            case SourceFormat.Csv or SourceFormat.Markdown:
                var text = TextContent.Decode(content.Span, reading);
                if (TrackerCsv.Read(text, reading) is { } items) return WorkItems.ToRegister(items, reading);
                CsvReader.ReadTable(text, table, reading);
                break;
            case SourceFormat.Json:
                return WorkItems.ToRegister(TrackerJson.Read(TextContent.Decode(content.Span, reading), reading), reading);
            case SourceFormat.Unknown:
                break;
            case var other:
                reading.LeaveUnread(FindingCodes.NoTable, $"the file is {other} and holds no register; a register is a CSV or Excel file", reading.Whole);
                break;
        }

        return table.ToRegister();
    }
}
