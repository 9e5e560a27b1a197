using CuiBono.Evidence;

namespace CuiBono.Outcomes;

/// <summary>By how much the metric changed, and by which comparison that was found.</summary>
/// <param name="Design">The comparison, a name of <see cref="Promises.ComparisonDesign"/>.</param>
/// <param name="Value">After minus before, beyond what the comparison takes out.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="Interval">Its interval.</param>
public sealed record EffectEstimate(string Design, double Value, double StandardError, Interval Interval)
{
    /// <summary>True for a comparison that attributes nothing.</summary>
    public bool IsWeak => Design == Promises.ComparisonDesign.BeforeAfter;

    /// <summary>What was compared with what, and over which days, in one sentence.</summary>
    public required string Compared { get; init; }

    /// <summary>Why this comparison and no other, in one sentence; null where it is the one that was declared.</summary>
    public string? Remark { get; init; }
}
