namespace CuiBono.Simulation;

/// <summary>A workaround: a team leaves a step out.</summary>
/// <param name="Team">The team of <see cref="SimulatedAdoption.Teams"/>.</param>
/// <param name="Step">The step of the path, other than the check.</param>
/// <param name="Share">The share of its orders.</param>
public sealed record SimulatedHabit(string Team, string Step, double Share);
