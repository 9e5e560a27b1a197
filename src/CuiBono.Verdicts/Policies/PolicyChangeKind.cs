namespace CuiBono.Verdicts.Policies;

/// <summary>What of a policy is another.</summary>
public enum PolicyChangeKind
{
    /// <summary>A rule is asked that was not there.</summary>
    RuleAdded,

    /// <summary>A rule is not there any more.</summary>
    RuleRemoved,

    /// <summary>A rule is more or less severe, or asked of others.</summary>
    Severity,

    /// <summary>The condition of an own rule is another.</summary>
    Condition,

    /// <summary>A waiver may set something aside that none could, or the other way round.</summary>
    NeverWaived,

    /// <summary>A limit is another.</summary>
    Limit,
}
