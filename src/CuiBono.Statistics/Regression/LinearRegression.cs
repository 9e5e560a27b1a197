using MathNet.Numerics.LinearAlgebra;

namespace CuiBono.Statistics.Regression;

/// <summary>A linear regression by least squares, with standard errors for the three ways in which rows hang together.</summary>
public sealed class LinearRegression
{
    private readonly Matrix<double> design;
    private readonly Matrix<double> inverse;
    private readonly Vector<double> residuals;

    private LinearRegression(Matrix<double> design, Matrix<double> inverse, Vector<double> coefficients, Vector<double> residuals, double logDeterminant)
    {
        (this.design, this.inverse, this.residuals, LogDeterminant) = (design, inverse, residuals, logDeterminant);
        Coefficients = coefficients.ToArray();
    }

    /// <summary>The coefficients, in the order of the columns.</summary>
    public IReadOnlyList<double> Coefficients { get; }

    /// <summary>Observed minus fitted, a row each.</summary>
    public IReadOnlyList<double> Residuals => residuals.ToArray();

    /// <summary>The sum of squared residuals.</summary>
    public double ResidualSum => residuals.DotProduct(residuals);

    /// <summary>The logarithm of the determinant of the regressors' products.</summary>
    internal double LogDeterminant { get; }

    /// <summary>Rows minus columns.</summary>
    public int DegreesOfFreedom => design.RowCount - design.ColumnCount;

    /// <summary>Fits rows.</summary>
    /// <param name="rows">The regressors of each row; put a 1 first for an intercept.</param>
    /// <param name="values">The value of each row.</param>
    /// <exception cref="ArgumentException">There are no more rows than columns, a number is not finite, or a column is a mix of the others.</exception>
    public static LinearRegression Of(IReadOnlyList<double[]> rows, IReadOnlyList<double> values)
    {
        if (rows.Count != values.Count) throw new ArgumentException("Each row needs a value.", nameof(values));
        if (rows.Count == 0 || rows.Count <= rows[0].Length) throw new ArgumentException("There are no more rows than columns.", nameof(rows));
        if (rows.Any(row => row.Any(number => !double.IsFinite(number))) || values.Any(number => !double.IsFinite(number))) throw new ArgumentException("A number is not finite.", nameof(rows));
        var design = Matrix<double>.Build.DenseOfRowArrays(rows);
        var observed = Vector<double>.Build.DenseOfEnumerable(values);
        var scales = design.ColumnNorms(2);
        if (scales.Any(scale => scale == 0)) throw new ArgumentException("A column is zero throughout.", nameof(rows));
        var scaled = Matrix<double>.Build.Dense(design.RowCount, design.ColumnCount, (row, column) => design[row, column] / scales[column]);
        var factors = scaled.QR(MathNet.Numerics.LinearAlgebra.Factorization.QRMethod.Thin);
        if (factors.R.Diagonal().Any(pivot => Math.Abs(pivot) < 1e-11)) throw new ArgumentException("A column is a mix of the others.", nameof(rows));
        var scale = Vector<double>.Build.DenseOfEnumerable(scales);
        var coefficients = factors.Solve(observed).PointwiseDivide(scale);
        var half = factors.R.Inverse();
        var inverse = half * half.Transpose();
        inverse.MapIndexedInplace((row, column, value) => value / (scale[row] * scale[column]));
        var logDeterminant = 2 * (factors.R.Diagonal().Sum(pivot => Math.Log(Math.Abs(pivot))) + scale.Sum(Math.Log));
        return new LinearRegression(design, inverse, coefficients, observed - (design * coefficients), logDeterminant);
    }

    /// <summary>The classical covariance: rows independent, of one spread.</summary>
    public Matrix<double> Classical() => inverse * (ResidualSum / DegreesOfFreedom);

    /// <summary>The covariance for rows in order of time whose errors hang together over some lags.</summary>
    /// <param name="lags">How many; a season's length for a series with seasons.</param>
    /// <remarks>Newey and West, Econometrica 55 (1987), with Bartlett's weights and without prewhitening.</remarks>
    public Matrix<double> NeweyWest(int lags)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lags);
        var scores = Scores();
        var middle = scores.TransposeThisAndMultiply(scores);
        for (var lag = 1; lag <= Math.Min(lags, design.RowCount - 1); lag++)
        {
            var (late, early) = (scores.SubMatrix(lag, scores.RowCount - lag, 0, scores.ColumnCount), scores.SubMatrix(0, scores.RowCount - lag, 0, scores.ColumnCount));
            var cross = late.TransposeThisAndMultiply(early);
            middle += (1 - (lag / (lags + 1.0))) * (cross + cross.Transpose());
        }

        return inverse * middle * inverse;
    }

    /// <summary>The covariance for rows whose errors hang together within groups, such as sites seen many times.</summary>
    /// <param name="groups">The group of each row.</param>
    /// <exception cref="ArgumentException">There are fewer than two groups.</exception>
    /// <remarks>Liang and Zeger, Biometrika 73 (1986), with the usual correction G/(G-1) (n-1)/(n-k). Too small for fewer than about 30 groups.</remarks>
    public Matrix<double> Clustered(IReadOnlyList<int> groups)
    {
        if (groups.Count != design.RowCount) throw new ArgumentException("Each row needs a group.", nameof(groups));
        var scores = Scores();
        var middle = Matrix<double>.Build.Dense(design.ColumnCount, design.ColumnCount);
        var count = 0;
        foreach (var group in Enumerable.Range(0, groups.Count).GroupBy(row => groups[row]))
        {
            var sum = group.Aggregate(Vector<double>.Build.Dense(design.ColumnCount), (total, row) => total + scores.Row(row));
            middle += sum.OuterProduct(sum);
            count++;
        }

        if (count < 2) throw new ArgumentException("There are fewer than two groups.", nameof(groups));
        var correction = (double)count / (count - 1) * (design.RowCount - 1) / DegreesOfFreedom;
        return inverse * middle * inverse * correction;
    }

    /// <summary>A coefficient with its standard error under a covariance, and Student's test that it is 0.</summary>
    public Coefficient Coefficient(int column, Matrix<double> covariance) =>
        new(Coefficients[column], Math.Sqrt(Math.Max(0, covariance[column, column])), DegreesOfFreedom);

    private Matrix<double> Scores() => Matrix<double>.Build.Dense(design.RowCount, design.ColumnCount, (row, column) => design[row, column] * residuals[row]);
}
