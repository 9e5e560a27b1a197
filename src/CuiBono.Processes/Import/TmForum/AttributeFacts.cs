namespace CuiBono.Processes.Import.TmForum;

/// <summary>The values that an attribute of an object was seen to have.</summary>
internal sealed class AttributeFacts
{
    private readonly SortedSet<string> undated = new(StringComparer.Ordinal);
    private readonly SortedSet<(long Ticks, string Value)> dated = new(Comparer<(long Ticks, string Value)>.Create(
        (one, other) => one.Ticks.CompareTo(other.Ticks) is var order and not 0 ? order : string.CompareOrdinal(one.Value, other.Value)));

    public void Add(string value, Moment? seen)
    {
        if (seen is { } at) dated.Add((at.Ticks, value));
        else undated.Add(value);
    }

    /// <summary>Whether values without a time disagree, with each other or with dated ones, so that they cannot be used.</summary>
    public bool IsDisputed => undated.Count > 1 || (dated.Count > 0 && undated.Count > 0 && !dated.Any(sight => sight.Value == undated.Min));

    /// <summary>The values with the time since when each is known; the time is null where it always was.</summary>
    public IEnumerable<(string Value, long? Since)> Values()
    {
        if (dated.Count == 0)
        {
            if (undated.Count == 1) yield return (undated.Min!, null);
            yield break;
        }

        string? last = null;
        foreach (var (ticks, value) in dated)
        {
            if (value != last) yield return (value, ticks);
            last = value;
        }
    }

    /// <summary>The value it had last, or null where that is not known.</summary>
    public string? Last => dated.Count > 0 ? dated.Max.Value : undated.Count == 1 ? undated.Min : null;
}
