namespace CuiBono.Promises;

/// <summary>How it is told, from an event log, whether people use the new way: who could, and by what the new and the old way are known.</summary>
/// <param name="File">The event log, a file of the workspace, or null.</param>
/// <param name="Time">The column that says when, or null where the log's header tells.</param>
/// <remarks>Marks are columns with the values that count; "activity" names activities. An event with one of the values of one of the columns is a mark.</remarks>
public sealed record Adoption(string? File, string? Time)
{
    /// <summary>No marks.</summary>
    internal static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> NoMarks = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>How the log is laid out, where its columns do not say so themselves.</summary>
    public LogColumns Log { get; init; } = new(null, null, null, null);

    /// <summary>The time zone of days and of times without an offset, by its IANA name; null for UTC.</summary>
    public string? Zone { get; init; }

    /// <summary>Which cases could take the new way: for a column, the values that a case may have. Empty where all could.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Eligible { get; init; } = NoMarks;

    /// <summary>The marks of the new way.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> New { get; init; } = NoMarks;

    /// <summary>The marks of the old way.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Old { get; init; } = NoMarks;

    /// <summary>The activity with which a case is complete, or null.</summary>
    public string? To { get; init; }

    /// <summary>The column of the team, or null.</summary>
    public string? Team { get; init; }

    /// <summary>The column of the person; the log's resource where null.</summary>
    public string? Person { get; init; }

    /// <summary>The actors that are no people.</summary>
    public IReadOnlyList<string> Automatic { get; init; } = [];

    /// <summary>The share of the eligible cases that is to be on the new way, 0 to 1, or null where none is promised.</summary>
    public decimal? Target { get; init; }

    /// <summary>The day by which it is to be reached; null for the go-live.</summary>
    public DateOnly? By { get; init; }
}
