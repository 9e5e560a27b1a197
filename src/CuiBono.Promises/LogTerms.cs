namespace CuiBono.Promises;

/// <summary>What a measure over an event log looks for; the measure's page says which of these it uses.</summary>
public sealed record LogTerms
{
    /// <summary>The activity with which the measured time begins.</summary>
    public string? From { get; init; }

    /// <summary>The activity with which it ends.</summary>
    public string? To { get; init; }

    /// <summary>The column of the promised date.</summary>
    public string? Promised { get; init; }

    /// <summary>The longest time that is still in time, or the time after completion in which trouble counts.</summary>
    public TimeSpan? Within { get; init; }

    /// <summary>The activities that are counted.</summary>
    public IReadOnlyList<string> Activities { get; init; } = [];

    /// <summary>The standard path, activity by activity.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    /// <summary>The column that says who acted, or null for the log's own.</summary>
    public string? Actor { get; init; }

    /// <summary>The actors that are no people.</summary>
    public IReadOnlyList<string> Automatic { get; init; } = [];

    /// <summary>The column of an amount, or of what a case is about.</summary>
    public string? Attribute { get; init; }

    /// <summary>Who has the clock after an activity, until the next one: what is not named is the organisation's.</summary>
    public IReadOnlyDictionary<string, ClockOwner> Clock { get; init; } = new Dictionary<string, ClockOwner>();

    /// <summary>When work is done, or null for time by the clock.</summary>
    public WorkCalendar? Calendar { get; init; }
}
