namespace CuiBono.Verdicts;

/// <summary>How much a policy leaves open before it asks a person.</summary>
/// <param name="ActiveWaivers">The most waivers that may be in force at once in a workspace.</param>
/// <param name="HoldDays">Days on hold after which a person must decide.</param>
public sealed record PolicyLimits(int ActiveWaivers, int HoldDays);
