using CuiBono.Evidence;

namespace CuiBono.Outcomes.Tests;

/// <summary>Cases made by hand: what they are is written in the test, not in a simulator.</summary>
internal static class Made
{
    /// <summary>Cases spread evenly over days, the values a fixed distance above and below the mean in turn.</summary>
    public static IEnumerable<Observation> Run(DateOnly from, DateOnly to, int count, double mean, double distance = 1, int cohort = -1) =>
        Enumerable.Range(0, count).Select(at => new Observation(from.AddDays((int)((long)at * (to.DayNumber - from.DayNumber) / Math.Max(1, count - 1))), mean + (at % 2 == 0 ? distance : -distance)) { Cohort = cohort });

    /// <summary>Cases that have a property or not, the successes spread evenly among them.</summary>
    public static IEnumerable<Observation> Shares(DateOnly from, DateOnly to, int count, int successes) =>
        Enumerable.Range(0, count).Select(at => new Observation(from.AddDays((int)((long)at * (to.DayNumber - from.DayNumber) / Math.Max(1, count - 1))), (long)at * successes / count != (at + 1L) * successes / count ? 1 : 0));

    /// <summary>So many cases in each week from a Monday on, with values that vary around a mean by chance.</summary>
    public static IEnumerable<Observation> Weeks(Random chance, DateOnly monday, IEnumerable<int> counts, double mean, double spread = 3, int cohort = -1) =>
        counts.SelectMany((count, week) => Enumerable.Range(0, count).Select(_ => new Observation(monday.AddDays((7 * week) + chance.Next(7)), mean + (spread * Normal(chance))) { Cohort = cohort }));

    /// <summary>Numbers of cases a week as chance has them.</summary>
    public static IEnumerable<int> Counts(Random chance, int weeks, double mean)
    {
        for (var week = 0; week < weeks; week++)
        {
            var count = 0;
            for (var sum = -Math.Log(1 - chance.NextDouble()); sum < mean; sum -= Math.Log(1 - chance.NextDouble())) count++;
            yield return count;
        }
    }

    public static double Normal(Random chance) => Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());

    public static MetricData Data(params IEnumerable<Observation>[] runs) => new(MeasureKind.Mean, [.. runs.SelectMany(run => run)]);
}
