namespace CuiBono.Processes.Import;

/// <summary>How the times of a column are written.</summary>
internal enum TimeForm
{
    /// <summary>As dates: year, month and day.</summary>
    Calendar,

    /// <summary>Seconds since 1970.</summary>
    EpochSeconds,

    /// <summary>Milliseconds since 1970.</summary>
    EpochMilliseconds,

    /// <summary>Microseconds since 1970.</summary>
    EpochMicroseconds,

    /// <summary>Nanoseconds since 1970.</summary>
    EpochNanoseconds,

    /// <summary>In the format that the reader was told.</summary>
    Told,
}
