using CuiBono.Statistics.Proportions;

namespace CuiBono.Processes.Adoption;

/// <summary>Whether cases fall back more often when many come.</summary>
/// <param name="Busy">The cases that fell back, of those that began the new way in the busiest quarter: a case's load is the cases begun in the seven days before it.</param>
/// <param name="Otherwise">The same of the other cases that began the new way.</param>
/// <param name="P">The probability of so many more when busy, where load did not matter (Fisher's exact test, one-sided).</param>
public readonly record struct LoadFallback(CaseShare Busy, CaseShare Otherwise, double P)
{
    private const int Fewest = 20;

    /// <summary>The comparison; null where fewer than 20 cases began the new way on either side.</summary>
    internal static LoadFallback? Of(IReadOnlyList<AdoptionCase> all)
    {
        var cases = all.OrderBy(one => one.Start).ToList();
        var loads = new int[cases.Count];
        for (var (at, first) = (0, 0); at < cases.Count; at++)
        {
            while (cases[at].Start - cases[first].Start > 7 * TimeSpan.TicksPerDay) first++;
            loads[at] = at - first;
        }

        var began = Enumerable.Range(0, cases.Count).Where(at => cases[at] is { IsDecided: true, BeganNew: true }).ToList();
        if (began.Count < 2 * Fewest) return null;
        var bound = began.Select(at => loads[at]).Order().ElementAt(3 * began.Count / 4);
        var (busy, otherwise) = (Share(began.Where(at => loads[at] >= bound)), Share(began.Where(at => loads[at] < bound)));
        return busy.Total < Fewest || otherwise.Total < Fewest
            ? null
            : new(busy, otherwise, new TwoShares(new Share(busy.Count, busy.Total), new Share(otherwise.Count, otherwise.Total)).ExactlyGreater());

        CaseShare Share(IEnumerable<int> some)
        {
            var list = some.ToList();
            return new(list.Count(at => cases[at].Path == AdoptionPath.Fallback), list.Count);
        }
    }
}
