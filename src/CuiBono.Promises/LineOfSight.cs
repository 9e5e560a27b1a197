namespace CuiBono.Promises;

/// <summary>How a foundation serves another initiative's outcome.</summary>
/// <param name="Initiative">The id of the initiative that is served.</param>
/// <param name="Outcome">The id of the outcome in it, or null.</param>
/// <param name="Mechanism">How, in one sentence, or null.</param>
public sealed record LineOfSight(string Initiative, string? Outcome, string? Mechanism);
