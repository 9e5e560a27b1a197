using CuiBono.Evidence;

namespace CuiBono.Statistics.Survival;

/// <summary>The share of cases still open after each time, with the open ones counted for as long as they were seen.</summary>
/// <remarks>Kaplan and Meier, Journal of the American Statistical Association 53 (1958). Assumes that being last seen says nothing about what comes next:
/// a log that ends on one day meets it, one from which slow cases were removed does not.</remarks>
public sealed class KaplanMeier
{
    private readonly SurvivalStep[] steps;

    private KaplanMeier(SurvivalStep[] steps, int count) => (this.steps, Count) = (steps, count);

    /// <summary>The cases.</summary>
    public int Count { get; }

    /// <summary>The times at which cases ended or were last seen, ascending.</summary>
    public IReadOnlyList<SurvivalStep> Steps => steps;

    /// <summary>The curve of a group of cases.</summary>
    /// <exception cref="ArgumentException">A time is negative or not a number.</exception>
    public static KaplanMeier Of(IEnumerable<Lifetime> lifetimes)
    {
        var sorted = lifetimes.OrderBy(lifetime => lifetime.Time).ToList();
        if (sorted.Any(lifetime => !(lifetime.Time >= 0))) throw new ArgumentException("A lifetime is 0 or more.", nameof(lifetimes));
        var steps = new List<SurvivalStep>();
        var (survival, greenwood, atRisk) = (1.0, 0.0, sorted.Count);
        for (var at = 0; at < sorted.Count;)
        {
            var (ended, censored, time) = (0, 0, sorted[at].Time);
            for (; at < sorted.Count && sorted[at].Time == time; at++)
            {
                if (sorted[at].Ended) ended++;
                else censored++;
            }

            survival *= (double)(atRisk - ended) / atRisk;
            greenwood += ended == 0 ? 0 : (double)ended / atRisk / (atRisk - ended);
            steps.Add(new(time, atRisk, ended, censored, survival, greenwood));
            atRisk -= ended + censored;
        }

        return new([.. steps], sorted.Count);
    }

    /// <summary>The share still open after a time.</summary>
    public double At(double time) => Last(time) is { } step ? step.Survival : 1;

    /// <summary>The standard error of the share still open after a time (Greenwood).</summary>
    public double StandardError(double time) => Last(time) is { } step ? step.Survival * Math.Sqrt(step.Greenwood) : 0;

    /// <summary>The interval of the share still open after a time.</summary>
    public Interval IntervalAt(double time, SurvivalInterval scale = SurvivalInterval.Log, double level = 0.95) =>
        Last(time) is { } step ? IntervalOf(step, scale, level) : new(1, 1, level);

    /// <summary>The time by which a share of the cases has ended: 0.5 gives the median.</summary>
    /// <returns>The time, or not a number where fewer have ended.</returns>
    public double Quantile(double ended) => Crossing(1 - ended, step => step.Survival);

    /// <summary>The interval of <see cref="Quantile"/>: where the curve's own interval crosses the share.</summary>
    /// <remarks>Brookmeyer and Crowley, Biometrics 38 (1982). An end that the curve does not reach is infinite.</remarks>
    public Interval QuantileInterval(double ended, SurvivalInterval scale = SurvivalInterval.Log, double level = 0.95)
    {
        var low = Crossing(1 - ended, step => IntervalOf(step, scale, level).Low);
        var high = Crossing(1 - ended, step => IntervalOf(step, scale, level).High);
        return new(double.IsNaN(low) ? double.PositiveInfinity : low, double.IsNaN(high) ? double.PositiveInfinity : high, level);
    }

    /// <summary>The mean time up to a horizon: how long a case is open within it, on average.</summary>
    /// <param name="horizon">The horizon; at most the last time that was seen, or the curve is carried on flat from there.</param>
    /// <remarks>The area under the curve; robust where two curves cross. Variance after Klein and Moeschberger (2003), 4.5.</remarks>
    public RestrictedMean RestrictedMean(double horizon)
    {
        var (area, survival, from) = (0.0, 1.0, 0.0);
        var within = steps.Where(step => step.Time <= horizon).ToList();
        var areaBefore = new double[within.Count];
        for (var at = 0; at < within.Count; at++)
        {
            area += survival * (within[at].Time - from);
            (survival, from, areaBefore[at]) = (within[at].Survival, within[at].Time, area);
        }

        area += survival * (horizon - from);
        var variance = 0.0;
        for (var at = 0; at < within.Count; at++)
        {
            var (atRisk, ended) = (within[at].AtRisk, within[at].Ended);
            if (atRisk > ended) variance += Math.Pow(area - areaBefore[at], 2) * ended / ((double)atRisk * (atRisk - ended));
        }

        return new(area, Math.Sqrt(variance), horizon);
    }

    private SurvivalStep? Last(double time)
    {
        var (low, high) = (0, steps.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (steps[middle].Time <= time) low = middle + 1;
            else high = middle;
        }

        return low == 0 ? null : steps[low - 1];
    }

    /// <summary>The first time at which a falling curve is at or below a share; halfway to the next step where it lies on it.</summary>
    private double Crossing(double share, Func<SurvivalStep, double> curve)
    {
        const double Close = 1e-9;
        for (var at = 0; at < steps.Length; at++)
        {
            if (steps[at].Ended == 0) continue;
            var value = curve(steps[at]);
            if (double.IsNaN(value) || value > share + Close) continue;
            if (value < share - Close) return steps[at].Time;
            var next = Array.FindIndex(steps, at + 1, step => step.Ended > 0);
            return next < 0 ? steps[at].Time : (steps[at].Time + steps[next].Time) / 2;
        }

        return double.NaN;
    }

    private static Interval IntervalOf(SurvivalStep step, SurvivalInterval scale, double level)
    {
        Tails.CheckLevel(level);
        var z = Tails.NormalQuantile(level);
        var (survival, error) = (step.Survival, Math.Sqrt(step.Greenwood));
        if (survival <= 0) return new(double.NaN, double.NaN, level);
        if (survival >= 1) return new(1, 1, level);
        if (scale == SurvivalInterval.Log) return new(survival * Math.Exp(-z * error), Math.Min(1, survival * Math.Exp(z * error)), level);
        var width = z * error / Math.Log(survival);
        return new(Math.Pow(survival, Math.Exp(-width)), Math.Pow(survival, Math.Exp(width)), level);
    }
}
