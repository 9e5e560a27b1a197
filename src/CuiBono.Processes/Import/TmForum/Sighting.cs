using CuiBono.Processes.ObjectCentric;

namespace CuiBono.Processes.Import.TmForum;

/// <summary>A value that an object was seen to have.</summary>
/// <param name="At">When.</param>
/// <param name="Place">Its place in a list of former values, which orders entries of one instant.</param>
/// <param name="Value">The value, for a state in the schema's spelling.</param>
/// <param name="Written">The value as it was written.</param>
/// <param name="Kind">What the sighting says.</param>
/// <param name="Source">Where its time comes from.</param>
/// <param name="Reason">Why the value changed, where the source says so.</param>
internal readonly record struct Sighting(Moment At, int Place, string Value, string Written, SightingKind Kind, TimeProvenance Source, string? Reason = null) : IComparable<Sighting>
{
    /// <summary>An order that does not depend on the order of reading.</summary>
    public int CompareTo(Sighting other)
    {
        var order = At.Ticks.CompareTo(other.At.Ticks);
        if (order == 0) order = Place.CompareTo(other.Place);
        if (order == 0) order = string.CompareOrdinal(Value, other.Value);
        if (order == 0) order = other.Kind.CompareTo(Kind);
        if (order == 0) order = Source.CompareTo(other.Source);
        if (order == 0) order = string.CompareOrdinal(Written, other.Written);
        if (order == 0) order = string.CompareOrdinal(Reason, other.Reason);
        if (order == 0) order = At.Offset.CompareTo(other.At.Offset);
        return order == 0 ? At.IsDay.CompareTo(other.At.IsDay) : order;
    }
}
