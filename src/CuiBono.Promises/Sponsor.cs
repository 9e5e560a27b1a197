namespace CuiBono.Promises;

/// <summary>Who answers for the initiative on both sides; it needs one common goal.</summary>
/// <param name="Business">The name on the business side, or null.</param>
/// <param name="It">The name on the IT side, or null.</param>
public sealed record Sponsor(string? Business, string? It);
