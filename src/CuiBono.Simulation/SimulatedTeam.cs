namespace CuiBono.Simulation;

/// <summary>A team of the order desk, and how it takes to the new way.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Share">Its share of the orders.</param>
/// <param name="First">The share of its eligible orders that begin the new way on the day of the go-live.</param>
/// <param name="Later">The share that it comes to in the long run.</param>
/// <param name="Weeks">The weeks after which e^-1, about a third, of the way from first to later is left.</param>
public sealed record SimulatedTeam(string Name, double Share, double First, double Later, double Weeks = 6)
{
    /// <summary>How many agents it has.</summary>
    public int Agents { get; init; } = 6;

    /// <summary>A relapse: from this week on, 0 the first, so many begin the new way; null for none.</summary>
    public (int FromWeek, double Share)? Relapse { get; init; }

    /// <summary>The true share of eligible orders that begin the new way so many days after the go-live.</summary>
    public double Begins(int days) =>
        Relapse is { } relapse && days >= 7 * relapse.FromWeek ? relapse.Share : Later + ((First - Later) * Math.Exp(-days / (7 * Weeks)));
}
