namespace CuiBono.Verdicts;

/// <summary>What a rule that does not pass does to the verdict.</summary>
public enum Severity
{
    /// <summary>Said, and nothing more.</summary>
    Info,

    /// <summary>Go with a condition.</summary>
    Warn,

    /// <summary>Hold.</summary>
    Block,
}
