using CuiBono.Documents.Tables;

namespace CuiBono.Documents.Trackers;

/// <summary>Reads the CSV exports of Jira and Azure DevOps, told by the names of their columns.</summary>
internal static class TrackerCsv
{
    /// <summary>The items; null where the first record is no tracker's header.</summary>
    public static IReadOnlyList<WorkItem>? Read(string text, Reading reading)
    {
        if (CsvReader.Header(text) is not { } header) return null;
        Func<TableRow, Reading, WorkItem?>? read = JiraCsv.Of(header) is { } jira ? jira.Read : AzureCsv.Of(header) is { } azure ? azure.Read : null;
        if (read is null) return null;

        var items = new List<WorkItem>();
        var first = true;
        var beyond = 0L;
        try
        {
            CsvReader.Walk(text, reading, row =>
            {
                if (first)
                {
                    first = false;
                    return;
                }

                if (items.Count >= reading.Limits.MaxRows) beyond++;
                else if (read(row, reading) is { } item) items.Add(item);
            });
        }
        catch (ReadStoppedException stop)
        {
            reading.LeaveUnread(stop.Code, stop.Message, reading.Whole);
        }

        if (beyond > 0) reading.LeaveUnread(FindingCodes.TooManyRows, $"the file has {Reading.Number(items.Count + beyond)} items; the last {Reading.Number(beyond)} were not read", reading.Whole);
        if (items.Count == 0 && reading.Unread.Count == 0) reading.LeaveUnread(FindingCodes.NoTable, "the export holds no items", reading.Whole);
        return items;
    }
}
