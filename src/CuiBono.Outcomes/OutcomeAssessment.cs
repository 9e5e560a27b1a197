namespace CuiBono.Outcomes;

/// <summary>What became of a promise, with every figure that decided.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Why">The deciding figure, in one sentence.</param>
public sealed record OutcomeAssessment(OutcomeStatus Status, string Why)
{
    /// <summary>Whether the evidence reaches the promised day; true where none is given.</summary>
    public bool IsDue { get; init; }

    /// <summary>The metric in the time that was judged, or null where there is none.</summary>
    public Estimate? Observed { get; init; }

    /// <summary>The time that was judged.</summary>
    public Evidence.Period? Period { get; init; }

    /// <summary>The metric before, or null.</summary>
    public Estimate? Before { get; init; }

    /// <summary>The duration at which every case is cut before means are made, in the outcome's unit; null where nothing is cut.</summary>
    public double? Horizon { get; init; }

    /// <summary>The cases of <see cref="Observed"/>, as places among the observations.</summary>
    public IReadOnlyList<int> Judged { get; init; } = [];

    /// <summary>The cases of <see cref="Before"/>, likewise.</summary>
    public IReadOnlyList<int> Earlier { get; init; } = [];

    /// <summary>The case's baseline against the data, or null where one of them is missing.</summary>
    public BaselineCheck? Baseline { get; init; }

    /// <summary>The change, or null where it cannot be told.</summary>
    public EffectEstimate? Effect { get; init; }

    /// <summary>What else explains the change; empty where the initiative has the credit.</summary>
    public IReadOnlyList<CreditDoubt> Doubts { get; init; } = [];

    /// <summary>The segments with enough cases on both sides, each with its own figures.</summary>
    public IReadOnlyList<SegmentFinding> Segments { get; init; } = [];

    /// <summary>Those of them that are worse off beyond chance, the surest first.</summary>
    public IReadOnlyList<SegmentFinding> Harmed => Outcomes.Segments.Harmed(Segments);

    /// <summary>How many more cases would decide about the target if the figure stays; null where it is decided, or where no number would.</summary>
    public long? CasesNeeded { get; init; }

    /// <summary>How many weeks that takes at the present rate.</summary>
    public double? WeeksNeeded { get; init; }

    /// <summary>What became of the declared dip, in one sentence; null where none was declared or nothing is known of it.</summary>
    public string? Dip { get; init; }

    /// <summary>What the data do not allow to say, a sentence each: no season, no time before, cases left out. They take nothing from the status.</summary>
    public IReadOnlyList<string> Limits { get; init; } = [];
}
