using CuiBono.Statistics.Regression;

namespace CuiBono.Statistics.Differences;

/// <summary>How much more the treated changed than the others did.</summary>
/// <param name="Effect">The difference of the differences; its error allows for units that resemble themselves over time.</param>
/// <param name="Independent">The same with the error of rows that were independent, which they hardly are; for comparison.</param>
/// <remarks>A regression on units, periods and treatment; in a balanced panel its effect is the difference of the four means. Assumes that both groups would have changed alike. For one start date only: with waves the estimate mixes early with late units
/// (Goodman-Bacon, Journal of Econometrics 225, 2021), so <see cref="StaggeredDifferences"/> is for them.</remarks>
public sealed record DifferenceInDifferences(Coefficient Effect, Coefficient Independent)
{
    /// <summary>Fits a panel in which all treated units start in one period.</summary>
    /// <param name="panel">The values; a unit may lack periods.</param>
    /// <param name="treated">Whether a unit is treated, by unit.</param>
    /// <param name="start">The first period of treatment.</param>
    /// <exception cref="ArgumentException">One of the four groups (treated or not, before or after) has no values.</exception>
    public static DifferenceInDifferences Of(IReadOnlyList<PanelValue> panel, IReadOnlyList<bool> treated, int start)
    {
        if (panel.Select(row => (treated[row.Unit], row.Period >= start)).Distinct().Count() < 4) throw new ArgumentException("Treated and others are both needed, before and after.", nameof(panel));
        var units = panel.Select(row => row.Unit).Distinct().Order().Skip(1).ToList();
        var periods = panel.Select(row => row.Period).Distinct().Order().Skip(1).ToList();
        var rows = panel.Select(row =>
        {
            var design = new double[2 + units.Count + periods.Count];
            (design[0], design[1]) = (1, treated[row.Unit] && row.Period >= start ? 1 : 0);
            if (units.BinarySearch(row.Unit) is var unit and >= 0) design[2 + unit] = 1;
            if (periods.BinarySearch(row.Period) is var period and >= 0) design[2 + units.Count + period] = 1;
            return design;
        }).ToList();
        var regression = LinearRegression.Of(rows, [.. panel.Select(row => row.Value)]);
        return new DifferenceInDifferences(
            regression.Coefficient(1, regression.Clustered([.. panel.Select(row => row.Unit)])),
            regression.Coefficient(1, regression.Classical()));
    }
}
