namespace CuiBono.Networks.Diversity;

/// <summary>What was found for a <see cref="PairQuestion"/>.</summary>
/// <param name="Pair">A pair that meets everything, or null.</param>
/// <param name="IsSure">Whether no shorter pair exists, or none at all where there is no pair; false: the search ended before.</param>
public sealed record PairAnswer(PathPair? Pair, bool IsSure)
{
    /// <summary>The proof, in numbers of the question's links, where one was written that is not too large.</summary>
    public ProofNode? Proof { get; init; }

    /// <summary>What the answer rests on where it has no proof that the checker can follow, or null.</summary>
    public string? RestsOn { get; init; }
}
