namespace CuiBono.Processes.Discovery;

/// <summary>Which activities are done again within a case.</summary>
public sealed class Rework
{
    private readonly int[] cases;
    private readonly int[] reworked;

    private Rework(int[] cases, int[] reworked, int casesWithRework) => (this.cases, this.reworked, CasesWithRework) = (cases, reworked, casesWithRework);

    /// <summary>The cases in which each activity occurs, by its code.</summary>
    public ReadOnlySpan<int> Cases => cases;

    /// <summary>The cases in which each activity occurs at least twice, by its code.</summary>
    public ReadOnlySpan<int> ReworkedCases => reworked;

    /// <summary>The cases in which any activity occurs at least twice.</summary>
    public int CasesWithRework { get; }

    /// <summary>The rework of a log.</summary>
    public static Rework Of(EventLog log)
    {
        var starts = log.CaseStarts;
        var activities = log.Activities;
        var count = log.ActivityNames.Count;
        var (cases, reworked, seen, again) = (new int[count], new int[count], new int[count], new int[count]);
        var any = 0;
        for (var at = 1; at < starts.Length; at++)
        {
            var repeats = false;
            foreach (var activity in activities[starts[at - 1]..starts[at]])
            {
                if (seen[activity] != at)
                {
                    seen[activity] = at;
                    cases[activity]++;
                }
                else if (again[activity] != at)
                {
                    again[activity] = at;
                    reworked[activity]++;
                    repeats = true;
                }
            }

            if (repeats) any++;
        }

        return new Rework(cases, reworked, any);
    }
}
