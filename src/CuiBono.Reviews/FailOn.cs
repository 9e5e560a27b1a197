namespace CuiBono.Reviews;

/// <summary>From which verdict on a pipeline fails.</summary>
public enum FailOn
{
    /// <summary>Never: a report is no error.</summary>
    Never,

    /// <summary>On a stop.</summary>
    Stop,

    /// <summary>On a hold or a stop.</summary>
    Hold,

    /// <summary>On anything that blocks or warns, even where a person decided to go.</summary>
    Conditional,
}
