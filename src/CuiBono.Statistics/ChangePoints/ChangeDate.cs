namespace CuiBono.Statistics.ChangePoints;

/// <summary>When the level of a series changed, with the times that the data leave possible.</summary>
/// <param name="Change">The number of values before the most likely change.</param>
/// <param name="Earliest">The fewest values before it that the data leave possible.</param>
/// <param name="Latest">The most.</param>
/// <param name="Before">The level before.</param>
/// <param name="After">The level after.</param>
/// <param name="P">The probability of so clear a change if there was none.</param>
/// <remarks>The date by least squares, its interval by the likelihood ratio: Hansen, Econometrica 68 (2000), whose statistic stays below
/// -2 ln(1 - sqrt(level)) with the level's probability. Assumes errors of one spread without correlation.</remarks>
public sealed record ChangeDate(int Change, int Earliest, int Latest, double Before, double After, double P)
{
    /// <summary>The change of a series.</summary>
    /// <param name="values">The series.</param>
    /// <param name="trim">The share of values at each end where no change is looked for.</param>
    /// <param name="level">The level of the interval.</param>
    /// <returns>The change, or null for a series too short for one.</returns>
    public static ChangeDate? Of(IReadOnlyList<double> values, double trim = 0.15, double level = 0.95)
    {
        Tails.CheckLevel(level);
        var first = Math.Max(2, (int)Math.Floor(trim * values.Count));
        if (values.Count < 2 * first || values.Count < 8) return null;
        var sums = SegmentSums.Of([.. values]);
        double With(int at) => sums.Cost(0, at) + sums.Cost(at, values.Count);
        var tried = Enumerable.Range(first, values.Count - (2 * first) + 1).ToList();
        var change = tried.MinBy(With);
        var least = With(change);
        var statistic = least == 0 ? double.PositiveInfinity : (sums.Cost(0, values.Count) - least) / (least / (values.Count - 2));
        var bound = least * (1 + (-2 * Math.Log(1 - Math.Sqrt(level)) / values.Count));
        var possible = tried.Where(at => With(at) <= bound).ToList();
        return new ChangeDate(change, possible[0], possible[^1], values.Take(change).Average(), values.Skip(change).Average(), SupF.Tail(statistic, 1, trim));
    }
}
