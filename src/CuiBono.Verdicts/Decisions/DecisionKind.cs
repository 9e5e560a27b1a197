namespace CuiBono.Verdicts.Decisions;

/// <summary>What a person can decide on an initiative.</summary>
public enum DecisionKind
{
    /// <summary>It stops until it is resumed.</summary>
    Stop,

    /// <summary>Work goes on: the machine found its conditions met.</summary>
    Resume,

    /// <summary>It goes although the gate holds it, or its changed promise is approved.</summary>
    Go,
}
