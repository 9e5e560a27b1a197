namespace CuiBono.Processes.Adoption;

/// <summary>Whether the process has become one way or many.</summary>
/// <param name="Head">The cases in the ten most frequent variants of the period.</param>
/// <param name="Variants">How many variants the period has.</param>
/// <param name="Entropy">The entropy of its variants in bits: 0 where all cases go one way; 3 says as mixed as eight equally frequent ways.</param>
/// <remarks>Entropy by the plug-in estimate with the correction of Miller (1955) for few cases: (variants - 1) / (2 n ln 2) is added.</remarks>
public readonly record struct HeadAndTail(CaseShare Head, int Variants, double Entropy);
