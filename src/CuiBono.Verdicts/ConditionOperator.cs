namespace CuiBono.Verdicts;

/// <summary>How a resume condition compares its subject.</summary>
public enum ConditionOperator
{
    /// <summary>The subject has a value.</summary>
    IsSet,

    /// <summary>The subject is at least the value.</summary>
    AtLeast,

    /// <summary>The subject is at most the value.</summary>
    AtMost,

    /// <summary>The subject equals the value.</summary>
    Equals,

    /// <summary>The subject is a condition of the policy's language, and holds.</summary>
    Holds,
}
