using System.Globalization;
using CuiBono.Evidence;

namespace CuiBono.Processes.Import;

/// <summary>Collects findings; of each code so many are kept, and the rest are counted in a last one.</summary>
internal sealed class FindingList(string file, int limit)
{
    private readonly List<Finding> kept = [];
    private readonly Dictionary<string, (long Count, FindingSeverity Severity)> counts = new(StringComparer.Ordinal);

    public void Add(string code, string message, long? line = null, FindingSeverity severity = FindingSeverity.Error) =>
        AddAt(new SourcePlace(file) { Line = line is { } at ? (int)Math.Min(at, int.MaxValue) : null }, code, message, severity);

    public void AddAt(SourcePlace place, string code, string message, FindingSeverity severity = FindingSeverity.Error)
    {
        var (count, worst) = counts.GetValueOrDefault(code);
        counts[code] = (count + 1, severity > worst ? severity : worst);
        if (count < limit) kept.Add(new Finding(code, message, place, severity));
    }

    public long Count(string code) => counts.GetValueOrDefault(code).Count;

    public IReadOnlyList<Finding> ToList() =>
    [
        .. kept,
        .. counts.Where(pair => pair.Value.Count > limit).Select(pair => new Finding(
            pair.Key, string.Create(CultureInfo.InvariantCulture, $"{pair.Value.Count - limit:N0} more of this kind"), new SourcePlace(file), pair.Value.Severity)),
    ];
}
