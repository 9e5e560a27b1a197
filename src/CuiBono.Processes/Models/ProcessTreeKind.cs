namespace CuiBono.Processes.Models;

/// <summary>The kinds of nodes of a process tree.</summary>
public enum ProcessTreeKind
{
    /// <summary>A leaf that is seen in the log.</summary>
    Activity,

    /// <summary>A leaf that is not seen.</summary>
    Silent,

    /// <summary>One child after the other.</summary>
    Sequence,

    /// <summary>Exactly one child.</summary>
    Choice,

    /// <summary>All children, interleaved in any way.</summary>
    Parallel,

    /// <summary>The first child, then any number of times one of the others and the first again.</summary>
    Loop,
}
