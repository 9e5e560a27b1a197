using CuiBono.Evidence;

namespace CuiBono.Outcomes;

/// <summary>Whether an average moved because other cases are in it: the gain that is left with the mix of before.</summary>
/// <remarks>Direct standardisation: the change within each group that has cases on both sides, weighted as before.</remarks>
internal sealed class CaseMix(Groups groups, Period after, int better, double gain, Wording wording)
{
    public CreditDoubt? Moved(MetricData data)
    {
        foreach (var segmentation in data.Segmentations)
        {
            if (Left(groups.Parts(segmentation, groups.Before, Side.Live), groups.Parts(segmentation, after, Side.Live)) is { } left)
                return new(CreditDoubtKind.CaseMix, $"Other cases came: with each {segmentation.Name} weighing as much as before, {Said(left)}");
        }

        return null;
    }

    public CreditDoubt? WavesMoved(MetricData data)
    {
        if (!groups.HasWaves) return null;
        int[][] Split(Period period)
        {
            var rows = groups.Rows(period, Side.Live);
            return Groups.Split(rows, Array.ConvertAll(rows, row => groups.Columns.Cohorts[row]), data.Cohorts.Count);
        }

        return Left(Split(groups.Before), Split(after)) is { } left
            ? new(CreditDoubtKind.WavesMoved, $"The average moved because other waves are in it than before: with each weighing as much as before, {Said(left)}")
            : null;
    }

    /// <summary>What is left of the gain, where that is less than half of it and no chance.</summary>
    private double? Left(int[][] old, int[][] now)
    {
        var shared = Enumerable.Range(0, old.Length).Where(at => old[at].Length > 0 && now[at].Length > 0).ToList();
        if (shared.Count == 0) return null;
        var (allOld, allNow, total) = ((double)old.Sum(rows => rows.Length), (double)now.Sum(rows => rows.Length), (double)shared.Sum(at => old[at].Length));
        var (left, variance, middle, square) = (0.0, 0.0, 0.0, 0.0);
        foreach (var at in shared)
        {
            var (first, second) = (groups.Metric(old[at]), groups.Metric(now[at]));
            var (weight, share) = (old[at].Length / total, now[at].Length / allNow);
            left += weight * better * (second.Value - first.Value);
            // The gain less what is left of it is the moved weights times the figures; both are known only roughly.
            var moved = share - (old[at].Length / allOld);
            if (!double.IsNaN(second.StandardError)) variance += moved * moved * second.StandardError * second.StandardError;
            middle += share * second.Value;
            square += share * second.Value * second.Value;
        }

        variance += Math.Max(0, square - (middle * middle)) * ((1 / allOld) + (1 / allNow));
        return left < gain / 2 && gain - left > 1.96 * Math.Sqrt(variance) ? left : null;
    }

    private string Said(double left) => $"{(left > gain / 20 ? wording.Change(left) : left > 0 ? "hardly anything" : "nothing")} of the gain of {wording.Change(gain)} is left";
}
