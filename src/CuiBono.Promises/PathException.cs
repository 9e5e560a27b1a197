namespace CuiBono.Promises;

/// <summary>A sanctioned way off the standard path.</summary>
/// <param name="Name">The exception's name.</param>
public sealed record PathException(string Name)
{
    /// <summary>When it applies.</summary>
    public string? Condition { get; init; }

    /// <summary>What entitles a case to it: a contract term, an approval code.</summary>
    public string? Basis { get; init; }

    /// <summary>The cases that it applies to, in an event log: for a column, the values that a case may have. Empty where a log cannot tell.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Applies { get; init; } = Adoption.NoMarks;

    /// <summary>The marks, before the deviation, of its approval; empty where none is written.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Approved { get; init; } = Adoption.NoMarks;

    /// <summary>Who answers for it.</summary>
    public string? Owner { get; init; }

    /// <summary>The expected share of cases, 0 to 1.</summary>
    public decimal? Volume { get; init; }

    /// <summary>The largest share of cases that is allowed, 0 to 1.</summary>
    public decimal? Allowance { get; init; }

    /// <summary>The date on which it ends, or null where it has none.</summary>
    public DateOnly? Until { get; init; }
}
