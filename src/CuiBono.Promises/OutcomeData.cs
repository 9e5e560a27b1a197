namespace CuiBono.Promises;

/// <summary>The evidence source on which an outcome will be tested, and the measure that is taken of it.</summary>
/// <param name="File">A file of the workspace, or null where none is given.</param>
/// <param name="Query">SQL over the file, which it knows as "data", or null.</param>
/// <param name="Time">The column that says when.</param>
/// <param name="Unit">The column that says for which case or customer: cases of one unit resemble each other.</param>
/// <param name="Cohort">The column that says in which roll-out wave or group.</param>
public sealed record OutcomeData(string? File, string? Query, string? Time, string? Unit, string? Cohort)
{
    /// <summary>The measure, by its name in the catalogue: "lead-time".</summary>
    public string? Measure { get; init; }

    /// <summary>The column of the value, for a table.</summary>
    public string? Value { get; init; }

    /// <summary>The columns by which customers are told apart.</summary>
    public IReadOnlyList<string> Segments { get; init; } = [];

    /// <summary>Which cases count: for a column, the values that it may have.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Where { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>How old the newest evidence may be, in days, or null where it is not said.</summary>
    public int? MaxAgeDays { get; init; }

    /// <summary>The answer from which on a customer counts as satisfied, or null.</summary>
    public decimal? Satisfied { get; init; }

    /// <summary>The answers that the question allowed, or null for the usual scale of the measure.</summary>
    public AnswerRange? Scale { get; init; }

    /// <summary>The time zone, by its IANA name, of days and of times without an offset; null for UTC.</summary>
    public string? Zone { get; init; }

    /// <summary>How an event log is laid out, where its columns do not say so themselves.</summary>
    public LogColumns Log { get; init; } = new(null, null, null, null);

    /// <summary>What the measure looks for in an event log.</summary>
    public LogTerms Terms { get; init; } = new();
}
