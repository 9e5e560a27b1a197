namespace CuiBono.Processes;

/// <summary>One attribute of all events, or of all cases: a code a row into the distinct values.</summary>
/// <remarks>A value is kept as it was written, so that reading and writing again changes nothing; numbers are parsed when they are asked for.</remarks>
public sealed class AttributeColumn
{
    private readonly int[] codes;
    private readonly int[]? rows;

    internal AttributeColumn(string name, AttributeKind kind, AttributeColumn? parent, Vocabulary values, int[] codes, int[]? rows = null)
    {
        (Name, Kind, Parent, Values) = (name, kind, parent, values);
        (this.codes, this.rows) = (codes, rows);
    }

    /// <summary>The attribute's key.</summary>
    public string Name { get; }

    /// <summary>What its values are. One key may have columns of several kinds.</summary>
    public AttributeKind Kind { get; }

    /// <summary>The attribute that this one is nested in, or null.</summary>
    public AttributeColumn? Parent { get; }

    /// <summary>The distinct values as they were written.</summary>
    public Vocabulary Values { get; }

    /// <summary>How many rows there are.</summary>
    public int Count => rows?.Length ?? codes.Length;

    /// <summary>The code of a row's value in <see cref="Values"/>, or -1 where the row has none.</summary>
    public int Code(int row) => codes[rows is null ? row : rows[row]] - 1;

    /// <summary>The value of a row as it was written, or null.</summary>
    public string? this[int row] => Code(row) is var code and >= 0 ? Values[code] : null;

    /// <summary>The same attribute of some of the rows, in a given order; nothing is copied.</summary>
    internal AttributeColumn Of(int[] chosen, AttributeColumn? parent) => new(Name, Kind, parent, Values, codes, rows is null ? chosen : Array.ConvertAll(chosen, row => rows[row]));
}
