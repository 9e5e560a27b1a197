namespace CuiBono.Processes.Conformance;

/// <summary>The kinds of moves of an alignment.</summary>
public enum AlignmentMoveKind
{
    /// <summary>The log and the model do the same: cost 0.</summary>
    Synchronous,

    /// <summary>An event that the model does not allow here: cost 1.</summary>
    Log,

    /// <summary>An activity that the model demands and the log does not show: cost 1.</summary>
    Model,

    /// <summary>A silent step of the model: cost 0.</summary>
    Silent,
}
