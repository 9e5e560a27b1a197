namespace CuiBono.Promises;

/// <summary>Two things that are sold as diverse.</summary>
/// <param name="A">The first circuit, path or site.</param>
/// <param name="B">The second.</param>
public sealed record DiverseClaim(string A, string B);
