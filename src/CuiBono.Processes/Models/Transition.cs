namespace CuiBono.Processes.Models;

/// <summary>A transition of a Petri net.</summary>
/// <param name="Name">Its name in the net.</param>
/// <param name="Label">The activity that it stands for, or null where it is silent.</param>
/// <param name="Inputs">The places that it takes tokens from.</param>
/// <param name="Outputs">The places that it puts tokens on.</param>
public sealed record Transition(string Name, string? Label, IReadOnlyList<Arc> Inputs, IReadOnlyList<Arc> Outputs);
