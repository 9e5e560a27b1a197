namespace CuiBono.Promises;

/// <summary>The third enabler: the system that carries scale and volume.</summary>
/// <param name="Name">The system, or null.</param>
/// <param name="GoLive">The day on which it goes live, or null.</param>
/// <param name="Waves">The waves of the roll-out; empty where all go live at once.</param>
public sealed record SystemChange(string? Name, DateOnly? GoLive, IReadOnlyList<Wave> Waves);
