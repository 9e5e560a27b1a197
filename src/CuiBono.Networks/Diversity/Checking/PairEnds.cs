namespace CuiBono.Networks.Diversity.Checking;

/// <summary>The ends that a certificate names: nodes between them count as passed, the ends do not.</summary>
internal readonly record struct PairEnds(string? From, string? To)
{
    public bool AreNamed => From is not null || To is not null;

    /// <summary>Whether both ends are one node: nothing leads from one end to another then.</summary>
    public bool AreOne => From is not null && From == To;

    public bool Has(string node) => node == From || node == To;
}
