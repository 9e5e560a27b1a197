using CuiBono.Evidence;

namespace CuiBono.Outcomes;

/// <summary>Sums of cases by cohort and by stretch of days, and what each case counts for in a sum of such means.</summary>
internal sealed class WaveCells
{
    private readonly Groups groups;
    private readonly int[] ofRow;
    private readonly int blocks;
    private readonly int[] counts;
    private readonly double[] sums;
    private readonly double[] slopes;
    private readonly double[] shifts;
    private readonly bool isShare;

    /// <param name="data">The cases.</param>
    /// <param name="groups">Their sides.</param>
    /// <param name="cuts">The first day of each stretch, and the day after the last; stretch 0 is the time before.</param>
    public WaveCells(MetricData data, Groups groups, DateOnly[] cuts)
    {
        (this.groups, blocks, isShare) = (groups, cuts.Length, data.Kind == MeasureKind.Share);
        var columns = groups.Columns;
        ofRow = new int[columns.Count];
        Array.Fill(ofRow, -1);
        var cells = data.Cohorts.Count * blocks;
        (counts, sums, slopes, shifts) = (new int[cells], new double[cells], new double[cells], new double[cells]);
        Mark(groups.Known(groups.Before), 0);
        for (var block = 1; block < cuts.Length; block++) Mark(groups.Known(new(cuts[block - 1], cuts[block].Plus(-1))), block);

        void Mark(Period period, int block)
        {
            if (period.Days == 0) return;
            for (var (row, end) = (columns.From(period.From), columns.From(period.To.Plus(1))); row < end; row++)
            {
                if (!groups.IsKnown(columns.Cohorts[row])) continue;
                var cell = ofRow[row] = (columns.Cohorts[row] * blocks) + block;
                counts[cell]++;
                sums[cell] += columns.Values[row];
            }
        }
    }

    public int Count(ReadOnlySpan<int> cohorts, int block)
    {
        var count = 0;
        foreach (var cohort in cohorts) count += counts[(cohort * blocks) + block];
        return count;
    }

    /// <summary>Counts the mean of some cohorts in a stretch so often, and gives it times that.</summary>
    public double Add(ReadOnlySpan<int> cohorts, int block, double factor)
    {
        var (count, sum) = (0, 0.0);
        foreach (var cohort in cohorts) (count, sum) = (count + counts[(cohort * blocks) + block], sum + sums[(cohort * blocks) + block]);
        foreach (var cohort in cohorts)
        {
            slopes[(cohort * blocks) + block] += factor / count;
            shifts[(cohort * blocks) + block] -= factor / count * (sum / count);
        }

        return factor * sum / count;
    }

    /// <summary>The standard error of all that was counted.</summary>
    public double Error()
    {
        var columns = groups.Columns;
        var sum = new UnitSums(columns.UnitCount);
        var (squares, independent) = (0.0, 0);
        for (var row = 0; row < ofRow.Length; row++)
        {
            if (ofRow[row] is not (>= 0 and var cell) || slopes[cell] == 0) continue;
            var influence = (slopes[cell] * columns.Values[row]) + shifts[cell];
            if (columns.Units[row] >= 0)
            {
                sum.Add(columns.Units[row], influence);
                continue;
            }

            squares += influence * influence;
            independent++;
        }

        independent += sum.Count;
        var variance = independent < 2 ? double.NaN : (squares + sum.Squares()) * independent / (independent - 1);
        // None of 20 is not never: a cell without any spread gets that of one success and one failure more.
        for (var cell = 0; isShare && cell < counts.Length; cell++)
        {
            if (slopes[cell] == 0 || (sums[cell] != 0 && sums[cell] != counts[cell])) continue;
            var share = (sums[cell] + 1) / (counts[cell] + 2);
            variance += slopes[cell] * slopes[cell] * counts[cell] * share * (1 - share);
        }

        return Math.Sqrt(variance);
    }
}
