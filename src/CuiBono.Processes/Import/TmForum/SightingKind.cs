namespace CuiBono.Processes.Import.TmForum;

/// <summary>What seeing a value at a time says about when it changed.</summary>
internal enum SightingKind
{
    /// <summary>The value was this at the time; it may have been so before.</summary>
    Look,

    /// <summary>A notification that something changed carried the value.</summary>
    Notice,

    /// <summary>The value became this at the time.</summary>
    Change,
}
