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

    /// <param name="plan">What was promised.</param>
    /// <param name="data">The cases.</param>
    /// <param name="groups">Their sides.</param>
    /// <param name="after">The judged time.</param>
    public static (IReadOnlyList<SegmentFinding> Harmed, int Tested) Of(OutcomePlan plan, MetricData data, Groups groups, Period after)
    {
        var sign = plan.Direction == Direction.Increase ? 1 : -1;
        var found = new List<SegmentFinding>();
        foreach (var segmentation in data.Segmentations)
        {
            var before = groups.Cases(groups.Before, true).ToLookup(at => segmentation.OfCase[at]);
            var later = groups.Cases(after, true).ToLookup(at => segmentation.OfCase[at]);
            var (othersBefore, othersLater) = (groups.Cases(groups.Before, false).ToLookup(at => segmentation.OfCase[at]), groups.Cases(after, false).ToLookup(at => segmentation.OfCase[at]));
            for (var segment = 0; segment < segmentation.Values.Count; segment++)
            {
                var (old, now) = (groups.Metric(before[segment]), groups.Metric(later[segment]));
                if (old.Count < Enough || now.Count < Enough) continue;
                var worse = -sign * (now.Value - old.Value);
                var variance = (old.StandardError * old.StandardError) + (now.StandardError * now.StandardError);
                var (othersOld, othersNow) = (groups.Metric(othersBefore[segment]), groups.Metric(othersLater[segment]));
                if (othersOld.Count >= Enough && othersNow.Count >= Enough)
                {
                    // What those who are not live went through as well is nobody's harm; what got better in itself is no harm either.
                    worse = Math.Min(worse, worse + (sign * (othersNow.Value - othersOld.Value)));
                    variance += (othersOld.StandardError * othersOld.StandardError) + (othersNow.StandardError * othersNow.StandardError);
                }

                var error = Math.Sqrt(variance);
                found.Add(new(segmentation.Name, segmentation.Values[segment], old, now, ConfidenceSequence.P(worse, error, Math.Sqrt(2) * old.StandardError)));
            }
        }

        var adjusted = MultipleTests.BenjaminiHochberg([.. found.Select(one => one.P)]);
        return ([.. found.Select((one, at) => one with { P = adjusted[at] }).Where(one => one.P <= OutcomeTest.FalseHarm).OrderBy(one => one.P)], found.Count);
    }
}
