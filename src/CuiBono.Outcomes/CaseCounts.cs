using System.Globalization;
using CuiBono.Evidence;
using CuiBono.Statistics.Proportions;
using CuiBono.Statistics.Regression;
using CuiBono.Statistics.Series;

namespace CuiBono.Outcomes;

/// <summary>What the numbers of cases say of the figure: whether the same cases are counted as before, and whether they came when they would have come.</summary>
internal static class CaseCounts
{
    /// <summary>A difference must be this clear before it is spoken of.</summary>
    private const double ClearDifference = 0.001;

    /// <summary>The weeks on each side of the go-live in which orders may be held back or caught up.</summary>
    private const int Near = 4;

    /// <summary>The weeks on each side that stand for the usual number, and the fewest that do.</summary>
    private const int Far = 26;
    private const int Fewest = 8;

    public static CreditDoubt? DefinitionChanged(MetricData data, Groups groups, Period after) => LeftOut(data, groups, after) ?? Counted(groups, after);

    /// <summary>Fewer cases in the weeks before the go-live and more in those after it than usual.</summary>
    public static CreditDoubt? Anticipation(Groups groups, Period after)
    {
        var (before, since) = Sides(groups, after);
        var usual = before.Take(Math.Max(0, before.Count - Near)).TakeLast(Far).ToList();
        if (usual.Count < Fewest || since.Count < Near) return null;
        var (held, caughtUp) = (before.TakeLast(Near).ToList(), since.Take(Near).ToList());
        if (held.Average() > 0.85 * usual.Average() || caughtUp.Average() < 1.15 * usual.Average()) return null;
        if (Math.Max(P(usual, held), P(usual, caughtUp)) > 0.01 || P(held, caughtUp, Spread(usual), usual.Count - 1) > ClearDifference) return null;
        return new(CreditDoubtKind.Anticipation, string.Create(CultureInfo.InvariantCulture,
            $"Orders seem to have been held back: {usual.Average():0.#} cases a week began usually, {held.Average():0.#} in the {Near} weeks before the go-live and {caughtUp.Average():0.#} in the {Near} after it"));
    }

    /// <summary>The measure leaves out another share of the cases than before; shares of many cases are known well, so the bound is narrower.</summary>
    private static CreditDoubt? LeftOut(MetricData data, Groups groups, Period after)
    {
        if (data.LeftOut.Count == 0) return null;
        var (first, second) = (Of(groups.Known(groups.Before)), Of(groups.Known(new(groups.GoLive, after.To))));
        if (first.Total == 0 || second.Total == 0 || Math.Abs(first.Value - second.Value) < 0.05) return null;
        var p = first.Value > second.Value ? new TwoShares(first, second).ExactlyGreater() : new TwoShares(second, first).ExactlyGreater();
        return p > ClearDifference / 10 ? null : new(CreditDoubtKind.DefinitionChanged, string.Create(CultureInfo.InvariantCulture,
            $"Other cases are counted than before: the measure says nothing of {100 * first.Value:0.#} % of the cases before the go-live and of {100 * second.Value:0.#} % since"));

        Share Of(Period period)
        {
            if (period.Days == 0) return new(0, 0);
            var left = data.LeftOut.Count(period.Contains);
            return new(left, left + groups.Columns.From(period.To.Plus(1)) - groups.Columns.From(period.From));
        }
    }

    /// <summary>The number of counted cases a week is another from the go-live on, and stays so.</summary>
    private static CreditDoubt? Counted(Groups groups, Period after)
    {
        var (before, since) = Sides(groups, after);
        var (first, second) = (before.Take(Math.Max(0, before.Count - Near)).TakeLast(Far).ToList(), since.Skip(Near).Take(Far).ToList());
        if (first.Count < Fewest || second.Count < Fewest) return null;
        // What grew or shrank all the time is no jump at the go-live, so the trend is taken out.
        var jump = InterruptedSeries.Of([.. first, .. second], first.Count, new()).Level;
        if (jump.P > ClearDifference || Math.Abs(jump.Value) < first.Average() / 3) return null;
        return new(CreditDoubtKind.DefinitionChanged, string.Create(CultureInfo.InvariantCulture,
            $"{first.Average():0.#} cases a week are counted before the go-live and {second.Average():0.#} since: other cases, or another definition, may explain the gain"));
    }

    /// <summary>Cases a week wholly before and wholly after the go-live, where all went live on one day.</summary>
    private static (List<double> Before, List<double> Since) Sides(Groups groups, Period after)
    {
        var rows = Weekly.Of(groups, 1, new Period(groups.Before.From, after.To), Side.Live);
        if (groups.HasWaves) return ([], []);
        return ([.. rows.Counts.Where((_, at) => rows.Weeks[at].Plus(7) <= groups.GoLive).Select(count => (double)count)],
            [.. rows.Counts.Where((_, at) => rows.Weeks[at] >= groups.GoLive).Select(count => (double)count)]);
    }

    /// <summary>The probability of a mean so far from the usual one by chance; weeks vary at least as Poisson's would.</summary>
    private static double P(List<double> usual, List<double> others) => P(usual, others, Spread(usual), usual.Count - 1);

    private static double P(List<double> first, List<double> second, double variance, int degrees) =>
        new Coefficient(second.Average() - first.Average(), Math.Sqrt(variance * ((1.0 / first.Count) + (1.0 / second.Count))), degrees).P;

    private static double Spread(List<double> counts)
    {
        var mean = counts.Average();
        return Math.Max(Math.Max(mean, 1), counts.Sum(count => (count - mean) * (count - mean)) / Math.Max(1, counts.Count - 1));
    }
}
