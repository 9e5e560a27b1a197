using CuiBono.Evidence;
using CuiBono.Statistics.Differences;
using CuiBono.Statistics.Proportions;
using CuiBono.Statistics.Resampling;
using CuiBono.Statistics.Sequential;
using CuiBono.Statistics.Series;
using CuiBono.Statistics.Survival;

namespace CuiBono.OutcomeErrors;

/// <summary>How often the intervals of CuiBono.Statistics hold the truth, under the conditions for which they are meant and some for which they are not.</summary>
internal static class StatisticsCoverage
{
    public static void Run(int repetitions, int threads)
    {
        var tally = new Tally();
        foreach (var (method, condition, holds) in Methods())
            tally.Run(repetitions, threads, seed => [($"{method} | {condition}", "held, %", holds(new Draws(seed)))]);
        tally.Print("method | conditions");
    }

    private static IEnumerable<(string Method, string Condition, Func<Draws, bool> Holds)> Methods()
    {
        foreach (var (n, share) in ((int, double)[])[(20, 0.1), (200, 0.03), (200, 0.5)])
        {
            yield return ("Wilson", $"share {share}, n = {n}", draws => Share(draws, n, share).Wilson().Contains(share));
            yield return ("Clopper-Pearson", $"share {share}, n = {n}", draws => Share(draws, n, share).ClopperPearson().Contains(share));
        }

        yield return ("Newcombe", "shares 0.1 and 0.2, n = 40 and 60", draws => new TwoShares(Share(draws, 40, 0.1), Share(draws, 60, 0.2)).Newcombe().Contains(-0.1));
        yield return ("Wald, for comparison", "shares 0.1 and 0.2, n = 40 and 60", draws => new TwoShares(Share(draws, 40, 0.1), Share(draws, 60, 0.2)).Wald().Contains(-0.1));
        foreach (var n in (int[])[40, 400])
        {
            var survival = Math.Exp(-1);
            yield return ("Kaplan-Meier, log", $"S(1) of exponential times, n = {n}, 43 % censored", draws => KaplanMeier.Of(Lifetimes(draws, n)).IntervalAt(1).Contains(survival));
            yield return ("Kaplan-Meier, log-log", $"S(1) of exponential times, n = {n}, 43 % censored", draws => KaplanMeier.Of(Lifetimes(draws, n)).IntervalAt(1, SurvivalInterval.LogLog).Contains(survival));
            yield return ("Kaplan-Meier, median", $"exponential times, n = {n}, 43 % censored", draws => KaplanMeier.Of(Lifetimes(draws, n)).QuantileInterval(0.5).Contains(Math.Log(2)));
            yield return ("restricted mean to 1", $"exponential times, n = {n}, 43 % censored", draws => KaplanMeier.Of(Lifetimes(draws, n)).RestrictedMean(1).Interval().Contains(1 - survival));
        }

        foreach (var n in (int[])[20, 100])
        {
            yield return ("bootstrap, percentile, 999 draws", $"mean of lognormal values, spread 0.5, n = {n}", draws => Mean(draws, n).Percentile().Contains(1));
            yield return ("bootstrap, BCa, 999 draws", $"mean of lognormal values, spread 0.5, n = {n}", draws => Mean(draws, n).BiasCorrectedAccelerated().Contains(1));
        }

        foreach (var correlation in (double[])[0, 0.3, 0.6])
        {
            foreach (var (before, after) in ((int, int)[])[(12, 6), (52, 13), (300, 300)])
            {
                var condition = $"level, {before} and {after} periods with a trend, correlation {correlation}";
                yield return ("interrupted series", condition, draws => Interrupted(draws, before, after, correlation, null).Contains(-1));
                yield return ("interrupted series, Newey-West with 4 (n/100)^(2/9) lags", condition, draws =>
                    Interrupted(draws, before, after, correlation, (int)Math.Floor(4 * Math.Pow((before + after) / 100.0, 2.0 / 9))).Contains(-1));
            }
        }

        foreach (var (units, correlation) in ((int, double)[])[(10, 0.5), (60, 0.5)])
        {
            yield return ("difference in differences, by unit", $"{units} units, half treated, 12 periods, correlation {correlation}", draws => Difference(draws, units, correlation).Effect.Interval().Contains(2));
            yield return ("difference in differences, rows as independent, for comparison", $"{units} units, half treated, 12 periods, correlation {correlation}", draws => Difference(draws, units, correlation).Independent.Interval().Contains(2));
        }

        foreach (var units in (int[])[24, 90])
            yield return ("staggered differences", $"{units} units in 3 waves and one never, 9 periods, effects that grow by wave and time", draws => Staggered(draws, units));
        foreach (var looks in (int[])[26, 520])
            yield return ("confidence sequence", $"mean of normal values, all of {looks} looks, narrowest at 100 cases, 10 cases a look", draws => Sequence(draws, looks));
        foreach (var shape in Enum.GetValues<BoundShape>())
        {
            var bounds = GroupSequential.Bounds(shape, 5);
            yield return ($"group sequential, {shape}", "no effect, none of 5 looks beyond its bound", draws => Inside(draws, bounds));
        }
    }

