namespace CuiBono.Statistics.ChangePoints;

/// <summary>Running sums of a series, centred on its mean so that no digits are lost.</summary>
internal sealed class SegmentSums
{
    private readonly double[] sums;
    private readonly double[] squares;

    private SegmentSums(double[] sums, double[] squares) => (this.sums, this.squares) = (sums, squares);

    public static SegmentSums Of(ReadOnlySpan<double> values)
    {
        var mean = 0.0;
        foreach (var value in values)
        {
            if (!double.IsFinite(value)) throw new ArgumentException("A value is not finite.", nameof(values));
            mean += value / values.Length;
        }

        var (sums, squares) = (new double[values.Length + 1], new double[values.Length + 1]);
        for (var at = 0; at < values.Length; at++)
        {
            var centred = values[at] - mean;
            sums[at + 1] = sums[at] + centred;
            squares[at + 1] = squares[at] + (centred * centred);
        }

        return new(sums, squares);
    }

    /// <summary>The sum of squared distances from the mean of the values from a place up to, not including, another.</summary>
    public double Cost(int start, int end)
    {
        var sum = sums[end] - sums[start];
        return Math.Max(0, squares[end] - squares[start] - (sum * sum / (end - start)));
    }
}
