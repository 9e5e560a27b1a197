namespace CuiBono.Promises;

/// <summary>The law, contract or standard that asks for an initiative.</summary>
/// <param name="Citation">Which one, and which part of it.</param>
/// <param name="Protects">The party whom it protects, or null where it is not said.</param>
public sealed record Obligation(string Citation, string? Protects);
