using CuiBono.Evidence;

namespace CuiBono.Outcomes;

/// <summary>Whether people use the new way, as an event log says; docs/methods/adoption.md defines the figures and their denominators.</summary>
/// <param name="GoLive">The first day on which people could take the new way.</param>
/// <param name="Lately">The share on the new way alone, of the complete eligible cases begun in the last eight weeks of the log, or since the go-live where that is later; null where there is none.</param>
public sealed record AdoptionEvidence(DateOnly GoLive, Measurement? Lately)
{
    /// <summary>How many days back cases count as lately.</summary>
    public const int RecentDays = 56;

    /// <summary>The share on the new way alone, of all complete eligible cases begun since the go-live.</summary>
    public CountedShare Used { get; init; }

    /// <summary>The eligible cases, of all begun since the go-live: what could be automatic, or go the new way.</summary>
    public CountedShare Possible { get; init; }

    /// <summary>The cases that stayed on the new way, of the complete eligible ones that began on it.</summary>
    public CountedShare Reached { get; init; }

    /// <summary>The cases that began new and ended old, of the complete eligible ones.</summary>
    public CountedShare Fallback { get; init; }

    /// <summary>The eligible cases that were open when the log ended.</summary>
    public int Open { get; init; }

    /// <summary>The cases that touched a retired path, of all begun since the go-live; null where none is declared.</summary>
    public CountedShare? DualRunning { get; init; }

    /// <summary>What is left of each retired path, in the order in which the initiative declares them.</summary>
    public IReadOnlyList<RetiredEvidence> Retired { get; init; } = [];

    /// <summary>The shares of the teams on the new way alone, the most cases first; empty where no team is named.</summary>
    public IReadOnlyList<(string Team, CountedShare New)> Teams { get; init; } = [];

    /// <summary>What people do, in a sentence.</summary>
    public string Culture { get; init; } = "";

    /// <summary>Whether the path holds and what should be dead is, in a sentence.</summary>
    public string Process { get; init; } = "";

    /// <summary>Whether the system is ready, in a sentence.</summary>
    public string System { get; init; } = "";

    /// <summary>System, path and people in one sentence.</summary>
    public string Summary { get; init; } = "";

    /// <summary>What the log cannot show; never empty.</summary>
    public IReadOnlyList<string> BlindSpots { get; init; } = [];
}
