namespace CuiBono.Networks.Geometry;

/// <summary>Where along a line another line is near.</summary>
/// <remarks>
/// The distance to the other line changes by at most a metre a metre, so a piece is decided by its middle unless the distance there is within half its length of the limit; then it is
/// halved, down to a metre. Ends of stretches are right to a metre.
/// </remarks>
public static class SeparationProfile
{
    private const double Finest = 1;

    /// <summary>The stretches of a line that are at most so many metres from another, in order.</summary>
    public static IReadOnlyList<NearStretch> Of(SurveyedLine line, SurveyedLine other, double metres)
    {
        var stretches = new List<NearStretch>();
        var open = new Stack<(double Start, double End)>();
        open.Push((0, line.Metres));
        while (open.TryPop(out var piece))
        {
            var (half, middle) = ((piece.End - piece.Start) / 2, (piece.Start + piece.End) / 2);
            var distance = Metres(line.At(middle), other);
            if (distance - half > metres) continue;
            if (half <= Finest / 2 ? distance <= metres : distance + half <= metres && half <= metres / 4)
            {
                var found = new NearStretch(piece.Start, piece.End, middle, distance);
                if (stretches.Count > 0 && stretches[^1].End >= piece.Start)
                {
                    var last = stretches[^1];
                    stretches[^1] = last.Nearest <= distance ? last with { End = piece.End } : found with { Start = last.Start };
                }
                else
                {
                    stretches.Add(found);
                }
            }
            else if (half > Finest / 2)
            {
                open.Push((middle, piece.End));
                open.Push((piece.Start, middle));
            }
        }

        return stretches;
    }

    /// <summary>Metres from a place to the nearest place of a line.</summary>
    public static double Metres(UnitVector place, SurveyedLine line)
    {
        var nearest = double.MaxValue;
        for (var segment = 0; segment < line.SegmentCount; segment++) nearest = Math.Min(nearest, line.Segment(segment).MetresTo(place));
        return nearest;
    }
}
