namespace CuiBono.Processes.Adoption;

/// <summary>One case, as adoption sees it.</summary>
/// <param name="Case">The case's index in the log.</param>
/// <param name="Start">Its earliest instant in ticks UTC; it belongs to the day of it.</param>
/// <param name="Path">Which way it went; for an open case, so far.</param>
/// <param name="IsOpen">Whether it had not completed by the log's end.</param>
/// <param name="IsAfter">Whether it began on the day of the go-live or later.</param>
/// <param name="Team">Its team, a place in <see cref="AdoptionFigures.TeamNames"/>; -1 where it has none.</param>
public readonly record struct AdoptionCase(int Case, long Start, AdoptionPath Path, bool IsOpen, bool IsAfter, int Team)
{
    /// <summary>Whether it could take the new way.</summary>
    public bool IsEligible => Path != AdoptionPath.NotEligible;

    /// <summary>Whether it is one of those that paths are shares of: eligible, begun since the go-live, complete.</summary>
    public bool IsDecided => IsAfter && !IsOpen && IsEligible;

    /// <summary>Whether a person did something to it after its completion by an automatic actor; null where it did not complete so.</summary>
    public bool? TouchedAfterAutomatic { get; init; }

    /// <summary>Whether no person touched it until its completion; null where no event of it names an actor, or nobody is said to be automatic.</summary>
    public bool? IsUntouched { get; init; }

    /// <summary>The retired paths that it touched, a bit each in the order of the terms.</summary>
    public ulong Retired { get; init; }

    /// <summary>Whether its first mark is of the new way.</summary>
    public bool BeganNew { get; init; }

    /// <summary>How long it took, in ticks: until completion, or until its latest event where no completion was named.</summary>
    public long Duration { get; init; }
}
