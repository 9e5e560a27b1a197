namespace CuiBono.Processes.Models;

/// <summary>An arc between a place and a transition.</summary>
/// <param name="Place">The place's number.</param>
/// <param name="Weight">Tokens that move over it; at least 1.</param>
public readonly record struct Arc(int Place, int Weight = 1);
