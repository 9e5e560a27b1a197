namespace CuiBono.Simulation;

/// <summary>Who handles an order, and how.</summary>
/// <param name="Team">The team, with its agents.</param>
internal sealed record Handling(Staff Team)
{
    /// <summary>The desk of a scenario without adoption.</summary>
    public static Handling OneDesk { get; } = new(new Staff("Order desk", 0, 12));

    /// <summary>The agent who has the order.</summary>
    public int Agent { get; init; } = -1;

    /// <summary>Whether its product can go the new way.</summary>
    public bool IsEligible { get; init; } = true;

    public SimulatedWay Way { get; init; }

    /// <summary>The system in which the desk begins.</summary>
    public string FirstSystem { get; init; } = "";

    /// <summary>The system in which it ends.</summary>
    public string LastSystem { get; init; } = "";

    public bool InCardFile { get; init; }

    public bool TouchedAfter { get; init; }

    /// <summary>The contract's customer, where it is that customer's order.</summary>
    public string? Customer { get; init; }

    /// <summary>What is planted in it.</summary>
    public SimulatedDeviation Planted { get; init; }

    /// <summary>The step that it leaves out, or does again.</summary>
    public string Step { get; init; } = "";

    /// <summary>Whether systems are told apart.</summary>
    public bool IsMarked => FirstSystem.Length > 0;
}
