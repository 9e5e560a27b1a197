namespace CuiBono.Processes;

/// <summary>In which order the events of a case stand.</summary>
public enum EventOrder
{
    /// <summary>As they were added: a format that writes the events of a case together means their order.</summary>
    AsAdded,

    /// <summary>By instant, stably: events with the same instant, and those without one, stay as they were added.</summary>
    ByTime,
}
