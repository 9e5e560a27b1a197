using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Statistics;

namespace CuiBono.Outcomes;

/// <summary>Looks for customers who are worse off while the average may improve.</summary>
internal static class Segments
{
    /// <summary>Cases that a segment needs on each side to be looked at.</summary>
    private const int Enough = 20;

    /// <summary>Those that are worse off beyond chance, the surest first.</summary>
    public static IReadOnlyList<SegmentFinding> Harmed(IEnumerable<SegmentFinding> segments) => [.. segments.Where(segment => segment.P <= OutcomeTest.FalseHarm).OrderBy(segment => segment.P)];

    public static IReadOnlyList<SegmentFinding> Of(OutcomePlan plan, MetricData data, Groups groups, Period after)
    {
        var better = plan.Direction == Direction.Increase ? 1 : -1;
        var found = new List<SegmentFinding>();
        foreach (var segmentation in data.Segmentations)
        {
            var (before, later) = (groups.Parts(segmentation, groups.Before, Side.Live), groups.Parts(segmentation, after, Side.Live));
            var (othersBefore, othersLater) = (groups.Parts(segmentation, groups.Before, Side.Others), groups.Parts(segmentation, after, Side.Others));
            for (var segment = 0; segment < segmentation.Values.Count; segment++)
            {
                if (before[segment].Length < Enough || later[segment].Length < Enough) continue;
                var (old, now) = (groups.Metric(before[segment]), groups.Metric(later[segment]));
                var ofCases = Comparison.Of(old, now);
                if (!(-better * ofCases.Errors > 0))
                {
                    found.Add(new(segmentation.Name, segmentation.Values[segment], old, now, 1));
                    continue;
                }

                var weeks = Weekly.Of(groups, data.Scale, groups.Before, before[segment]).Variation();
                var planned = groups.Planned(old, weeks);
                var change = groups.Lasting(ofCases, weeks, groups.Before, after);
                var p = change.WorseByChance(better, planned);
                if (p < 1 && othersBefore[segment].Length >= Enough && othersLater[segment].Length >= Enough)
                {
                    // What those who are not live went through as well is nobody's harm; what got better in itself is no harm either.
                    var others = Comparison.Of(groups.Metric(othersBefore[segment]), groups.Metric(othersLater[segment]));
                    var error = Math.Sqrt((change.StandardError * change.StandardError) + (others.StandardError * others.StandardError));
                    var beyond = change.Difference - others.Difference;
                    p = Math.Max(p, new Comparison(beyond, error, beyond / error).WorseByChance(better, planned));
                }

                found.Add(new(segmentation.Name, segmentation.Values[segment], old, now, p));
            }
        }

        var adjusted = MultipleTests.BenjaminiHochberg([.. found.Select(one => one.P)]);
        return [.. found.Select((one, at) => one with { P = adjusted[at] })];
    }
}
