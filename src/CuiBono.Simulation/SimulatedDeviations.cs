namespace CuiBono.Simulation;

/// <summary>What leaves the standard path, beside what orders do by themselves.</summary>
/// <remarks>At most one of the things planted happens to an order; detours and other ordinary deviations come on top.</remarks>
public sealed record SimulatedDeviations
{
    /// <summary>The activity of taking back a wrong entry.</summary>
    public const string UndoActivity = "Entry withdrawn";

    /// <summary>How often ordinary detours, left out steps and updates come, of how often they come elsewhere: 1 as ever, 0 never.</summary>
    public double Ordinary { get; init; } = 1;

    /// <summary>A team that leaves a step out, or null.</summary>
    public SimulatedHabit? Habit { get; init; }

    /// <summary>A customer whose contract waives a step, or null.</summary>
    public SimulatedContract? Contract { get; init; }

    /// <summary>The share of orders in which an entry of the first three steps is wrong and done again; in half of them it is withdrawn before.</summary>
    public double EntryErrors { get; init; }

    /// <summary>The team of which one agent, the first, enters the first three steps in one second after the fact, and in what share of that agent's orders; or null.</summary>
    public (string Team, double Share)? Batch { get; init; }
}
