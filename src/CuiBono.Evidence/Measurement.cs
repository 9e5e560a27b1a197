namespace CuiBono.Evidence;

/// <summary>The value of a measure, with all that is needed to doubt it.</summary>
/// <param name="Measure">The definition.</param>
/// <param name="Value">The value.</param>
/// <param name="Unit">Its unit: "days", "%".</param>
/// <param name="Interval">What the evidence leaves possible, in the same unit.</param>
/// <param name="Count">The cases behind it.</param>
/// <param name="Period">The days on which those cases began.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record Measurement(Measure Measure, double Value, string Unit, Interval Interval, int Count, Period Period, Provenance Provenance)
{
    /// <summary>Those of the cases that were still open.</summary>
    public int OpenCount { get; init; }
}
