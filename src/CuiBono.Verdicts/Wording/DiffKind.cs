namespace CuiBono.Verdicts.Wording;

/// <summary>What became of words between two wordings.</summary>
public enum DiffKind
{
    /// <summary>They stand in both.</summary>
    Same,

    /// <summary>They stood only in the first.</summary>
    Removed,

    /// <summary>They stand only in the second.</summary>
    Added,
}
