namespace CuiBono.Outcomes;

/// <summary>What became of a promise, with every figure that decided.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Why">The deciding figure, in one sentence.</param>
public sealed record OutcomeAssessment(OutcomeStatus Status, string Why)
{
    /// <summary>The metric in the time that was judged, or null where there is none.</summary>
    public Estimate? Observed { get; init; }

    /// <summary>The time that was judged.</summary>
    public Evidence.Period? Period { get; init; }

    /// <summary>The metric before, or null.</summary>
    public Estimate? Before { get; init; }

    /// <summary>The duration at which every case is cut before means are made, in the outcome's unit; null where nothing is cut.</summary>
    public double? Horizon { get; init; }

    /// <summary>The case's baseline against the data, or null where one of them is missing.</summary>
    public BaselineCheck? Baseline { get; init; }

    /// <summary>The change, or null where it cannot be told.</summary>
    public EffectEstimate? Effect { get; init; }

    /// <summary>What else explains the change; empty where the initiative has the credit.</summary>
    public IReadOnlyList<CreditDoubt> Doubts { get; init; } = [];

    /// <summary>The segments that are worse off.</summary>
    public IReadOnlyList<SegmentFinding> Harmed { get; init; } = [];

    /// <summary>How many segments were looked at.</summary>
    public int SegmentsTested { get; init; }

    /// <summary>Where undecided: how many more cases would decide if the figure stays; null otherwise.</summary>
    public long? CasesNeeded { get; init; }

    /// <summary>Where undecided: how many weeks that takes at the present rate.</summary>
    public double? WeeksNeeded { get; init; }
}
