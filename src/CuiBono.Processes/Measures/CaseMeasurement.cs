namespace CuiBono.Processes.Measures;

/// <summary>A measure over the cases of a log.</summary>
/// <param name="Values">The cases of which it says something, in the order of the log.</param>
/// <param name="LeftOut">All others, by reason; only reasons that have cases.</param>
public sealed record CaseMeasurement(IReadOnlyList<CaseValue> Values, IReadOnlyList<LeftOut> LeftOut)
{
    /// <summary>The values with every other case of the log left out for the reason that is told.</summary>
    internal static CaseMeasurement Of(EventLog log, IReadOnlyList<CaseValue> values, Func<int, string> why)
    {
        var reasons = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var next = 0;
        for (var at = 0; at < log.CaseCount; at++)
        {
            if (next < values.Count && values[next].Case == at)
            {
                next++;
                continue;
            }

            var reason = why(at);
            if (!reasons.TryGetValue(reason, out var cases)) reasons[reason] = cases = [];
            cases.Add(at);
        }

        return new CaseMeasurement(values, [.. reasons.Select(reason => new LeftOut(reason.Key, reason.Value))]);
    }
}
