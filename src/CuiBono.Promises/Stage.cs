namespace CuiBono.Promises;

/// <summary>How far an initiative has come; the policy asks more of each stage.</summary>
public enum Stage
{
    /// <summary>Proposed, nothing decided.</summary>
    Idea,

    /// <summary>Money is asked for.</summary>
    Approval,

    /// <summary>Approved and being built.</summary>
    Delivery,

    /// <summary>Live; what was promised can be seen or not.</summary>
    Operation,
}
