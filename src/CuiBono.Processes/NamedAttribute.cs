namespace CuiBono.Processes;

/// <summary>An attribute of events or of cases, each distinct value read once.</summary>
/// <remarks>Where a key has columns of several kinds, as whole numbers and numbers with a fraction, a row has the value of the first that holds one.</remarks>
internal sealed class NamedAttribute<T>
    where T : struct
{
    private readonly (AttributeColumn Column, T[] Values)[] ofEvents;
    private readonly (AttributeColumn Column, T[] Values)[] ofCases;

    public NamedAttribute(EventLog log, string name, Func<string, T> read)
    {
        ofEvents = Read(log.EventAttributes);
        ofCases = Read(log.CaseAttributes);

        (AttributeColumn, T[])[] Read(IReadOnlyList<AttributeColumn> columns) =>
            [.. columns.Where(column => column.Parent is null && column.Name == name).Select(column => (column, column.Values.Select(read).ToArray()))];
    }

    /// <summary>Whether events can have it.</summary>
    public bool IsOfEvents => ofEvents.Length > 0;

    /// <summary>The value of an event, or null where it has none.</summary>
    public T? OfEvent(int row) => At(ofEvents, row);

    /// <summary>The value of a case, or null where it has none.</summary>
    public T? OfCase(int @case) => At(ofCases, @case);

    /// <summary>The value of the first event from one row to before another that has one, or the case's own.</summary>
    public T? First(int @case, int from, int before)
    {
        for (var row = from; row < before && ofEvents.Length > 0; row++)
            if (At(ofEvents, row) is { } value)
                return value;
        return OfCase(@case);
    }

    private static T? At((AttributeColumn Column, T[] Values)[] columns, int row)
    {
        foreach (var (column, values) in columns)
            if (column.Code(row) is var code and >= 0)
                return values[code];
        return null;
    }
}
