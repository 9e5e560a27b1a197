using CuiBono.Statistics.Regression;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace CuiBono.Statistics.Tests.Regression;

public sealed class AutoregressiveRegressionTests
{
    /// <summary>A level of 20 weeks and another of 12, with a trend, and errors of which each is so much like the one before.</summary>
    private static (List<double[]> Rows, List<double> Values) Series(double correlation, int seed, int before = 20, int after = 12)
    {
        var normal = new Normal(0, 1, new Random(seed));
        var (rows, values, error) = (new List<double[]>(), new List<double>(), normal.Sample());
        for (var at = 0; at < before + after; at++)
        {
            rows.Add([1, at, at >= before ? 1 : 0]);
            values.Add(10 + (0.1 * at) + (at >= before ? -3 : 0) + error);
            error = (correlation * error) + (Math.Sqrt(1 - (correlation * correlation)) * normal.Sample());
        }

        return (rows, values);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void It_agrees_with_generalised_least_squares_by_whole_matrices(int leftOut)
    {
        // The textbook's way: V^-1 with V of powers of the correlation, determinants of whole matrices, the same correlations and weights.
        var (rows, values) = Series(0.5, seed: 2);
        int[] times = [.. Enumerable.Range(0, rows.Count).Select(at => at < 20 ? at : at + leftOut)];
        var (x, y, n, k) = (Matrix<double>.Build.DenseOfRowArrays(rows), Vector<double>.Build.DenseOfEnumerable(values), rows.Count, 3);
        var fits = Enumerable.Range(0, 30).Select(step => -0.5 + (0.05 * step)).Select(correlation =>
        {
            var v = Matrix<double>.Build.Dense(n, n, (row, column) => Math.Pow(correlation, Math.Abs(times[row] - times[column])) / (1 - (correlation * correlation)));
            var products = x.TransposeThisAndMultiply(v.Inverse()) * x;
            var beta = products.Inverse() * x.TransposeThisAndMultiply(v.Inverse()) * y;
            var rest = y - (x * beta);
            var sum = rest * v.Inverse() * rest;
            var likelihood = Math.Pow(v.Determinant(), -0.5) * Math.Pow(products.Determinant(), -0.5) * Math.Pow(sum, -(n - k) / 2.0);
            return (Weight: likelihood, Value: beta[2], Variance: products.Inverse()[2, 2] * sum / (n - k));
        }).ToList();
        var all = fits.Sum(fit => fit.Weight);
        var value = fits.Sum(fit => fit.Weight * fit.Value) / all;
        var variance = fits.Sum(fit => fit.Weight * (fit.Variance + Math.Pow(fit.Value - value, 2))) / all;

        var found = AutoregressiveRegression.Of(rows, values, 2, leftOut == 0 ? null : times);

        Assert.Equal(value, found.Value, 9);
        Assert.Equal(Math.Sqrt(variance), found.StandardError, 9);
        Assert.Equal(29, found.DegreesOfFreedom);
    }

    [Fact]
    public void A_level_without_noise_is_found_exactly()
    {
        var (rows, _) = Series(0, seed: 1);
        var found = AutoregressiveRegression.Of(rows, [.. rows.Select(row => 5 + (2 * row[1]) - (7 * row[2]))], 2);

        Assert.Equal(-7, found.Value, 9);
        Assert.Equal(0, found.StandardError, 6);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    public void The_interval_of_a_short_series_holds_the_truth_about_as_often_as_it_says(double correlation)
    {
        // 300 series: 95 % give 285, with a standard error of 3.8.
        var held = Enumerable.Range(1, 300).Count(seed =>
        {
            var (rows, values) = Series(correlation, seed);
            return AutoregressiveRegression.Of(rows, values, 2).Interval().Contains(-3);
        });

        Assert.InRange(held, 275, 298);
    }
}
