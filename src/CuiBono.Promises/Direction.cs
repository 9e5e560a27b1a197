namespace CuiBono.Promises;

/// <summary>Which way a metric is meant to move.</summary>
public enum Direction
{
    /// <summary>More is better.</summary>
    Increase,

    /// <summary>Less is better.</summary>
    Decrease,
}
