using CuiBono.Networks;
using CuiBono.Networks.Geometry;

namespace CuiBono.Reviews.Observers;

/// <summary>How near two ways come to each other.</summary>
internal static class Separation
{
    private const double Farthest = 100_000;

    /// <summary>The least distance in metres between the courses of two ways, the links that begin or end at their common ends left out; null where a course is not known, nothing is left, or they stay 100 km apart.</summary>
    public static double? Of(Inventory inventory, PiecesBelow pieces, IReadOnlyList<ElementKey> a, IReadOnlyList<ElementKey> b, int source, int target)
    {
        var (first, second) = (Lines(a), Lines(b));
        if (first is not { Count: > 0 } || second is not { Count: > 0 }) return null;
        double? least = null;
        foreach (var near in ProximityJoin.Within([.. first, .. second], Farthest))
            if (near.A < first.Count && near.B >= first.Count) least = Math.Min(least ?? double.MaxValue, near.Metres);
        return least;

        List<SurveyedLine>? Lines(IReadOnlyList<ElementKey> way)
        {
            var lines = new List<SurveyedLine>();
            foreach (var link in pieces.Of(way).Select(pieces.Link).OfType<NetworkLink>().Where(link => !pieces.IsLogical(link)))
            {
                if (SurveyedLine.Of(inventory, link) is not { } line) return null;
                if (link.From != source && link.From != target && link.To != source && link.To != target) lines.Add(line);
            }

            return lines;
        }
    }
}
