namespace CuiBono.Networks.Diversity;

/// <summary>What all pairs of located nodes come to.</summary>
/// <param name="Pairs">Unordered pairs of nodes that have a place.</param>
/// <param name="LinkDisjoint">Those with two paths without a common link.</param>
/// <param name="SharedThoughLinkDisjoint">Those of them where every shortest such pair shares a risk.</param>
/// <param name="Impossible">Those of them without a pair that shares no risk.</param>
/// <param name="Unknown">Those of them for which the search ended before it was sure.</param>
/// <param name="SumLinkDisjointMetres">The lengths of the shortest pairs without a common link together.</param>
/// <param name="SumDiverseMetres">The lengths of the shortest pairs without a shared risk together.</param>
/// <param name="ResultsSha256">The hash of the lines "idA,idB,metres,metres" of the pairs, joined by LF, -1 where there is none.</param>
public sealed record PairTotals(long Pairs, long LinkDisjoint, long SharedThoughLinkDisjoint, long Impossible, long Unknown, long SumLinkDisjointMetres, long SumDiverseMetres, string ResultsSha256);
