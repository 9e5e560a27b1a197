namespace CuiBono.Simulation.Networks;

/// <summary>What is wrong with a service that is sold as diverse in a simulated town.</summary>
public enum MetroPlant
{
    /// <summary>Both circuits cross the river on one bridge, in ducts and manholes of their own.</summary>
    Bridge,

    /// <summary>Both enter the customer's building by one entrance, in ducts of their own.</summary>
    Entrance,

    /// <summary>Both lie in one duct between two manholes.</summary>
    Duct,

    /// <summary>They lie in two ducts of one trench.</summary>
    Trench,

    /// <summary>They pass two sites that one feed of power supplies.</summary>
    Power,

    /// <summary>They pass two sites of one landlord.</summary>
    Landlord,

    /// <summary>A circuit names a cable of which nothing is on record.</summary>
    MissingCable,

    /// <summary>A cable is on record, the ducts that it lies in are not.</summary>
    MissingDucts,

    /// <summary>A cable names a duct that is not on record.</summary>
    MissingDuct,

    /// <summary>One of the ducts that a cable lies in is left out of its record; the others are there.</summary>
    MissingRow,

    /// <summary>The service names a circuit that is not on record.</summary>
    MissingCircuit,

    /// <summary>One circuit is on record, the second is not.</summary>
    MissingPath,
}
