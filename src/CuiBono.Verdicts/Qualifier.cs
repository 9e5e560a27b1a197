namespace CuiBono.Verdicts;

/// <summary>What must be said beside a verdict.</summary>
public enum Qualifier
{
    /// <summary>Go, with warnings to be mended.</summary>
    Conditional,

    /// <summary>A rule was set aside by a waiver.</summary>
    Waived,

    /// <summary>Too little data to decide.</summary>
    Undecided,

    /// <summary>A person decided; what the gate says by itself stands beside it.</summary>
    Decided,
}
