namespace CuiBono.Networks.Diversity;

/// <summary>What is known of a pair of paths.</summary>
public enum DiversityVerdict
{
    /// <summary>Nothing is shared, down to the stated layer and separation.</summary>
    Diverse,

    /// <summary>The given paths share a named thing.</summary>
    Shared,

    /// <summary>No two paths without a shared risk exist, even if everything unknown is free of risk.</summary>
    Impossible,

    /// <summary>A record is missing.</summary>
    Unknown,
}
