using CsCheck;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Tests.Geometry;

public sealed class ProximityJoinTests
{
    private static readonly Gen<SurveyedLine?> Lines =
        from start in Gen.Select(Gen.Double[170, 190], Gen.Double[-89, -70])
        from steps in Gen.Select(Gen.Double[-4, 4], Gen.Double[-2, 2]).Array[0, 3]
        select steps.Length == 3 ? null : Line(start, steps);

    [Fact]
    public void It_finds_what_measuring_every_segment_against_every_other_finds() => Gen.Select(Lines.Array[0, 30], Gen.Double[0, 60_000]).Sample((lines, metres) =>
    {
        var expected = new List<(int, int)>();
        for (var a = 0; a < lines.Length; a++)
            for (var b = a + 1; b < lines.Length; b++)
                if (lines[a] is { } one && lines[b] is { } other && Distance(one, other) <= metres) expected.Add((a, b));

        Assert.Equal(expected, ProximityJoin.Within(lines, metres).Select(near => (near.A, near.B)));
    }, iter: 300);

    private static double Distance(SurveyedLine a, SurveyedLine b) =>
        Enumerable.Range(0, a.SegmentCount).Min(i => Enumerable.Range(0, b.SegmentCount).Min(j => a.Segment(i).MetresTo(b.Segment(j))));

    private static SurveyedLine Line((double Longitude, double Latitude) start, (double East, double North)[] steps)
    {
        List<GeoPoint> places = [new(start.Longitude, start.Latitude)];
        foreach (var (east, north) in steps) places.Add(new(places[^1].Longitude + east, Math.Max(-90, places[^1].Latitude + north)));
        return SurveyedLine.Of(places);
    }
}
