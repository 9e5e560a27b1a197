using CuiBono.Promises;

namespace CuiBono.Verdicts.Rules;

/// <summary>Two outcomes that want the same metric of the same customer to move both ways.</summary>
/// <param name="First">Index of the first outcome.</param>
/// <param name="Second">Index of the second.</param>
internal readonly record struct Contradiction(int First, int Second)
{
    public static IReadOnlyList<Contradiction> In(Initiative initiative)
    {
        var found = new List<Contradiction>();
        var outcomes = initiative.Outcomes;
        for (var first = 0; first < outcomes.Count; first++)
            for (var second = first + 1; second < outcomes.Count; second++)
                if (Contradict(outcomes[first], outcomes[second]))
                    found.Add(new Contradiction(first, second));
        return found;
    }

    private static bool Contradict(Outcome one, Outcome other) =>
        one is { Metric: { } metric, Direction: { } direction } && other is { Metric: { } second, Direction: { } opposite }
        && direction != opposite
        && one.Customer == other.Customer
        && metric.Trim().Equals(second.Trim(), StringComparison.OrdinalIgnoreCase);
}
