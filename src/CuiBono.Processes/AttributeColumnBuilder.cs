namespace CuiBono.Processes;

/// <summary>An attribute while its log is being read.</summary>
public sealed class AttributeColumnBuilder
{
    private int[] codes = [];

    internal AttributeColumnBuilder(string name, AttributeKind kind, AttributeColumnBuilder? parent, VocabularyBuilder? values = null)
    {
        (Name, Kind, Parent) = (name, kind, parent);
        Values = values ?? new VocabularyBuilder();
    }

    /// <summary>The attribute's key.</summary>
    public string Name { get; internal set; }

    /// <summary>What its values are.</summary>
    public AttributeKind Kind { get; internal set; }

    /// <summary>The attribute that this one is nested in, or null.</summary>
    public AttributeColumnBuilder? Parent { get; internal set; }

    /// <summary>The distinct values so far.</summary>
    public VocabularyBuilder Values { get; }

    /// <summary>Gives a row its value.</summary>
    /// <returns>False where the row had one already; the new one then stands.</returns>
    public bool Set(int row, ReadOnlySpan<byte> value) => SetCode(row, Values.Code(value));

    /// <summary>Gives a row its value.</summary>
    /// <returns>False where the row had one already; the new one then stands.</returns>
    public bool Set(int row, string value) => SetCode(row, Values.Code(value));

    /// <summary>Gives a row the value of a code from <see cref="Values"/>.</summary>
    /// <returns>False where the row had a value already; the new one then stands.</returns>
    public bool SetCode(int row, int code)
    {
        if (row >= codes.Length) Array.Resize(ref codes, Math.Max(row + 1, Math.Max(16, 2 * codes.Length)));
        var isNew = codes[row] == 0;
        codes[row] = code + 1;
        return isNew;
    }

    /// <summary>The code of a row's value, or -1.</summary>
    internal int Code(int row) => row < codes.Length ? codes[row] - 1 : -1;

    /// <summary>Whether a row has a value.</summary>
    public bool Has(int row) => row < codes.Length && codes[row] != 0;

    /// <summary>Takes the value of a row away.</summary>
    internal void Clear(int row)
    {
        if (row < codes.Length) codes[row] = 0;
    }

    /// <summary>The column, its rows in a given order.</summary>
    internal AttributeColumn Build(int count, int[]? order, AttributeColumn? parent)
    {
        var ordered = codes;
        if (order is not null)
        {
            ordered = new int[count];
            for (var row = 0; row < count; row++)
                if (order[row] < codes.Length)
                    ordered[row] = codes[order[row]];
        }
        else if (codes.Length != count)
        {
            Array.Resize(ref ordered, count);
        }

        codes = [];
        return new AttributeColumn(Name, Kind, parent, new Vocabulary(Values), ordered);
    }
}
