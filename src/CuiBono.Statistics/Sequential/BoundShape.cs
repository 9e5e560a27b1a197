namespace CuiBono.Statistics.Sequential;

/// <summary>How the bounds of a sequence of looks fall.</summary>
public enum BoundShape
{
    /// <summary>The same at each look: stops early more often.</summary>
    Pocock,

    /// <summary>High at first, and at the last look nearly that of a single test.</summary>
    OBrienFleming,
}
