namespace CuiBono.Simulation;

/// <summary>How the teams of the order desk take to a new system from the go-live on.</summary>
/// <param name="Teams">The teams, instead of the one order desk.</param>
/// <remarks>Of the eligible orders of a team, a share p begins the new way; of these a share f falls back to the old way. Of the others a share m is moved to
/// the new way. So the true shares are p (1 - f) new, p f fallback, (1 - p) m mixed and (1 - p)(1 - m) old.</remarks>
public sealed record SimulatedAdoption(IReadOnlyList<SimulatedTeam> Teams)
{
    /// <summary>The product that can not go the new way.</summary>
    public const string IneligibleProduct = "Special";

    /// <summary>The activity of keeping the card file, which the new way was to end.</summary>
    public const string CardFileActivity = "Card file updated";

    /// <summary>The system in which the desk works the new way.</summary>
    public string NewSystem { get; init; } = "one-click desk";

    /// <summary>The system in which it worked before.</summary>
    public string OldSystem { get; init; } = "desk 98";

    /// <summary>The share of standard orders that are of a product that can not go the new way.</summary>
    public double IneligibleShare { get; init; }

    /// <summary>The share of orders begun the new way that fall back to the old.</summary>
    public double FallbackShare { get; init; }

    /// <summary>The same in a rush (<see cref="OrderScenario.Rush"/>); as ever where null.</summary>
    public double? FallbackInRush { get; init; }

    /// <summary>The share of orders begun the old way that are moved to the new.</summary>
    public double MixedShare { get; init; }

    /// <summary>The share of orders since the go-live for which the card file is still kept, eligible or not; before it is kept for all. Null where there never was one.</summary>
    public double? CardFileShare { get; init; }

    /// <summary>The share of orders which an agent changes after the system has activated them.</summary>
    public double TouchedAfterShare { get; init; }

    /// <summary>How much agents of a team differ in their use of the new way, on the logistic scale; 0 where they do not, and the teams' shares are exact. Otherwise those are the shares of the agent in the middle.</summary>
    public double AgentSpread { get; init; }
}
