namespace CuiBono.Promises.Drafting;

/// <summary>What the lines under a heading are about, as far as drafting cares.</summary>
internal enum DraftSection
{
    Other,
    CustomerOutcomes,
    BusinessOutcomes,
    Guardrails,
    Stops,
    Starts,
    Culture,
    Process,
    Retired,
    Exceptions,
    Continuity,
    Obligations,
    Customers,
    Metrics,
    Problem,
}
