namespace CuiBono.Networks.Impact;

/// <summary>What a loss leaves of a service.</summary>
public enum ServiceState
{
    /// <summary>Nothing: the service is lost.</summary>
    Down,

    /// <summary>One way, where there were several: its diversity is lost.</summary>
    Single,

    /// <summary>Fewer ways than before, and several.</summary>
    Fewer,
}
