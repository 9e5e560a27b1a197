namespace CuiBono.Processes.Exceptions;

/// <summary>What a deviation from the standard path is.</summary>
public enum ExceptionKind
{
    /// <summary>A declared basis stood before the deviation.</summary>
    Sanctioned,

    /// <summary>The goal is reached another way than declared, again and again, and nothing allows it.</summary>
    Workaround,

    /// <summary>The goal is missed, or the deviation is undone.</summary>
    Error,

    /// <summary>The log does not carry the distinction.</summary>
    CannotTell,
}
