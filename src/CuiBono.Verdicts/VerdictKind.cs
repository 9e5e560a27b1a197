namespace CuiBono.Verdicts;

/// <summary>The decision that the gate proposes.</summary>
public enum VerdictKind
{
    /// <summary>Nothing blocks.</summary>
    Go,

    /// <summary>Something blocks; the resume conditions say what would lift it.</summary>
    Hold,

    /// <summary>A person stopped it, or an outcome is harmed; never from text alone.</summary>
    Stop,
}
