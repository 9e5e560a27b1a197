using CuiBono.Evidence;

namespace CuiBono.Outcomes;

/// <summary>What each cohort that is live changed by, less what those changed by over the same days who were not live then.</summary>
/// <remarks>Callaway and Sant'Anna, Journal of Econometrics 225 (2021), for repeated cross-sections without covariates: each wave against the cohorts
/// not yet live, over each stretch of days between two go-lives, from the whole time before; the mean over those cells, weighted by cases. The error is that
/// of the cases' influence, cases of one unit taken together. What strikes a whole cohort at once is not in it.</remarks>
internal static class WaveDifferences
{
    public static EffectEstimate? Of(string design, MetricData data, Groups groups, Period after, bool neverLiveOnly)
    {
        if (!groups.HasWaves) return null;
        // The judged time where somebody is not live in it; else all the time since the first go-live in which somebody was not.
        return Over(design, data, groups, after, neverLiveOnly) ?? Over(design, data, groups, groups.Known(new(groups.Settled, groups.LastDay)), neverLiveOnly);
    }

    private static EffectEstimate? Over(string design, MetricData data, Groups groups, Period time, bool neverLiveOnly)
    {
        if (time.Days == 0) return null;
        var cohorts = data.Cohorts.Count;
        DateOnly[] cuts = [time.From, .. Enumerable.Range(0, cohorts).Select(groups.GoLiveOf).OfType<DateOnly>().Where(day => day > time.From && day <= time.To).Distinct().Order(), time.To.Plus(1)];
        var cells = new WaveCells(data, groups, cuts);
        var (names, others, weight, value) = (new SortedSet<int>(), new SortedSet<int>(), 0.0, 0.0);
        var (from, to) = (DateOnly.MaxValue, DateOnly.MinValue);
        for (var block = 1; block < cuts.Length; block++)
        {
            var (start, end) = (cuts[block - 1], cuts[block].Plus(-1));
            int[] control = [.. Enumerable.Range(0, cohorts).Where(cohort => groups.GoLiveOf(cohort) is { } day ? !neverLiveOnly && day > end : true)];
            if (cells.Count(control, block) < 2 || cells.Count(control, 0) < 2) continue;
            var all = 0;
            foreach (var cohort in Enumerable.Range(0, cohorts).Where(cohort => groups.GoLiveOf(cohort) <= start))
            {
                int[] own = [cohort];
                var cases = cells.Count(own, block);
                if (cases < 2 || cells.Count(own, 0) < 2) continue;
                value += cells.Add(own, block, cases) + cells.Add(own, 0, -cases);
                all += cases;
                names.Add(cohort);
            }

            if (all == 0) continue;
            value += cells.Add(control, block, -all) + cells.Add(control, 0, all);
            weight += all;
            others.UnionWith(control.Where(one => cells.Count([one], block) > 0));
            (from, to) = (Calendar.Earlier(from, start), Calendar.Later(to, end));
        }

        if (weight == 0) return null;
        var (effect, error) = (data.Scale * value / weight, data.Scale * cells.Error() / weight);
        if (!(error > 0)) return null;
        return new(design, effect, error, new(effect - (1.959964 * error), effect + (1.959964 * error)))
        {
            Compared = $"{Name(names)} from {Wording.Day(from)} to {Wording.Day(to)} against {Name(others)}, not live {(others.All(cohort => groups.GoLiveOf(cohort) is null) ? "at all" : "then")}, each against itself {Wording.Days(groups.Seen(groups.Before))}.",
        };

        string Name(SortedSet<int> cohorts) => Wording.Names([.. cohorts.Select(cohort => data.Cohorts[cohort])]);
    }
}
