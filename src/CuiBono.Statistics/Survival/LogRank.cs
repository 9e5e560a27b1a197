using MathNet.Numerics.LinearAlgebra;

namespace CuiBono.Statistics.Survival;

/// <summary>Tests whether cases of several groups end at the same rate over the whole time.</summary>
/// <param name="Observed">The cases of each group that ended, weighted.</param>
/// <param name="Expected">Those that would have ended if all groups were alike, weighted.</param>
/// <param name="Test">The chi-squared statistic, with one degree of freedom less than there are groups.</param>
/// <remarks>Mantel (1966); with rho = 1 Peto and Peto's weights, after Harrington and Fleming, Biometrika 69 (1982). Blind to curves that cross:
/// compare restricted means there.</remarks>
public sealed record LogRank(IReadOnlyList<double> Observed, IReadOnlyList<double> Expected, TestResult Test)
{
    /// <summary>The test for cases with a group each.</summary>
    /// <param name="lifetimes">The cases.</param>
    /// <param name="groups">The group of each case, from 0.</param>
    /// <param name="strata">The stratum of each case, or null: groups are then compared within strata only.</param>
    /// <param name="rho">The weight of a time is the share still open before it to this power: 0 for the log-rank test.</param>
    /// <exception cref="ArgumentException">The lists have different lengths, or there are fewer than two groups.</exception>
    public static LogRank Of(IReadOnlyList<Lifetime> lifetimes, IReadOnlyList<int> groups, IReadOnlyList<int>? strata = null, double rho = 0)
    {
        if (groups.Count != lifetimes.Count || (strata is not null && strata.Count != lifetimes.Count)) throw new ArgumentException("Each case needs a group, and a stratum where there are strata.", nameof(groups));
        var groupCount = groups.Count == 0 ? 0 : groups.Max() + 1;
        if (groupCount < 2) throw new ArgumentException("There are fewer than two groups.", nameof(groups));
        var (observed, expected) = (new double[groupCount], new double[groupCount]);
        var variance = Matrix<double>.Build.Dense(groupCount, groupCount);
        foreach (var stratum in Enumerable.Range(0, lifetimes.Count).GroupBy(at => strata?[at] ?? 0))
            Add([.. stratum.OrderBy(at => lifetimes[at].Time)], lifetimes, groups, rho, observed, expected, variance);

        var used = Enumerable.Range(0, groupCount - 1).ToArray();
        var difference = Vector<double>.Build.Dense(used.Length, at => observed[at] - expected[at]);
        var covariance = variance.SubMatrix(0, used.Length, 0, used.Length);
        var statistic = covariance.Determinant() == 0 ? 0 : difference * covariance.Solve(difference);
        return new LogRank(observed, expected, new TestResult(statistic, Tails.ChiSquared(statistic, groupCount - 1)));
    }

    private static void Add(int[] cases, IReadOnlyList<Lifetime> lifetimes, IReadOnlyList<int> groups, double rho, double[] observed, double[] expected, Matrix<double> variance)
    {
        var atRisk = new double[observed.Length];
        foreach (var at in cases) atRisk[groups[at]]++;
        var survival = 1.0;
        for (var from = 0; from < cases.Length;)
        {
            var time = lifetimes[cases[from]].Time;
            var ended = new double[observed.Length];
            var leaving = new double[observed.Length];
            for (; from < cases.Length && lifetimes[cases[from]].Time == time; from++)
            {
                leaving[groups[cases[from]]]++;
                if (lifetimes[cases[from]].Ended) ended[groups[cases[from]]]++;
            }

            var (all, deaths) = (atRisk.Sum(), ended.Sum());
            if (deaths > 0)
            {
                var weight = Math.Pow(survival, rho);
                var spread = all > 1 ? deaths * (all - deaths) / (all - 1) : 0;
                for (var group = 0; group < ended.Length; group++)
                {
                    observed[group] += weight * ended[group];
                    expected[group] += weight * deaths * atRisk[group] / all;
                    for (var other = 0; other < ended.Length; other++)
                        variance[group, other] += weight * weight * spread * (atRisk[group] / all) * ((group == other ? 1 : 0) - (atRisk[other] / all));
                }

                survival *= (all - deaths) / all;
            }

            for (var group = 0; group < atRisk.Length; group++) atRisk[group] -= leaving[group];
        }
    }
}
