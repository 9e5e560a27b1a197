namespace CuiBono.Networks.Diversity.Checking;

/// <summary>What the checker found.</summary>
/// <param name="Claim">What the certificate claims.</param>
/// <param name="Objections">Why it does not hold; empty: it holds.</param>
public sealed record CheckResult(string Claim, IReadOnlyList<string> Objections)
{
    /// <summary>Whether the certificate holds.</summary>
    public bool Holds => Objections.Count == 0;
}
