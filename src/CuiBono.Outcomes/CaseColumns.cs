using CuiBono.Evidence;

namespace CuiBono.Outcomes;

/// <summary>The cases as columns in order of their days, so that a time is a range of rows and every figure one walk over them.</summary>
internal sealed class CaseColumns
{
    private readonly MeasureKind kind;
    private readonly int[] days;
    private readonly double[] values;
    private readonly bool[] open;
    private readonly int[] units;
    private readonly UnitSums sums;
    private double? spread;

    private CaseColumns(MeasureKind kind, int[] order, IReadOnlyList<Observation> observations, int unusable)
    {
        (this.kind, Order, Unusable) = (kind, order, unusable);
        (days, values, open, units, Finals, Cohorts) = (new int[order.Length], new double[order.Length], new bool[order.Length], new int[order.Length], new double[order.Length], new int[order.Length]);
        var numbers = new Dictionary<int, int>();
        for (var row = 0; row < order.Length; row++)
        {
            var one = observations[order[row]];
            (days[row], values[row], open[row], Cohorts[row]) = (one.Day.DayNumber, one.Value, one.Open, one.Cohort);
            Finals[row] = double.IsFinite(one.FinalAfter) ? Math.Clamp(one.FinalAfter, 0, 100_000) : 0;
            units[row] = -1;
            if (one.Unit < 0) continue;
            if (!numbers.TryGetValue(one.Unit, out var number)) numbers[one.Unit] = number = numbers.Count;
            units[row] = number;
        }

        UnitCount = numbers.Count;
        sums = new(numbers.Count);
    }

    /// <summary>The place of each row's case among the observations.</summary>
    public int[] Order { get; }

    /// <summary>Cases without a number as their value.</summary>
    public int Unusable { get; }

    /// <summary>The cohort of each row.</summary>
    public int[] Cohorts { get; }

    /// <summary>The days after which each row's value was final.</summary>
    public double[] Finals { get; }

    /// <summary>The number of different units.</summary>
    public int UnitCount { get; }

    public int Count => days.Length;

    public ReadOnlySpan<int> Days => days;

    public ReadOnlySpan<double> Values => values;

    public ReadOnlySpan<int> Units => units;

    public ReadOnlySpan<bool> Open => open;

    /// <summary>The cases up to a day whose values are numbers.</summary>
    public static CaseColumns Of(MeasureKind kind, IReadOnlyList<Observation> observations, DateOnly last)
    {
        var (places, days, count, unusable) = (new int[observations.Count], new int[observations.Count], 0, 0);
        for (var at = 0; at < observations.Count; at++)
        {
            var one = observations[at];
            if (one.Day > last) continue;
            if (double.IsFinite(one.Value)) (places[count], days[count++]) = (at, one.Day.DayNumber);
            else unusable++;
        }

        return new(kind, InOrder(places.AsSpan(0, count), days.AsSpan(0, count)), observations, unusable);
    }

    /// <summary>Whether each case had not ended at the horizon; empty where nothing is cut.</summary>
    public bool[] Unended { get; private set; } = [];

    /// <summary>Cuts every value at a horizon.</summary>
    public void CutAt(double horizon)
    {
        Unended = new bool[values.Length];
        for (var row = 0; row < values.Length; row++) (Unended[row], values[row]) = (open[row] || values[row] > horizon, Math.Min(values[row], horizon));
        spread = null;
    }

    /// <summary>The first row on or after a day.</summary>
    public int From(DateOnly day)
    {
        var (low, high) = (0, days.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (days[middle] < day.DayNumber) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The metric of some rows.</summary>
    public Estimate Metric(ReadOnlySpan<int> rows, double level = 0.95)
    {
        if (rows.Length == 0) return new(double.NaN, double.NaN, Estimate.Unknown(level), 0, 0);
        var (sum, least, most, still, binary) = (0.0, double.PositiveInfinity, double.NegativeInfinity, 0, true);
        foreach (var row in rows)
        {
            var value = values[row];
            sum += value;
            least = Math.Min(least, value);
            most = Math.Max(most, value);
            if (open[row]) still++;
            binary &= value is 0 or 1;
        }

        var mean = least == most ? least : sum / rows.Length;
        sums.Clear();
        var squares = 0.0;
        var groups = 0;
        foreach (var row in rows)
        {
            var distance = values[row] - mean;
            if (units[row] >= 0)
            {
                sums.Add(units[row], distance);
                continue;
            }

            squares += distance * distance;
            groups++;
        }

        squares += sums.Squares();
        groups += sums.Count;
        var error = groups < 2 ? double.NaN : least == most ? (spread ??= Spread()) / Math.Sqrt(groups) : Math.Sqrt(squares * groups / (groups - 1)) / rows.Length;
        return kind == MeasureKind.Share && binary
            ? Estimate.OfShare(mean, least == most ? double.NaN : error, rows.Length, groups, still, level)
            : Estimate.OfMean(mean, error > 0 ? error : double.NaN, rows.Length, groups, still, level);
    }

    /// <summary>Places in order of their days, those of one day as they come: by counting, where the days lie close enough together.</summary>
    private static int[] InOrder(ReadOnlySpan<int> places, Span<int> days)
    {
        if (places.Length == 0) return [];
        var order = places.ToArray();
        var (first, last) = (days[0], days[0]);
        foreach (var day in days) (first, last) = (Math.Min(first, day), Math.Max(last, day));
        if (last - first > (4 * places.Length) + 10_000)
        {
            var keys = new long[order.Length];
            for (var at = 0; at < keys.Length; at++) keys[at] = ((long)days[at] << 32) | (uint)at;
            Array.Sort(keys, order);
            return order;
        }

        var next = new int[last - first + 2];
        foreach (var day in days) next[day - first + 1]++;
        for (var day = 1; day < next.Length; day++) next[day] += next[day - 1];
        for (var at = 0; at < places.Length; at++) order[next[days[at] - first]++] = places[at];
        return order;
    }

    /// <summary>The standard deviation of all cases, for those that happen to have one value only; 0 where all have.</summary>
    private double Spread()
    {
        if (values.Length < 2) return 0;
        var mean = 0.0;
        foreach (var value in values) mean += value;
        mean /= values.Length;
        var squares = 0.0;
        foreach (var value in values) squares += (value - mean) * (value - mean);
        var deviation = Math.Sqrt(squares / (values.Length - 1));
        return deviation > 1e-12 * Math.Abs(mean) ? deviation : 0;
    }
}
