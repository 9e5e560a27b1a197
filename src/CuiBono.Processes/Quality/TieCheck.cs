namespace CuiBono.Processes.Quality;

/// <summary>Events of a case that share an instant: what their order decides.</summary>
internal static class TieCheck
{
    public static IEnumerable<QualityIssue> Of(EventLog log)
    {
        var cases = new List<int>();
        var pairs = 0;
        var runs = new int[log.EventCount];
        for (var at = 0; at < log.CaseCount; at++)
        {
            var before = pairs;
            for (var row = log.CaseStarts[at]; row < log.CaseStarts[at + 1]; row++)
            {
                var isTied = row > log.CaseStarts[at] && log.Times[row] != EventLog.NoTime && log.Times[row] == log.Times[row - 1];
                if (isTied) pairs++;
                runs[row] = isTied ? runs[row - 1] : row;
            }

            if (pairs > before) cases.Add(at);
        }

        if (pairs == 0) yield break;
        var ranks = CanonicalText.Ranks(log.ActivityNames);
        var byName = Reordered.By(log, row => (runs[row], ranks[log.Activities[row]]));
        var reversed = Reordered.By(log, row => (runs[row], -row));
        var changed = byName.ChangedCases.Union(reversed.ChangedCases).Order().ToList();
        var variants = Variants.Of(log).Count;
        var message = $"{Say.Count(pairs, "pair")} of neighbouring events in {Say.Count(cases.Count, "case")} share an instant; their order is the file's. "
            + (changed.Count == 0
                ? "All of them are the same activity, so no sequence depends on it."
                : $"The sequence of {Say.Count(changed.Count, "case")} depends on it: with ties sorted by name there would be {Say.Count(byName.Variants, "variant")} instead of {Say.Number(variants)} "
                  + $"and {Say.Number(byName.MovedSteps)} steps on another edge ({Say.Count(byName.EdgesNew, "edge")} new, {Say.Number(byName.EdgesGone)} gone); reversed, {Say.Count(reversed.Variants, "variant")} "
                  + $"and {Say.Number(reversed.MovedSteps)} steps ({Say.Number(reversed.EdgesNew)} new, {Say.Number(reversed.EdgesGone)} gone). A tool that sorts without keeping ties stable may give any of them.");
        yield return Doctor.Issue(
            "ties", changed.Count > 0, message, changed,
            new("pairs", pairs), new("cases", cases.Count), new("changedCases", changed.Count), new("variants", variants), new("variantsByName", byName.Variants), new("variantsReversed", reversed.Variants),
            new("movedStepsByName", byName.MovedSteps), new("movedStepsReversed", reversed.MovedSteps));
    }
}
