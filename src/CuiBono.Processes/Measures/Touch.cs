namespace CuiBono.Processes.Measures;

/// <summary>Who did an event.</summary>
internal enum Touch
{
    /// <summary>Nobody is named.</summary>
    Unknown,

    /// <summary>A system.</summary>
    Automatic,

    /// <summary>A person.</summary>
    Manual,
}
