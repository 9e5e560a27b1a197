namespace CuiBono.Promises;

/// <summary>How much worse it may get for a while after the go-live, declared before it.</summary>
/// <param name="Depth">The most by which the metric may be worse than before, in the outcome's unit; 0 or more.</param>
/// <param name="Until">The day by which it is back.</param>
public sealed record Dip(decimal Depth, DateOnly Until);
