namespace CuiBono.Outcomes;

/// <summary>Sums by unit that are cleared in the time of the units that were used.</summary>
/// <param name="units">The number of units.</param>
internal sealed class UnitSums(int units)
{
    private readonly double[] sums = new double[units];
    private readonly bool[] isUsed = new bool[units];
    private readonly int[] used = new int[units];

    /// <summary>The units that have a sum.</summary>
    public int Count { get; private set; }

    public void Clear()
    {
        for (var at = 0; at < Count; at++) isUsed[used[at]] = false;
        Count = 0;
    }

    public void Add(int unit, double value)
    {
        if (!isUsed[unit])
        {
            (isUsed[unit], sums[unit]) = (true, 0);
            used[Count++] = unit;
        }

        sums[unit] += value;
    }

    /// <summary>The sum of the squared sums.</summary>
    public double Squares()
    {
        var squares = 0.0;
        for (var at = 0; at < Count; at++) squares += sums[used[at]] * sums[used[at]];
        return squares;
    }
}
