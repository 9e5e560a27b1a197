namespace CuiBono.Processes.Exceptions;

/// <summary>How a case leaves a path.</summary>
internal enum DeviationType
{
    /// <summary>A step of the path was left out.</summary>
    Skipped,

    /// <summary>An activity beside the path was done.</summary>
    Inserted,

    /// <summary>A step of the path was done more often than the path has it.</summary>
    Repeated,

    /// <summary>A step of the path was done, but not at its turn.</summary>
    Reordered,

    /// <summary>Steps of the case were entered in one second by one person.</summary>
    Batched,
}
