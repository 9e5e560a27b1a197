namespace CuiBono.Networks.Availability;

/// <summary>The changes that save transactions, and what they were compared with.</summary>
public sealed record Improvements
{
    /// <summary>The changes that save anything, the most first.</summary>
    public required IReadOnlyList<Improvement> Changes { get; init; }

    /// <summary>The transactions that fail in a year as things are, of the services whose availability is known; an upper bound where it is one.</summary>
    public required double LostPerYear { get; init; }

    /// <summary>Services with transactions whose availability is not known: no change is counted for them.</summary>
    public required int UnknownServices { get; init; }

    /// <summary>Shared things without a rate: no change to them can be ranked.</summary>
    public required int UnratedThings { get; init; }

    /// <summary>Changes that were not looked at, those that take the least share of transactions first: there are too many.</summary>
    public required int NotLookedAt { get; init; }

    /// <summary>The figures that all of this leans on.</summary>
    public required IReadOnlyList<Assumption> Assumptions { get; init; }
}
