namespace CuiBono.Evidence;

/// <summary>How the cases of a time make one figure.</summary>
public enum MeasureKind
{
    /// <summary>The share of cases that have a property.</summary>
    Share,

    /// <summary>The mean of the cases.</summary>
    Mean,

    /// <summary>The mean time of the cases, with the open ones counted for as long as they were seen.</summary>
    Duration,
}
