namespace CuiBono.Processes.ObjectCentric;

/// <summary>How the time of an event came to be known; a duration is worth no more than the weaker of its two ends.</summary>
public enum TimeProvenance
{
    /// <summary>The source does not say.</summary>
    Unstated,

    /// <summary>The system wrote it down when it happened.</summary>
    Recorded,

    /// <summary>A notification carried it.</summary>
    Notified,

    /// <summary>Two looks at the state differ; it happened between them, and the time is that of the later look.</summary>
    Polled,

    /// <summary>A date field of a single look at the state; what happened in between is not known.</summary>
    Snapshot,

    /// <summary>A person typed it in.</summary>
    Entered,
}
