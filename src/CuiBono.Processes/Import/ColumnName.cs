namespace CuiBono.Processes.Import;

/// <summary>What the name of a table's column says: "case:" for attributes of cases (as pm4py writes them), "cost > net" for an attribute in another, "cost@int" for a kind.</summary>
/// <param name="Key">The attribute's key.</param>
/// <param name="Parent">The name of the column of the attribute that it is nested in, or null.</param>
/// <param name="IsOfCase">Whether it is an attribute of cases.</param>
/// <param name="Kind">The kind, where it is said.</param>
internal sealed record ColumnName(string Key, string? Parent, bool IsOfCase, AttributeKind? Kind)
{
    private const string CasePrefix = "case:";
    private const string Nesting = " > ";

    private static readonly (string Word, AttributeKind Kind)[] Words =
    [
        ("string", AttributeKind.Text), ("date", AttributeKind.Instant), ("int", AttributeKind.Integer), ("float", AttributeKind.Real),
        ("boolean", AttributeKind.Boolean), ("id", AttributeKind.Id), ("list", AttributeKind.List),
    ];

    /// <summary>The name of a column as it stands in a file with these columns.</summary>
    public static ColumnName Parse(string header, IReadOnlyList<string> headers)
    {
        AttributeKind? kind = null;
        var key = header;
        var at = header.LastIndexOf('@');
        foreach (var (word, said) in Words)
            if (at > 0 && header.AsSpan(at + 1).SequenceEqual(word))
                (kind, key) = (said, header[..at]);
        var isOfCase = key.StartsWith(CasePrefix, StringComparison.Ordinal) && key.Length > CasePrefix.Length;
        for (var nested = key.LastIndexOf(Nesting, StringComparison.Ordinal); nested > 0; nested = key[..nested].LastIndexOf(Nesting, StringComparison.Ordinal))
            if (headers.Contains(key[..nested]))
                return new ColumnName(key[(nested + Nesting.Length)..], key[..nested], isOfCase, kind);
        return new ColumnName(isOfCase ? key[CasePrefix.Length..] : key, null, isOfCase, kind);
    }

    /// <summary>The name for a file.</summary>
    public override string ToString() =>
        (Parent is not null ? Parent + Nesting : IsOfCase ? CasePrefix : "") + Key + (Kind is { } kind ? "@" + Words.First(pair => pair.Kind == kind).Word : "");
}
