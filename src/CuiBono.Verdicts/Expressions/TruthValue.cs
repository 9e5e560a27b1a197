namespace CuiBono.Verdicts.Expressions;

/// <summary>Whether a condition holds, in the strong three-valued logic of Kleene; in ascending order, so that "and" is the least and "or" the greatest.</summary>
/// <remarks>S. C. Kleene, Introduction to Metamathematics, 1952, section 64.</remarks>
public enum TruthValue
{
    /// <summary>It does not hold.</summary>
    False,

    /// <summary>Nobody knows: a value is missing, or cannot be compared.</summary>
    Unknown,

    /// <summary>It holds.</summary>
    True,
}
