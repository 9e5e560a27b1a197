namespace CuiBono.Reviews;

/// <summary>How an initiative stands to the portfolio that was accepted.</summary>
public enum DebtStanding
{
    /// <summary>It was accepted as it is.</summary>
    Accepted,

    /// <summary>It was accepted with another promise.</summary>
    Changed,

    /// <summary>It was not there, or was recorded as changed since.</summary>
    New,
}
