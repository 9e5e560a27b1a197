namespace CuiBono.Promises;

/// <summary>A behaviour that stops or starts.</summary>
/// <param name="Behaviour">What people do.</param>
/// <param name="Team">Which team, or null for everybody.</param>
/// <param name="By">The date by which it has stopped or started, or null.</param>
public sealed record BehaviourChange(string Behaviour, string? Team, DateOnly? By);
