namespace CuiBono.Verdicts.Decisions;

/// <summary>What a person decided on an initiative, and for what.</summary>
/// <param name="Kind">The decision.</param>
/// <param name="By">Who decided.</param>
/// <param name="Reason">Why.</param>
/// <param name="On">The day.</param>
/// <param name="Fingerprint">The fingerprint of the promise that was decided on.</param>
public sealed record PersonDecision(DecisionKind Kind, string By, string Reason, DateOnly On, string Fingerprint)
{
    /// <summary>The most days for which a go despite the gate counts, as for a waiver.</summary>
    public const int LongestDays = Waivers.Waiver.LongestDays;

    /// <summary>The last day on which a go counts; null for a stop, which lasts until it is resumed.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The rules that blocked when a go was decided, and that it covers; another one holds all the same.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];
}
