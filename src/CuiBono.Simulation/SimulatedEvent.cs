namespace CuiBono.Simulation;

/// <summary>One event of a simulated order.</summary>
/// <param name="Activity">What happened.</param>
/// <param name="Time">When, at the order desk's offset.</param>
/// <param name="Resource">Who did it: an agent, or a system for an automatic step, or the customer.</param>
/// <param name="Team">The agent's team; empty for systems and customers, but not for the steps of a desk whose adoption is planted: they are its own, also where a system does them.</param>
/// <param name="Promised">The day that the customer had been promised when it happened: the first promise, and later ones where it slipped.</param>
/// <param name="Cost">What handling it cost, in euros.</param>
public readonly record struct SimulatedEvent(string Activity, DateTimeOffset Time, string Resource, string Team, DateOnly Promised, decimal Cost)
{
    /// <summary>The system in which it was recorded, where a scenario tells systems apart; else empty.</summary>
    public string System { get; init; } = "";
}
