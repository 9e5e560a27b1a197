namespace CuiBono.Processes;

/// <summary>A column of events or of cases as codes: who acted, for whom.</summary>
internal sealed class ColumnValues
{
    private readonly NamedAttribute<int> attribute;
    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    private ColumnValues(EventLog log, string name)
    {
        Name = name;
        attribute = new NamedAttribute<int>(log, name, Code);
    }

    /// <summary>The column's name.</summary>
    public string Name { get; }

    /// <summary>The distinct values.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>The column; null where it is not asked for or the log has none.</summary>
    public static ColumnValues? Of(EventLog log, string? name) =>
        name is null || (log.EventAttribute(name) is null && log.CaseAttribute(name) is null) ? null : new ColumnValues(log, name);

    /// <summary>The value of an event, or of its case, or -1.</summary>
    public int OfRow(int @case, int row) => attribute.OfEvent(row) ?? attribute.OfCase(@case) ?? -1;

    /// <summary>The first value in a case, or -1.</summary>
    public int OfCase(EventLog log, int @case)
    {
        if (attribute.OfCase(@case) is { } own) return own;
        if (!attribute.IsOfEvents) return -1;
        for (var row = log.CaseStarts[@case]; row < log.CaseStarts[@case + 1]; row++)
            if (attribute.OfEvent(row) is { } value)
                return value;
        return -1;
    }

    /// <summary>Whether each value is one of the texts.</summary>
    public bool[] Marked(IReadOnlyList<string> texts)
    {
        var marked = new bool[names.Count];
        foreach (var text in texts)
            if (codes.TryGetValue(text, out var code))
                marked[code] = true;
        return marked;
    }

    private int Code(string text)
    {
        if (codes.TryGetValue(text, out var code)) return code;
        codes[text] = names.Count;
        names.Add(text);
        return names.Count - 1;
    }
}
