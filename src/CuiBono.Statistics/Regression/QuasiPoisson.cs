using MathNet.Numerics.LinearAlgebra;

namespace CuiBono.Statistics.Regression;

/// <summary>A regression of counts on the logarithmic scale whose spread may be larger than the counts say.</summary>
/// <param name="Coefficients">The coefficients on the logarithmic scale, with standard errors that include the dispersion.</param>
/// <param name="Dispersion">The spread over that of a Poisson count; 1 where counts are as regular as chance, more where they bunch.</param>
/// <remarks>McCullagh and Nelder, Generalized Linear Models (1989), chapters 6 and 9: iteratively reweighted least squares, dispersion by Pearson's statistic.</remarks>
public sealed record QuasiPoisson(IReadOnlyList<Coefficient> Coefficients, double Dispersion)
{
    /// <summary>Fits counts.</summary>
    /// <param name="rows">The regressors of each row; put a 1 first for an intercept.</param>
    /// <param name="counts">The count of each row, 0 or more.</param>
    /// <param name="exposure">What each count is out of (customers, days), or null for the same everywhere.</param>
    /// <exception cref="ArgumentException">The rows do not determine the coefficients, or a count is negative.</exception>
    public static QuasiPoisson Of(IReadOnlyList<double[]> rows, IReadOnlyList<double> counts, IReadOnlyList<double>? exposure = null)
    {
        if (rows.Count != counts.Count || rows.Count == 0 || rows.Count <= rows[0].Length) throw new ArgumentException("There are no more rows than columns, or not a count for each.", nameof(rows));
        if (counts.Any(count => !(count >= 0)) || counts.All(count => count == 0)) throw new ArgumentException("Counts are 0 or more, and not all 0.", nameof(counts));
        var design = Matrix<double>.Build.DenseOfRowArrays(rows);
        var offset = Vector<double>.Build.Dense(counts.Count, at => Math.Log(exposure?[at] ?? 1));
        var mean = Vector<double>.Build.Dense(counts.Count, at => counts[at] + 0.1);
        var predictor = mean.PointwiseLog();
        Matrix<double> information;
        Vector<double> coefficients;
        var deviance = double.PositiveInfinity;
        for (var step = 0; ; step++)
        {
            var working = Vector<double>.Build.Dense(counts.Count, at => predictor[at] - offset[at] + ((counts[at] - mean[at]) / mean[at]));
            var weighted = Matrix<double>.Build.Dense(design.RowCount, design.ColumnCount, (row, column) => design[row, column] * mean[row]);
            information = design.TransposeThisAndMultiply(weighted);
            coefficients = information.Solve(weighted.TransposeThisAndMultiply(working));
            predictor = (design * coefficients) + offset;
            mean = predictor.PointwiseExp();
            var now = 2 * Enumerable.Range(0, counts.Count).Sum(at => (counts[at] == 0 ? 0 : counts[at] * Math.Log(counts[at] / mean[at])) - counts[at] + mean[at]);
            if (!double.IsFinite(now)) throw new ArgumentException("The rows do not determine the coefficients.", nameof(rows));
            if (Math.Abs(now - deviance) < 1e-10 * (Math.Abs(now) + 0.1)) break;
            if (step == 100) throw new ArgumentException("The fit does not settle.", nameof(rows));
            deviance = now;
        }

        var degrees = design.RowCount - design.ColumnCount;
        var dispersion = Enumerable.Range(0, counts.Count).Sum(at => Math.Pow(counts[at] - mean[at], 2) / mean[at]) / degrees;
        var covariance = information.Inverse() * dispersion;
        return new QuasiPoisson([.. Enumerable.Range(0, design.ColumnCount).Select(at => new Coefficient(coefficients[at], Math.Sqrt(covariance[at, at]), degrees))], dispersion);
    }
}
