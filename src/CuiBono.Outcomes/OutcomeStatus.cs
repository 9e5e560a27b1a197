namespace CuiBono.Outcomes;

/// <summary>What became of a promise.</summary>
public enum OutcomeStatus
{
    /// <summary>There is nothing that could tell.</summary>
    NotMeasured,

    /// <summary>The change is not live yet, or the time for the dip is not over.</summary>
    NotDue,

    /// <summary>The promised day is not there; what can be seen points the right way.</summary>
    OnTrack,

    /// <summary>The evidence does not decide; it is said how much more would.</summary>
    Undecided,

    /// <summary>The target is reached, beyond chance.</summary>
    Met,

    /// <summary>The promised day is over and the target is not reached, beyond chance.</summary>
    Missed,

    /// <summary>It is worse than before, beyond chance and beyond the declared dip; for everybody or for a segment.</summary>
    Harmed,
}
