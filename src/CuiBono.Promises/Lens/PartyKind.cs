namespace CuiBono.Promises.Lens;

/// <summary>On which side of the organisation the served party stands.</summary>
public enum PartyKind
{
    /// <summary>No party is served.</summary>
    None,

    /// <summary>Customers outside the organisation.</summary>
    External,

    /// <summary>The organisation's own staff.</summary>
    Internal,

    /// <summary>Another organisation that uses a shared service.</summary>
    ClientOrganisation,

    /// <summary>Customers and staff.</summary>
    Both,
}
