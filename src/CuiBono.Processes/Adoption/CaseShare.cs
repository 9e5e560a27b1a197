using CuiBono.Evidence;
using CuiBono.Statistics.Proportions;

namespace CuiBono.Processes.Adoption;

/// <summary>So many of so many cases.</summary>
/// <param name="Count">The cases that are counted.</param>
/// <param name="Total">The cases that they are a share of.</param>
public readonly record struct CaseShare(long Count, long Total)
{
    /// <summary>The share, or not a number where there are no cases.</summary>
    public double Value => new Share(Count, Total).Value;

    /// <summary>The 95 % score interval (Wilson 1927); 0 to 1 without cases. It takes the cases as independent of each other.</summary>
    public Interval Interval => new Share(Count, Total).Wilson();
}
