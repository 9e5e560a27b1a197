namespace CuiBono.Outcomes;

/// <summary>Who gained, the cost or the customer.</summary>
public enum CommonGoalStatus
{
    /// <summary>Neither did, or nothing is known yet.</summary>
    NothingYet,

    /// <summary>Both did.</summary>
    BothGained,

    /// <summary>The cost did, and no customer is worse off.</summary>
    CostOnly,

    /// <summary>A customer did, and the cost did not.</summary>
    CustomerOnly,

    /// <summary>A customer is worse off while the cost gained.</summary>
    CustomerPays,

    /// <summary>A customer is worse off, and the cost did not gain either.</summary>
    CustomerHarmed,
}
