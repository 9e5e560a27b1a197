namespace CuiBono.Processes.Filters;

/// <summary>Parts of a log by what its cases are.</summary>
public static class CaseFilter
{
    /// <summary>The cases with these ids.</summary>
    public static EventLog WithIds(EventLog log, params IEnumerable<string> ids)
    {
        var chosen = Vocabulary.Of(ids);
        return log.WhereCases(at => chosen.IndexOf(log.CaseIdUtf8(at)) >= 0);
    }

    /// <summary>The cases with a number of events from one bound to the other, both included.</summary>
    public static EventLog OfSize(EventLog log, int fewest, int most) =>
        log.WhereCases(at => log.CaseStarts[at + 1] - log.CaseStarts[at] is var size && size >= fewest && size <= most);

    /// <summary>The cases of the most frequent variants. Of equally frequent ones that go by <see cref="Variants.ByFrequency"/> the first stay.</summary>
    /// <param name="log">The log.</param>
    /// <param name="count">How many variants stay.</param>
    public static EventLog OfTopVariants(EventLog log, int count)
    {
        var variants = Variants.Of(log);
        return OfVariants(log, variants, variants.ByFrequency().Take(count));
    }

    /// <summary>The cases of the fewest variants, the most frequent first, that hold at least a share of the cases.</summary>
    /// <param name="log">The log.</param>
    /// <param name="share">0 to 1.</param>
    public static EventLog OfVariantsCovering(EventLog log, double share)
    {
        var variants = Variants.Of(log);
        var covered = 0L;
        return OfVariants(log, variants, variants.ByFrequency().TakeWhile(variant =>
        {
            var needed = covered < share * log.CaseCount;
            covered += variants.Frequencies[variant];
            return needed;
        }));
    }

    /// <summary>The cases of these variants.</summary>
    /// <param name="log">The log.</param>
    /// <param name="variants">Its variants.</param>
    /// <param name="chosen">Numbers of variants.</param>
    public static EventLog OfVariants(EventLog log, Variants variants, IEnumerable<int> chosen)
    {
        var kept = new bool[variants.Count];
        foreach (var variant in chosen) kept[variant] = true;
        return log.WhereCases(at => kept[variants.OfCase[at]]);
    }
}
