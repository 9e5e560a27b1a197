namespace CuiBono.Processes.Import;

/// <summary>An attribute of a log as a column of a table.</summary>
/// <param name="Header">The column's name; the reader makes the same attribute of it.</param>
/// <param name="Attribute">The attribute.</param>
/// <param name="IsOfCase">Whether its rows are cases; each event then shows the value of its case.</param>
internal sealed record LogColumn(string Header, AttributeColumn Attribute, bool IsOfCase)
{
    /// <summary>Name of the column of case ids.</summary>
    public const string Case = "case:concept:name";

    /// <summary>Name of the column of activities.</summary>
    public const string Activity = "concept:name";

    /// <summary>Name of the column of times.</summary>
    public const string Time = "time:timestamp";

    /// <summary>The attributes of a log as columns.</summary>
    /// <param name="log">The log.</param>
    /// <param name="isTold">Whether a reader finds the kind by itself, so that the name need not say it.</param>
    public static IReadOnlyList<LogColumn> Of(EventLog log, Predicate<AttributeColumn> isTold)
    {
        var columns = new List<LogColumn>();
        var headers = new HashSet<string>(StringComparer.Ordinal) { Case, Activity, Time };
        var names = new Dictionary<AttributeColumn, string>();
        foreach (var attribute in log.EventAttributes) Add(attribute, false);
        foreach (var attribute in log.CaseAttributes) Add(attribute, true);
        return columns;

        void Add(AttributeColumn attribute, bool isOfCase)
        {
            var plain = new ColumnName(attribute.Name, attribute.Parent is { } parent ? names[parent] : null, isOfCase, null);
            var header = plain.ToString();
            var isClear = ColumnName.Parse(header, []).Kind is null && isTold(attribute);
            if (!isClear || !headers.Add(header)) headers.Add(header = (plain with { Kind = attribute.Kind }).ToString());
            names[attribute] = header;
            columns.Add(new LogColumn(header, attribute, isOfCase));
        }
    }

    /// <summary>The code of the value that an event shows, or -1.</summary>
    public int Code(int caseIndex, int row) => Attribute.Code(IsOfCase ? caseIndex : row);
}
