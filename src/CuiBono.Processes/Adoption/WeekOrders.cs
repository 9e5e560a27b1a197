namespace CuiBono.Processes.Adoption;

/// <summary>A permutation test of weeks: how far the weeks before each place lie from those after it, against the same weeks in other orders.</summary>
/// <remarks>Weeks are moved in blocks of neighbours, cut at a random place, so that what neighbouring weeks have in common does not pass for a change
/// (Good, Permutation, Parametric and Bootstrap Tests of Hypotheses, 2005; blocks after Kunsch, Annals of Statistics 17, 1989). Few things lie further apart by
/// chance than many, so a distance is multiplied by the root of n m / (n + m), n and m the things on either side; then it is made comparable by its mean
/// and spread over the orders; the largest of them is compared with the largest in every other order, so that looking at
/// two distances and at all weeks costs no false alarms.</remarks>
internal sealed class WeekOrders
{
    public const int Orders = 499;

    private readonly double[][,] distances;
    private readonly double[][] means;
    private readonly double[][] spreads;
    private readonly double[][] scales;
    private readonly int first;
    private readonly int last;

    /// <param name="tables">For each kind of thing the counts by week: a row a week.</param>
    /// <param name="known">The number of weeks before the known date.</param>
    /// <param name="seed">The seed of the orders.</param>
    public WeekOrders(IReadOnlyList<int[][]> tables, int known, int seed)
    {
        var weeks = tables[0].Length;
        first = Math.Min(known, Math.Max(2, (int)(0.15 * weeks)));
        last = Math.Max(known, weeks - Math.Max(2, (int)(0.15 * weeks)));
        Known = known;
        distances = [.. tables.Select(_ => new double[Orders + 1, weeks])];
        scales = [.. tables.Select(_ => new double[weeks])];
        var random = new Random(seed);
        var order = Enumerable.Range(0, weeks).ToArray();
        for (var at = 0; at <= Orders; at++)
        {
            if (at > 0) Shuffle(order, random);
            for (var kind = 0; kind < tables.Count; kind++) Walk(kind, tables[kind], order, at);
        }

        means = [.. distances.Select(_ => new double[weeks])];
        spreads = [.. distances.Select(_ => new double[weeks])];
        for (var kind = 0; kind < tables.Count; kind++)
            for (var place = first; place <= last; place++)
                (means[kind][place], spreads[kind][place]) = MeanAndSpread(distances[kind], place);
    }

    /// <summary>The number of weeks before the known date.</summary>
    public int Known { get; }

    /// <summary>How many neighbouring weeks move together.</summary>
    public static int Block(int weeks) => Math.Clamp(weeks / 10, 1, 4);

    /// <summary>The distance of a kind at a place.</summary>
    public Distance At(int kind, int place) =>
        scales[kind][place] == 0 ? new(0, 0) : new(distances[kind][0, place] / scales[kind][place], means[kind][place] / scales[kind][place]);

    /// <summary>The kind that lies clearest apart at a place.</summary>
    public int Clearest(int place) => Enumerable.Range(0, distances.Length).MaxBy(kind => Standardised(kind, 0, place));

    /// <summary>The probability of a change so clear at the known date.</summary>
    public double KnownP() => P(at => Clearness(at, Known));

    /// <summary>The place of the clearest change, and the probability of one so clear anywhere.</summary>
    public (int Place, double P) Search()
    {
        var place = Enumerable.Range(first, last - first + 1).MaxBy(one => Clearness(0, one));
        return (place, P(at =>
        {
            var most = double.NegativeInfinity;
            for (var one = first; one <= last; one++) most = Math.Max(most, Clearness(at, one));
            return most;
        }));
    }

    private static double P(Func<int, double> statistic)
    {
        var (seen, asClear) = (statistic(0), 1);
        for (var at = 1; at <= Orders; at++)
            if (statistic(at) >= seen - 1e-9)
                asClear++;
        return asClear / (Orders + 1.0);
    }

    private double Clearness(int at, int place)
    {
        var most = double.NegativeInfinity;
        for (var kind = 0; kind < distances.Length; kind++) most = Math.Max(most, Standardised(kind, at, place));
        return most;
    }

    private double Standardised(int kind, int at, int place) =>
        spreads[kind][place] <= 1e-12 ? 0 : (distances[kind][at, place] - means[kind][place]) / spreads[kind][place];

    private static (double Mean, double Spread) MeanAndSpread(double[,] values, int place)
    {
        var (sum, squares, count) = (0.0, 0.0, values.GetLength(0));
        for (var at = 0; at < count; at++) sum += values[at, place];
        var mean = sum / count;
        for (var at = 0; at < count; at++) squares += (values[at, place] - mean) * (values[at, place] - mean);
        return (mean, Math.Sqrt(squares / count));
    }

    /// <summary>Another order: the weeks as a ring, cut into blocks at a random place, the blocks shuffled.</summary>
    private static void Shuffle(int[] order, Random random)
    {
        var (weeks, block) = (order.Length, Block(order.Length));
        var cut = random.Next(weeks);
        var blocks = Enumerable.Range(0, (weeks + block - 1) / block).ToArray();
        random.Shuffle(blocks);
        var next = 0;
        foreach (var one in blocks)
            for (var week = one * block; week < Math.Min(weeks, (one + 1) * block); week++)
                order[next++] = (cut + week) % weeks;
    }

    /// <summary>The scaled distances at every place of one order, week by week.</summary>
    private void Walk(int kind, int[][] counts, int[] order, int at)
    {
        var width = counts[0].Length;
        Span<double> whole = new double[width], before = new double[width];
        var (all, taken) = (0.0, 0.0);
        foreach (var week in counts)
            for (var thing = 0; thing < width; thing++)
            {
                whole[thing] += week[thing];
                all += week[thing];
            }

        for (var place = 1; place <= last; place++)
        {
            var week = counts[order[place - 1]];
            for (var thing = 0; thing < width; thing++)
            {
                before[thing] += week[thing];
                taken += week[thing];
            }

            if (place < first || taken == 0 || taken == all) continue;
            var (left, right, distance) = (1 / taken, 1 / (all - taken), 0.0);
            for (var thing = 0; thing < width; thing++) distance += Math.Abs((before[thing] * left) - ((whole[thing] - before[thing]) * right));
            var scale = Math.Sqrt(taken * (all - taken) / all);
            distances[kind][at, place] = scale * distance / 2;
            if (at == 0) scales[kind][place] = scale;
        }
    }
}
