namespace CuiBono.Processes.Exceptions;

/// <summary>A declared exception, as an event log can tell it.</summary>
/// <param name="Name">What it is called.</param>
public sealed record RegisterEntry(string Name)
{
    /// <summary>The cases that it applies to: for a column, the values that a case may have; all columns must agree. Empty where approval alone tells.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Applies { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The marks of its approval: for a column of events, the values; "activity" names activities. An event with one of them, before the deviation, approves. Empty where none is asked for.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Approved { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The largest share of cases that is allowed, 0 to 1, or null.</summary>
    public double? Allowance { get; init; }

    /// <summary>The last day on which it is a basis, or null.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether a log can tell it at all.</summary>
    public bool IsTellable => Applies.Count > 0 || Approved.Count > 0;
}
