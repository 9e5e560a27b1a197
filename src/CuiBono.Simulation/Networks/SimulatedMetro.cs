namespace CuiBono.Simulation.Networks;

/// <summary>A simulated town: what is on record of its ducts and of what runs in them, and beside it what is true.</summary>
public sealed record SimulatedMetro
{
    /// <summary>The places where ducts end.</summary>
    public required IReadOnlyList<MetroPlace> Places { get; init; }

    /// <summary>What ducts and sites rest on.</summary>
    public required IReadOnlyList<MetroThing> Things { get; init; }

    /// <summary>The ducts.</summary>
    public required IReadOnlyList<MetroDuct> Ducts { get; init; }

    /// <summary>The cables.</summary>
    public required IReadOnlyList<MetroCable> Cables { get; init; }

    /// <summary>The circuits.</summary>
    public required IReadOnlyList<MetroCircuit> Circuits { get; init; }

    /// <summary>The services.</summary>
    public required IReadOnlyList<MetroService> Services { get; init; }

    /// <summary>What is planted, by service.</summary>
    public required IReadOnlyList<MetroTruth> Truths { get; init; }
}
