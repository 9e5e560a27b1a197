namespace CuiBono.Processes.Conformance;

/// <summary>An optimal alignment of a variant, or what is known of one that stayed unfinished.</summary>
/// <param name="Cases">The cases of the variant.</param>
/// <param name="Events">Its events.</param>
/// <param name="LowerBound">No alignment costs less.</param>
/// <param name="UpperBound">An alignment of this cost exists; null where none is known.</param>
/// <param name="Moves">The moves of the optimal alignment in order; empty where the variant is unfinished.</param>
/// <param name="States">States that the search stored.</param>
public sealed record VariantAlignment(int Cases, int Events, int LowerBound, int? UpperBound, IReadOnlyList<AlignmentMove> Moves, int States)
{
    /// <summary>The optimal cost: events that the model does not allow, and activities that it demands and the log does not show. Null where it is not proven.</summary>
    public int? Cost => LowerBound == UpperBound ? UpperBound : null;
}
