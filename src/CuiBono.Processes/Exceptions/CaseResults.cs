namespace CuiBono.Processes.Exceptions;

/// <summary>What customers got from cases: how many reached the goal, and how fast.</summary>
/// <param name="Cases">The cases.</param>
/// <param name="Reached">Those that reached the goal.</param>
/// <param name="MedianDays">The median days from the beginning to the goal of those that reached it, or null.</param>
public readonly record struct CaseResults(int Cases, int Reached, double? MedianDays)
{
    /// <summary>The results of some cases.</summary>
    internal static CaseResults Of(IReadOnlyList<int> cases, CaseTimes times)
    {
        var leads = new List<long>();
        var reached = 0;
        foreach (var at in cases)
        {
            if (times.Reached[at]) reached++;
            if (times.Lead[at] >= 0) leads.Add(times.Lead[at]);
        }

        leads.Sort();
        double? median = leads.Count == 0 ? null : (leads[(leads.Count - 1) / 2] + leads[leads.Count / 2]) / 2.0 / TimeSpan.TicksPerDay;
        return new(cases.Count, reached, median);
    }
}
