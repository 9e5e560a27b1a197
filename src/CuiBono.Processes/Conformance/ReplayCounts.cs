namespace CuiBono.Processes.Conformance;

/// <summary>The tokens of a replay.</summary>
/// <param name="Produced">Tokens put, those of the initial marking included.</param>
/// <param name="Consumed">Tokens taken, those of the final marking included.</param>
/// <param name="Missing">Tokens that had to be added so that a transition could fire or the case could end.</param>
/// <param name="Remaining">Tokens left behind.</param>
/// <param name="UnknownEvents">Events of activities that no transition bears; they move no token and are not in the fitness.</param>
public readonly record struct ReplayCounts(long Produced, long Consumed, long Missing, long Remaining, long UnknownEvents)
{
    /// <summary>Half of 1 - missing / consumed plus half of 1 - remaining / produced: an estimate, 0 to 1.</summary>
    public double EstimatedFitness => 0.5 * (1 - Share(Missing, Consumed)) + 0.5 * (1 - Share(Remaining, Produced));

    /// <summary>The sum of two, the other a number of times.</summary>
    public ReplayCounts Plus(ReplayCounts other, int times) => new(
        Produced + times * other.Produced, Consumed + times * other.Consumed, Missing + times * other.Missing, Remaining + times * other.Remaining, UnknownEvents + times * other.UnknownEvents);

    private static double Share(long part, long whole) => whole == 0 ? 0 : (double)part / whole;
}
