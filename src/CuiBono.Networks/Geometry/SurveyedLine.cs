namespace CuiBono.Networks.Geometry;

/// <summary>A line on the sphere: places joined by great-circle segments, or one place.</summary>
public sealed class SurveyedLine
{
    private readonly UnitVector[] places;
    private readonly double[] along;

    /// <summary>Takes the places in order.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public SurveyedLine(ReadOnlySpan<UnitVector> places)
    {
        if (places.IsEmpty) throw new ArgumentException("A line has a place.", nameof(places));
        this.places = places.ToArray();
        along = new double[places.Length];
        for (var at = 1; at < along.Length; at++) along[at] = along[at - 1] + places[at - 1].MetresTo(places[at]);
    }

    /// <summary>The line of a link: as surveyed, or the great circle between its nodes; null where neither is known.</summary>
    public static SurveyedLine? Of(Inventory inventory, NetworkLink link)
    {
        if (link.Route.Count > 0) return Of(link.Route);
        return inventory.Nodes[link.From].Position is { } from && inventory.Nodes[link.To].Position is { } to ? Of([from, to]) : null;
    }

    /// <summary>The line through places given in degrees.</summary>
    public static SurveyedLine Of(IReadOnlyList<GeoPoint> places)
    {
        var vectors = new UnitVector[places.Count];
        for (var at = 0; at < vectors.Length; at++) vectors[at] = UnitVector.Of(places[at]);
        return new SurveyedLine(vectors);
    }

    /// <summary>Its length.</summary>
    public double Metres => along[^1];

    /// <summary>Its places in order.</summary>
    public ReadOnlySpan<UnitVector> Places => places;

    /// <summary>The number of its segments; one place is one segment without length.</summary>
    public int SegmentCount => Math.Max(1, places.Length - 1);

    /// <summary>One of its segments.</summary>
    public Arc Segment(int index) => new(places[index], places[Math.Min(index + 1, places.Length - 1)]);

    /// <summary>The place so many metres from its start.</summary>
    public UnitVector At(double metres)
    {
        if (metres <= 0 || places.Length == 1) return places[0];
        if (metres >= Metres) return places[^1];
        var index = Array.BinarySearch(along, metres);
        if (index >= 0) return places[index];
        index = ~index - 1;
        return places[index].Towards(places[index + 1], (metres - along[index]) / (along[index + 1] - along[index]));
    }

    /// <summary>The line without so many metres at both ends; its middle where nothing would be left.</summary>
    public SurveyedLine Trimmed(double metres)
    {
        if (metres <= 0) return this;
        if (Metres <= 2 * metres) return new SurveyedLine([At(Metres / 2)]);
        List<UnitVector> kept = [At(metres)];
        for (var at = 1; at < places.Length - 1; at++)
            if (along[at] > metres && along[at] < Metres - metres) kept.Add(places[at]);
        kept.Add(At(Metres - metres));
        return new SurveyedLine([.. kept]);
    }
}
