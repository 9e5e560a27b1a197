namespace CuiBono.Processes.Exceptions;

/// <summary>What became of a case.</summary>
internal enum GoalState
{
    /// <summary>It may still reach the goal.</summary>
    Open,

    /// <summary>It reached the goal.</summary>
    Reached,

    /// <summary>It did not, and has been quiet longer than 95 of 100 cases need in all.</summary>
    Missed,
}
