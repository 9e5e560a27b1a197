namespace CuiBono.Processes.Adoption;

/// <summary>Marks of a log as bits: each distinct value is looked at once, each event by its codes.</summary>
/// <param name="log">The log.</param>
internal sealed class MarkBits(EventLog log)
{
    private readonly ulong[] ofActivities = new ulong[log.ActivityNames.Count];
    private readonly List<(AttributeColumn Column, ulong[] Bits)> ofEvents = [];
    private readonly List<(AttributeColumn Column, ulong[] Bits)> ofCases = [];

    /// <summary>The attributes of events with a name, or those of cases where events have none.</summary>
    public static AttributeColumn[] Columns(EventLog log, string name) =>
        Named(log.EventAttributes, name) is { Length: > 0 } columns ? columns : Named(log.CaseAttributes, name);

    /// <summary>Gives a bit to the values of columns.</summary>
    /// <returns>The values that no row of the log can have.</returns>
    public IReadOnlyList<string> Add(IReadOnlyDictionary<string, IReadOnlyList<string>> marks, ulong bit)
    {
        var absent = new List<string>();
        foreach (var (name, values) in marks)
            foreach (var value in values)
                if (!Add(name, value, bit))
                    absent.Add($"{name} '{value}'");
        return absent;
    }

    /// <summary>Gives a bit to a value of a column.</summary>
    /// <returns>Whether the log knows the value.</returns>
    public bool Add(string name, string value, ulong bit)
    {
        var isKnown = false;
        if (name == AdoptionTerms.Activity && log.ActivityNames.IndexOf(value) is var activity and >= 0)
        {
            ofActivities[activity] |= bit;
            isKnown = true;
        }

        if (name == AdoptionTerms.Activity) return isKnown;
        foreach (var column in Columns(log, name))
        {
            if (column.Values.IndexOf(value) is not (var code and >= 0)) continue;
            Bits(column)[code] |= bit;
            isKnown = true;
        }

        return isKnown;
    }

    /// <summary>Gives each value of a column of events the bits that a function says.</summary>
    public void AddEach(string name, Func<string, ulong> bits)
    {
        foreach (var column in Named(log.EventAttributes, name))
        {
            var table = Bits(column);
            for (var code = 0; code < table.Length; code++) table[code] |= bits(column.Values[code]);
        }
    }

    /// <summary>The bits of an event.</summary>
    public ulong OfEvent(int row)
    {
        var bits = ofActivities[log.Activities[row]];
        foreach (var (column, table) in ofEvents)
            if (column.Code(row) is var code and >= 0)
                bits |= table[code];
        return bits;
    }

    /// <summary>The bits that a case has by its own attributes.</summary>
    public ulong OfCase(int @case)
    {
        var bits = 0ul;
        foreach (var (column, table) in ofCases)
            if (column.Code(@case) is var code and >= 0)
                bits |= table[code];
        return bits;
    }

    private static AttributeColumn[] Named(IReadOnlyList<AttributeColumn> columns, string name) => [.. columns.Where(column => column.Parent is null && column.Name == name)];

    private ulong[] Bits(AttributeColumn column)
    {
        var tables = log.EventAttributes.Contains(column) ? ofEvents : ofCases;
        foreach (var (known, bits) in tables)
            if (known == column)
                return bits;
        var made = new ulong[column.Values.Count];
        tables.Add((column, made));
        return made;
    }
}
