using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Statistics;
using CuiBono.Statistics.Sequential;

namespace CuiBono.Outcomes;

/// <summary>Looks for customers who are worse off while the average may improve.</summary>
internal static class Segments
{
    /// <summary>Cases that a segment needs on each side to be looked at.</summary>
    private const int Enough = 20;

    private const double FalseShare = 0.05;

    /// <param name="plan">What was promised.</param>
    /// <param name="data">The cases.</param>
    /// <param name="groups">Their sides.</param>
    /// <param name="after">The judged time.</param>
    /// <param name="elsewhere">What the metric would have changed by without the initiative; it is nobody's harm.</param>
    public static (IReadOnlyList<SegmentFinding> Harmed, int Tested) Of(OutcomePlan plan, MetricData data, Groups groups, Period after, double elsewhere)
    {
        var sign = plan.Direction == Direction.Increase ? 1 : -1;
        var found = new List<SegmentFinding>();
        foreach (var segmentation in data.Segmentations)
        {
            var before = groups.Cases(groups.Before, true).ToLookup(at => segmentation.OfCase[at]);
            var later = groups.Cases(after, true).ToLookup(at => segmentation.OfCase[at]);
            for (var segment = 0; segment < segmentation.Values.Count; segment++)
            {
                var (old, now) = (groups.Metric(before[segment]), groups.Metric(later[segment]));
                if (old.Count < Enough || now.Count < Enough) continue;
                var worse = -sign * (now.Value - old.Value - elsewhere);
                var error = Math.Sqrt((old.StandardError * old.StandardError) + (now.StandardError * now.StandardError));
                found.Add(new(segmentation.Name, segmentation.Values[segment], old, now, ConfidenceSequence.P(worse, error, Math.Sqrt(2) * old.StandardError)));
            }
        }

        var adjusted = MultipleTests.BenjaminiHochberg([.. found.Select(one => one.P)]);
        return ([.. found.Select((one, at) => one with { P = adjusted[at] }).Where(one => one.P <= FalseShare).OrderBy(one => one.P)], found.Count);
    }
}
