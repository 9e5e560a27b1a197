using CuiBono.Processes;

namespace CuiBono.Cli.Commands.Measures;

/// <summary>The segment of each case by an attribute: the case's own value, or that of its first event that has one.</summary>
/// <param name="Names">The segments in the order of the log; cases without a value are one.</param>
/// <param name="OfCase">The segment of each case, a place in <paramref name="Names"/>.</param>
internal sealed record CaseSegments(IReadOnlyList<string> Names, int[] OfCase)
{
    private const string None = "(none)";

    /// <exception cref="UsageException">The log has no such attribute.</exception>
    public static CaseSegments Of(EventLog log, string name)
    {
        var (ofCases, ofEvents) = (log.CaseAttribute(name), log.EventAttribute(name));
        if (ofCases is null && ofEvents is null)
        {
            var held = log.CaseAttributes.Concat(log.EventAttributes).Where(column => column.Parent is null).Select(column => column.Name).Distinct(StringComparer.Ordinal).Take(20);
            throw new UsageException($"The log has no attribute '{name}' (--by); it has {string.Join(", ", held.Select(one => $"'{one}'"))}.");
        }

        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var segments = new int[log.CaseCount];
        for (var at = 0; at < segments.Length; at++)
        {
            var value = ofCases?[at];
            for (var row = log.CaseStarts[at]; value is null && ofEvents is not null && row < log.CaseStarts[at + 1]; row++) value = ofEvents[row];
            value ??= None;
            if (!places.TryGetValue(value, out segments[at])) places[value] = segments[at] = places.Count;
        }

        return new([.. places.Keys], segments);
    }
}
