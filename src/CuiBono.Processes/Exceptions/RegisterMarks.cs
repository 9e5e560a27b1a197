namespace CuiBono.Processes.Exceptions;

/// <summary>A register entry looked up in a log: to which cases it applies, and which events approve.</summary>
internal sealed class RegisterMarks
{
    private const string ActivityColumn = "activity";
    private readonly EventLog log;
    private readonly List<(ColumnValues Values, bool[] Marked)> applies = [];
    private readonly List<(ColumnValues Values, bool[] Marked)> approved = [];
    private readonly bool[] activities;
    private readonly bool isUnseen;

    public RegisterMarks(EventLog log, RegisterEntry entry)
    {
        (this.log, Entry, activities) = (log, entry, new bool[log.ActivityNames.Count]);
        foreach (var (column, values) in entry.Applies)
        {
            if (ColumnValues.Of(log, column) is { } found) applies.Add((found, found.Marked(values)));
            else (isUnseen, Note) = (true, $"The register entry '{entry.Name}' asks for the column '{column}', which the log has not: it applies to no case.");
        }

        foreach (var (column, values) in entry.Approved)
        {
            if (ColumnValues.Of(log, column) is { } found) approved.Add((found, found.Marked(values)));
            else if (column == ActivityColumn) activities = Measures.ActivityMarks.Of(log, values);
            else Note = $"The approval of '{entry.Name}' is looked for in the column '{column}', which the log has not.";
        }
    }

    public RegisterEntry Entry { get; }

    /// <summary>What of the entry the log cannot show, or null.</summary>
    public string? Note { get; }

    /// <summary>Whether approval is an activity of its own.</summary>
    public bool IsApproval(int activity) => activities[activity];

    /// <summary>Whether the entry is about this case.</summary>
    public bool Applies(int @case)
    {
        if (isUnseen || !Entry.IsTellable) return false;
        foreach (var (values, marked) in applies)
            if (values.OfCase(log, @case) is var code && (code < 0 || !marked[code]))
                return false;
        return true;
    }

    /// <summary>Whether an event before the row approves; true where no approval is asked for.</summary>
    public bool IsApprovedBefore(int @case, int row)
    {
        if (Entry.Approved.Count == 0) return true;
        for (var at = log.CaseStarts[@case]; at < row; at++)
        {
            if (activities[log.Activities[at]]) return true;
            foreach (var (values, marked) in approved)
                if (values.OfRow(@case, at) is var code and >= 0 && marked[code])
                    return true;
        }

        return false;
    }
}
