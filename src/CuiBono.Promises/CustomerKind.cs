namespace CuiBono.Promises;

/// <summary>Whom an organisation serves when it serves this customer.</summary>
public enum CustomerKind
{
    /// <summary>People who buy or use for themselves.</summary>
    Consumer,

    /// <summary>Businesses, and named accounts among them; they will always need exceptions.</summary>
    Enterprise,

    /// <summary>People whom a public body serves: citizens, patients, passengers, students.</summary>
    Public,

    /// <summary>Another organisation that uses a shared service.</summary>
    ClientOrganisation,

    /// <summary>The organisation's own staff. They are served by systems, but they are not the customer that the gate asks for.</summary>
    Internal,
}
