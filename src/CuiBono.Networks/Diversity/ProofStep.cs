namespace CuiBono.Networks.Diversity;

/// <summary>One conclusion on a path of a pair.</summary>
/// <param name="Kind">What is concluded.</param>
/// <param name="First">True for the first path of the pair, false for the second.</param>
/// <param name="Link">The link that it is about, or null: all links.</param>
public sealed record ProofStep(ProofStepKind Kind, bool First, int? Link);
