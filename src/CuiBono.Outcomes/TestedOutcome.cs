using CuiBono.Evidence;

namespace CuiBono.Outcomes;

/// <summary>One promised outcome with the evidence that was found for it.</summary>
/// <param name="Assessment">What became of it.</param>
public sealed record TestedOutcome(OutcomeAssessment Assessment)
{
    /// <summary>What was promised, as it was tested; null where nothing could be.</summary>
    public OutcomePlan? Plan { get; init; }

    /// <summary>The figure that was judged, or null where there is none.</summary>
    public Measurement? Measurement { get; init; }

    /// <summary>Where the evidence comes from; null where none could be read.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>Whether this was a judgement on or after the promised day, which the next one must count as an earlier look.</summary>
    public bool IsLook => Assessment is { IsDue: true, Observed: not null, Status: OutcomeStatus.Met or OutcomeStatus.Missed or OutcomeStatus.Undecided };
}
