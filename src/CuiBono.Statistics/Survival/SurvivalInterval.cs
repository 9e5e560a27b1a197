namespace CuiBono.Statistics.Survival;

/// <summary>On which scale the interval of a survival curve is made.</summary>
public enum SurvivalInterval
{
    /// <summary>The logarithm of the share, as R's survfit does unless told otherwise.</summary>
    Log,

    /// <summary>The logarithm of the cumulative hazard: it never passes 0 or 1, and is better for few cases.</summary>
    LogLog,
}
