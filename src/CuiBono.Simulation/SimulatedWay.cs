namespace CuiBono.Simulation;

/// <summary>Which way an order was truly handled, also where the log does not see the end.</summary>
public enum SimulatedWay
{
    /// <summary>There was one way only: before the go-live, or where no adoption is planted.</summary>
    OneWay,

    /// <summary>Its product could not go the new way: handled the old way.</summary>
    NotEligible,

    /// <summary>The new way from beginning to end.</summary>
    New,

    /// <summary>The old way from beginning to end, though the new one was there.</summary>
    Old,

    /// <summary>Begun the old way, ended the new.</summary>
    Mixed,

    /// <summary>Begun the new way, ended the old.</summary>
    Fallback,
}
