namespace CuiBono.Networks.Diversity;

/// <summary>How a link is excluded from a path.</summary>
public enum ProofStepKind
{
    /// <summary>The path must use the link, since without it its ends are separated: the other path avoids all that shares a risk with it.</summary>
    Forced,

    /// <summary>The path cannot use the link, since without all that shares a risk with it the other path's ends are separated.</summary>
    Unusable,

    /// <summary>The path cannot use any link over which its shortest way and the shortest other path are together no shorter than claimed.</summary>
    TooLong,
}
