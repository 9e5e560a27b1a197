namespace CuiBono.Networks.Availability;

/// <summary>Bounds of the unavailability between two nodes where many events are shared: the states with none, one and, of few events, two of them are added up exactly, and the weight of
/// all others is the gap.</summary>
/// <remarks>Most probable states (Li and Silvester 1984), over events instead of links. Both bounds are sure: more events never help, so the states left out are at least as bad as that without
/// any, and at most down. The gap is about the square of the events' summed probabilities, halved.</remarks>
internal static class ManyEvents
{
    /// <summary>Beyond so many pairs of events only single ones are added up.</summary>
    private const int MostPairs = 300;

    /// <summary>The bounds.</summary>
    /// <param name="events">The events.</param>
    /// <param name="without">The unavailability without events while some links are gone.</param>
    public static Unavailability Of(IReadOnlyList<SharedEvent> events, Func<IReadOnlyList<int>, Unavailability> without)
    {
        List<int> always = [.. events.Where(one => one.Unavailability >= 1).SelectMany(one => one.Links)];
        List<SharedEvent> open = [.. events.Where(one => one.Unavailability is > 0 and < 1)];
        var none = 1.0;
        foreach (var one in open) none *= 1 - one.Unavailability;
        var best = without(always);
        var (low, high, weight) = (none * best.Low, none * best.High, none);
        var withPairs = open.Count * (open.Count - 1) / 2 <= MostPairs;
        for (var first = 0; first < open.Count; first++)
        {
            var odds = Odds(open[first]);
            Add([open[first]], none * odds);
            for (var second = first + 1; withPairs && second < open.Count; second++) Add([open[first], open[second]], none * odds * Odds(open[second]));
        }

        // The slack is the rounding of the sum of weights.
        var rest = Math.Max(0, 1 - weight) + 1e-15;
        return new Unavailability(Math.Min(1, low + (Math.Max(0, 1 - weight) * best.Low)), Math.Min(1, high + rest));

        void Add(SharedEvent[] happened, double probability)
        {
            var found = without([.. always, .. happened.SelectMany(one => one.Links)]);
            low += probability * found.Low;
            high += probability * found.High;
            weight += probability;
        }
    }

    private static double Odds(SharedEvent one) => one.Unavailability / (1 - one.Unavailability);
}
