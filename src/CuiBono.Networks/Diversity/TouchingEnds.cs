using System.Globalization;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Diversity;

/// <summary>Where pieces end: at things that are named or at places, as numbers; ends at one thing, or at most a metre apart, are one.</summary>
/// <remarks>Where many places crowd in one metre, those beyond the eighth are taken as one.</remarks>
internal sealed class TouchingEnds
{
    private const double Touching = 1;
    private const int MostInACell = 8;
    private readonly Dictionary<ElementKey, int> byKey = [];
    private readonly Dictionary<GeoPoint, int> byPlace = [];
    private readonly List<int> parent = [];
    private readonly List<ElementKey?> key = [];
    private readonly List<GeoPoint?> place = [];

    /// <summary>The end at a thing.</summary>
    public int New(ElementKey at)
    {
        if (byKey.TryGetValue(at, out var known)) return known;
        byKey.Add(at, parent.Count);
        return Add(at, null);
    }

    /// <summary>The end at a place.</summary>
    public int New(GeoPoint at)
    {
        if (byPlace.TryGetValue(at, out var known)) return known;
        byPlace.Add(at, parent.Count);
        return Add(null, at);
    }

    public void Join(ElementKey one, ElementKey other) => Unite(New(one), New(other));

    public void Join(ElementKey one, GeoPoint other) => Unite(New(one), New(other));

    /// <summary>Makes one of all places that touch.</summary>
    public void Close()
    {
        var cells = new Dictionary<(long, long, long), List<(UnitVector At, int End)>>(byPlace.Count);
        foreach (var (at, end) in byPlace)
        {
            var vector = UnitVector.Of(at);
            var (x, y, z) = ((long)Math.Floor(vector.X * GreatCircle.Radius / Touching), (long)Math.Floor(vector.Y * GreatCircle.Radius / Touching), (long)Math.Floor(vector.Z * GreatCircle.Radius / Touching));
            for (var i = x - 1; i <= x + 1; i++)
                for (var j = y - 1; j <= y + 1; j++)
                    for (var k = z - 1; k <= z + 1; k++)
                        if (cells.TryGetValue((i, j, k), out var near))
                            foreach (var other in near)
                                if (vector.MetresTo(other.At) <= Touching) Unite(end, other.End);
            if (!cells.TryGetValue((x, y, z), out var own)) cells.Add((x, y, z), own = []);
            if (own.Count < MostInACell) own.Add((vector, end));
            else Unite(end, own[0].End);
        }
    }

    /// <summary>The one number of all ends that are one.</summary>
    public int Of(int end)
    {
        while (parent[end] != end) end = parent[end] = parent[parent[end]];
        return end;
    }

    /// <summary>The end at a thing, as one number.</summary>
    public int At(ElementKey at) => Of(New(at));

    /// <summary>The end in words.</summary>
    public string Name(int end) => key[end]?.ToString() ?? string.Create(CultureInfo.InvariantCulture, $"{place[end]!.Value.Latitude:0.000000}, {place[end]!.Value.Longitude:0.000000}");

    private int Add(ElementKey? thing, GeoPoint? at)
    {
        parent.Add(parent.Count);
        key.Add(thing);
        place.Add(at);
        return parent.Count - 1;
    }

    /// <summary>The one that is left is called by the first name of both, things before places.</summary>
    private void Unite(int one, int other)
    {
        (one, other) = (Of(one), Of(other));
        if (one == other) return;
        if (key[one] is null || (key[other] is { } better && RestingThings.Order.Compare(better, key[one]!.Value) < 0)) (one, other) = (other, one);
        parent[other] = one;
    }
}
