using CuiBono.Evidence;
using CuiBono.Statistics.Proportions;

namespace CuiBono.Outcomes;

/// <summary>So many of so many cases, as evidence counts them.</summary>
/// <param name="Count">The cases that have the property.</param>
/// <param name="Total">All cases.</param>
public readonly record struct CountedShare(long Count, long Total)
{
    /// <summary>The share, or not a number where there are no cases.</summary>
    public double Value => new Share(Count, Total).Value;

    /// <summary>The 95 % score interval (Wilson 1927); 0 to 1 without cases. It takes the cases as independent of each other.</summary>
    public Interval Interval => new Share(Count, Total).Wilson();
}
