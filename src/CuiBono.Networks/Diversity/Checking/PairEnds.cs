namespace CuiBono.Networks.Diversity.Checking;

/// <summary>The ends that a certificate names: nodes between them count as passed, the ends do not.</summary>
internal readonly record struct PairEnds(string? From, string? To)
{
    public bool AreNamed => From is not null || To is not null;

    public bool Has(string node) => node == From || node == To;
}
