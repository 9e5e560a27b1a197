namespace CuiBono.Processes.Adoption;

/// <summary>Whether what was to retire is gone.</summary>
public enum RetiredState
{
    /// <summary>The log knows no such mark, so nothing can be said.</summary>
    Unknown,

    /// <summary>No case begun since the go-live touched it, or none of the later half of them and enough of the earlier.</summary>
    Dead,

    /// <summary>The later half of the cases begun since the go-live touched it clearly less often than the earlier half.</summary>
    Dying,

    /// <summary>It is touched as before.</summary>
    Alive,
}
