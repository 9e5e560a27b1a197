namespace CuiBono.Simulation;

/// <summary>What a simulated customer survey looks like, and what is planted in it.</summary>
/// <param name="Seed">The same seed and scenario give the same rows.</param>
public sealed record SurveyScenario(ulong Seed)
{
    /// <summary>The first day on which customers are asked.</summary>
    public DateOnly FirstDay { get; init; } = new(2025, 1, 1);

    /// <summary>The last one.</summary>
    public DateOnly LastDay { get; init; } = new(2026, 6, 30);

    /// <summary>Mean invitations a day.</summary>
    public double InvitedADay { get; init; } = 6;

    /// <summary>Where satisfaction lies on the scale of 0 to 10 before it is rounded and cut at the ends.</summary>
    public double Satisfaction { get; init; } = 7.2;

    /// <summary>How much customers differ on that scale.</summary>
    public double Spread { get; init; } = 2;

    /// <summary>The share that answers, of customers who would give a 5.</summary>
    public double ResponseRate { get; init; } = 0.25;

    /// <summary>By how much the share that answers is larger for each point above 5, and smaller for each below; 0 where silence says nothing.</summary>
    public double ResponseByPoint { get; init; }

    /// <summary>The day of the change, or null for none.</summary>
    public DateOnly? GoLive { get; init; }

    /// <summary>The points by which satisfaction moves from the go-live on.</summary>
    public double Shift { get; init; }

    /// <summary>What the share that answers is multiplied by from the go-live on.</summary>
    public double ResponseEffect { get; init; } = 1;

    /// <summary>The regions, as in <see cref="OrderScenario.Regions"/>; those that never go live do not change.</summary>
    public IReadOnlyList<SimulatedRegion> Regions { get; init; } = new OrderScenario(0).Regions;

    /// <summary>The kinds of customers; their effect is not used.</summary>
    public IReadOnlyList<SimulatedSegment> Segments { get; init; } = new OrderScenario(0).Segments;

    /// <summary>The true share that answers, of customers who would give a score.</summary>
    public double AnswerShare(int score, bool isLive) => Math.Clamp((ResponseRate + (ResponseByPoint * (score - 5))) * (isLive ? ResponseEffect : 1), 0, 1);
}
