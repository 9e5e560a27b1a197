namespace CuiBono.Simulation;

/// <summary>One event of a simulated order.</summary>
/// <param name="Activity">What happened.</param>
/// <param name="Time">When, at the order desk's offset.</param>
/// <param name="Resource">Who did it.</param>
public readonly record struct SimulatedEvent(string Activity, DateTimeOffset Time, string Resource);
