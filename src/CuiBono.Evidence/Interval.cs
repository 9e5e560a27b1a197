namespace CuiBono.Evidence;

/// <summary>The values that the evidence leaves possible for a figure.</summary>
/// <param name="Low">The lower end; negative infinity where there is none.</param>
/// <param name="High">The upper end; positive infinity where there is none.</param>
/// <param name="Level">How often an interval made this way holds the true value, between 0 and 1; 0.95 is usual.</param>
public readonly record struct Interval(double Low, double High, double Level = 0.95)
{
    /// <summary>Whether a value lies in the interval, its ends included.</summary>
    public bool Contains(double value) => value >= Low && value <= High;
}
