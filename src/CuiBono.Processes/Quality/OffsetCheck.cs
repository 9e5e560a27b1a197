using CuiBono.Processes.Performance;

namespace CuiBono.Processes.Quality;

/// <summary>What durations become where a tool takes local times for UTC.</summary>
internal static class OffsetCheck
{
    public static IEnumerable<QualityIssue> Of(EventLog log)
    {
        if (log.Offsets.Distinct.Count < 2) yield break;
        var local = new long[log.EventCount];
        for (var row = 0; row < local.Length; row++)
            local[row] = log.Times[row] == EventLog.NoTime ? EventLog.NoTime : log.Times[row] + (log.Offsets[row] ?? TimeSpan.Zero).Ticks;
        var (names, codes) = log.CaseNames;
        var relabelled = new EventLog(log.CaseStarts.ToArray(), log.Activities.ToArray(), local, log.ActivityNames, names, codes);
        var (truth, wrong) = (CaseDurations.Of(log), CaseDurations.Of(relabelled));
        var cases = Enumerable.Range(0, log.CaseCount).Where(at => truth[at] != wrong[at]).ToList();
        var reversed = Reversals(relabelled) - Reversals(log);
        var shift = cases.Count == 0 ? 0 : cases.Max(at => Math.Abs((truth[at]!.Value - wrong[at]!.Value).TotalSeconds));
        var offsets = string.Join(", ", log.Offsets.Distinct.Select(offset => offset is { } known ? $"{(known < TimeSpan.Zero ? '-' : '+')}{known:hh\\:mm}" : "none").Order(StringComparer.Ordinal));
        var message = cases.Count == 0
            ? $"Times carry different UTC offsets ({offsets}), yet no case's duration depends on them."
            : $"Times carry different UTC offsets ({offsets}). A tool that drops them, as pm4py 2.7 does, gets {Say.Count(cases.Count, "case")} wrong by up to {Say.Duration(shift)}: "
              + $"the mean duration of {Beside(truth.MeanSeconds, wrong.MeanSeconds)}, the median of {Beside(truth.MedianSeconds, wrong.MedianSeconds)}"
              + (reversed > 0 ? $", and {Say.Count(reversed, "step")} would run backwards." : ".");
        yield return Doctor.Issue(
            "offsets-dropped", cases.Count > 0, message, cases,
            new("cases", cases.Count), new("meanSeconds", truth.MeanSeconds), new("meanWithoutOffsetsSeconds", wrong.MeanSeconds),
            new("medianSeconds", truth.MedianSeconds), new("medianWithoutOffsetsSeconds", wrong.MedianSeconds), new("largestErrorSeconds", shift), new("reversedSteps", Math.Max(0, reversed)));
    }

    private static string Beside(double truth, double wrong) => Say.Duration(truth) + (wrong - truth) switch
    {
        >= 0.005 => $" comes out {Say.Duration(wrong - truth)} longer",
        <= -0.005 => $" comes out {Say.Duration(truth - wrong)} shorter",
        _ => " stays",
    };

    private static int Reversals(EventLog log)
    {
        var count = 0;
        for (var at = 0; at < log.CaseCount; at++)
            for (var row = log.CaseStarts[at] + 1; row < log.CaseStarts[at + 1]; row++)
                if (log.Times[row] != EventLog.NoTime && log.Times[row] < log.Times[row - 1])
                    count++;
        return count;
    }
}
