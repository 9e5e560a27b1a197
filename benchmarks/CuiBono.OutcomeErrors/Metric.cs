namespace CuiBono.OutcomeErrors;

/// <summary>What is measured of the simulated orders.</summary>
internal enum Metric
{
    /// <summary>The lead time in days.</summary>
    Lead,

    /// <summary>The share that keeps the day promised first.</summary>
    Kept,

    /// <summary>The share that comes back with a fault within 30 days.</summary>
    Faults,

    /// <summary>The cost of an order in euros.</summary>
    Cost,
}
