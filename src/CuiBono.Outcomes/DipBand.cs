namespace CuiBono.Outcomes;

/// <summary>How much worse it may get for a while after the go-live, declared before it.</summary>
/// <param name="Depth">The most by which the metric may be worse than its baseline, in the outcome's unit; 0 or more.</param>
/// <param name="Until">The day by which the metric is back at its baseline or better.</param>
public sealed record DipBand(double Depth, DateOnly Until);
