namespace CuiBono.Processes.Adoption;

/// <summary>Which way a case went, by the marks that it carries.</summary>
public enum AdoptionPath
{
    /// <summary>It could not take the new way.</summary>
    NotEligible,

    /// <summary>It could, and carries no mark of either way.</summary>
    None,

    /// <summary>It carries marks of the new way alone.</summary>
    New,

    /// <summary>It carries marks of the old way alone.</summary>
    Old,

    /// <summary>It carries marks of both, and did not go from the new way to the old.</summary>
    Mixed,

    /// <summary>It began the new way and ended the old: its first mark is of the new way alone, its last of the old alone.</summary>
    Fallback,
}
