namespace CuiBono.Processes.Import;

/// <summary>What the name of a table's column says: "case:" for attributes of cases (as pm4py writes them), " > " for nesting, "@int" for a kind.</summary>
/// <param name="Path">The keys from the outermost attribute to this one.</param>
/// <param name="IsOfCase">Whether it is an attribute of cases.</param>
/// <param name="Kind">The kind, where it is said.</param>
internal sealed record ColumnName(IReadOnlyList<string> Path, bool IsOfCase, AttributeKind? Kind)
{
    private const string CasePrefix = "case:";
    private const string Nesting = " > ";

    private static readonly (string Word, AttributeKind Kind)[] Words =
    [
        ("string", AttributeKind.Text), ("date", AttributeKind.Instant), ("int", AttributeKind.Integer), ("float", AttributeKind.Real),
        ("boolean", AttributeKind.Boolean), ("id", AttributeKind.Id), ("list", AttributeKind.List),
    ];

    /// <summary>The name of a column as it stands in a file.</summary>
    public static ColumnName Parse(string header)
    {
        AttributeKind? kind = null;
        var at = header.LastIndexOf('@');
        foreach (var (word, said) in Words)
            if (at > 0 && header.AsSpan(at + 1).SequenceEqual(word))
                kind = said;
        if (kind is not null) header = header[..at];
        var isOfCase = header.StartsWith(CasePrefix, StringComparison.Ordinal) && header.Length > CasePrefix.Length;
        return new ColumnName((isOfCase ? header[CasePrefix.Length..] : header).Split(Nesting), isOfCase, kind);
    }

    /// <summary>The name for a file.</summary>
    public override string ToString() => (IsOfCase ? CasePrefix : "") + string.Join(Nesting, Path) + (Kind is { } kind ? "@" + Word(kind) : "");

    private static string Word(AttributeKind kind) => Words.First(pair => pair.Kind == kind).Word;
}
