using System.Globalization;
using CuiBono.Evidence;

namespace CuiBono.Processes.Import.TmForum;

/// <summary>What reading has to say: problems one by one, tolerances and unread kinds with their counts and their first place.</summary>
internal sealed class ReadingNotes(int limit)
{
    private readonly FindingList problems = new("", limit);
    private readonly Dictionary<string, (long Count, SourcePlace First)> tolerances = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (long Count, SourcePlace First)> unread = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> read = new(StringComparer.Ordinal);

    /// <summary>The file that is being read.</summary>
    public string File { get; set; } = "";

    public bool IsPartial { get; private set; }

    public long WithoutOffset { get; set; }

    /// <summary>How many resources and notifications of each kind were read.</summary>
    public IReadOnlyDictionary<string, long> CountsRead => read;

    public void Read(string what) => read[what] = read.GetValueOrDefault(what) + 1;

    public void Tolerate(string code, int line) => Count(tolerances, code, line);

    /// <summary>A resource that the mapping does not know.</summary>
    public void Unread(string kind, int line) => Count(unread, unread.ContainsKey(kind) || unread.Count < limit ? kind : "other kinds", line);

    /// <summary>A part of the input that could not be read.</summary>
    public void Broken(string code, string message, long? line = null)
    {
        IsPartial = true;
        Problem(code, message, line, FindingSeverity.Error);
    }

    public void Problem(string code, string message, long? line, FindingSeverity severity) =>
        problems.AddAt(new SourcePlace(File) { Line = line is { } at ? (int)Math.Min(at, int.MaxValue) : null }, code, message, severity);

    public long Tolerated(string code) => tolerances.GetValueOrDefault(code).Count;

    public IReadOnlyList<Finding> Findings() =>
    [
        .. problems.ToList(),
        .. unread.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new Finding(
            "unknown-resource", string.Create(CultureInfo.InvariantCulture, $"{pair.Value.Count:N0} not read: {pair.Key}"), pair.Value.First, FindingSeverity.Warning)),
        .. tolerances.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new Finding(
            pair.Key, $"{Times(pair.Value.Count)} here: {Tolerance.Sentence(pair.Key)}", pair.Value.First,
            Tolerance.IsDoubt(pair.Key) ? FindingSeverity.Warning : FindingSeverity.Info)),
    ];

    private static string Times(long count) => count == 1 ? "once," : string.Create(CultureInfo.InvariantCulture, $"{count:N0} times, first");

    private void Count(Dictionary<string, (long Count, SourcePlace First)> counts, string key, int line)
    {
        var here = new SourcePlace(File) { Line = line > 0 ? line : null };
        counts[key] = counts.TryGetValue(key, out var known) ? (known.Count + 1, IsBefore(here, known.First) ? here : known.First) : (1, here);
    }

    private static bool IsBefore(SourcePlace one, SourcePlace other) =>
        string.CompareOrdinal(one.File, other.File) is var order && (order < 0 || (order == 0 && (one.Line ?? 0) < (other.Line ?? 0)));
}