    private static Share Share(Draws draws, int n, double share)
    {
        var count = 0;
        for (var at = 0; at < n; at++) count += draws.Happens(share) ? 1 : 0;
        return new(count, n);
    }

    /// <summary>Exponential times of mean 1, each seen for a time between 0 and 2.</summary>
    private static List<Lifetime> Lifetimes(Draws draws, int n) => [.. Enumerable.Range(0, n).Select(_ =>
    {
        var (time, seen) = (draws.Exponential(1), 2 * draws.Unit());
        return new Lifetime(Math.Min(time, seen), time <= seen);
    })];

    private static Bootstrap Mean(Draws draws, int n)
    {
        double[] values = [.. Enumerable.Range(0, n).Select(_ => Math.Exp((0.5 * draws.Normal()) - 0.125))];
        return Bootstrap.Of(n, drawn =>
        {
            var sum = 0.0;
            foreach (var at in drawn) sum += values[at];
            return sum / drawn.Length;
        }, samples: 999, seed: (int)(draws.Unit() * int.MaxValue));
    }

    private static Interval Interrupted(Draws draws, int before, int after, double correlation, int? lags)
    {
        var errors = draws.Series(before + after, correlation);
        return InterruptedSeries.Of([.. errors.Select((error, at) => 10 + (0.02 * at) + (at >= before ? -1 : 0) + error)], before, new() { Lags = lags }).Level.Interval();
    }

    private static DifferenceInDifferences Difference(Draws draws, int units, double correlation)
    {
        var panel = new List<PanelValue>();
        for (var unit = 0; unit < units; unit++)
        {
            var (level, errors) = (3 * draws.Normal(), draws.Series(12, correlation));
            for (var period = 0; period < 12; period++) panel.Add(new(unit, period, level + (0.3 * period) + (unit % 2 == 0 && period >= 6 ? 2 : 0) + errors[period]));
        }

        return DifferenceInDifferences.Of(panel, [.. Enumerable.Range(0, units).Select(unit => unit % 2 == 0)], 6);
    }

    /// <summary>Waves of equal size in periods 3, 5 and 7; the effect is 1, 2 and 3 and grows by a half a period.</summary>
    private static bool Staggered(Draws draws, int units)
    {
        int?[] waves = [3, 5, 7, null];
        double Effect(int wave, int period) => ((wave - 1) / 2) + (0.5 * (period - wave));
        var starts = Enumerable.Range(0, units).Select(_ => waves[(int)(draws.Unit() * 4)]).ToList();
        var values = starts.ConvertAll(start =>
        {
            var (level, errors) = (3 * draws.Normal(), draws.Series(9, 0.4));
            return Enumerable.Range(0, 9).Select(period => level + (0.3 * period) + (start <= period ? Effect(start.Value, period) : 0) + errors[period]).ToArray();
        });
        if (starts.Distinct().Count() < 4) return true;
        var cells = waves.OfType<int>().SelectMany(wave => Enumerable.Range(wave, 9 - wave).Select(period => Effect(wave, period))).ToList();
        return StaggeredDifferences.Of(values, starts).Overall.Interval().Contains(cells.Average());
    }

    private static bool Sequence(Draws draws, int looks)
    {
        var (sum, n) = (0.0, 0);
        for (var look = 0; look < looks; look++)
        {
            for (var more = 0; more < 10; more++, n++) sum += draws.Normal();
            if (!ConfidenceSequence.At(sum / n, 1 / Math.Sqrt(n), 0.1).Contains(0)) return false;
        }

        return true;
    }

    private static bool Inside(Draws draws, double[] bounds)
    {
        var sum = 0.0;
        for (var look = 0; look < bounds.Length; look++)
        {
            sum += draws.Normal();
            if (Math.Abs(sum) / Math.Sqrt(look + 1) > bounds[look]) return false;
        }

        return true;
    }
}
