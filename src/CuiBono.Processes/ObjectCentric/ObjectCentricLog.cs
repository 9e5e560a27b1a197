namespace CuiBono.Processes.ObjectCentric;

/// <summary>An object-centric event log: events, and the orders, items, parcels and other objects that they happened to.</summary>
/// <remarks>After the OCEL 2.0 specification (Berti, Koren, Adams et al., 2023). Events stand in the order of their file, objects in the order in
/// which they were first named. An object that a relation names and no list describes is kept with the type <see cref="NoType"/>.</remarks>
public sealed class ObjectCentricLog
{
    /// <summary>The type of an object that is only referred to.</summary>
    public const int NoType = -1;

    /// <summary>Since when an object has the values it began with: 1970-01-01, by the convention of OCEL 2.0.</summary>
    public const long Always = 621_355_968_000_000_000;

    /// <summary>The event attribute that says how an event's time is known: the name of a <see cref="TimeProvenance"/> in small letters.</summary>
    public const string TimeProvenanceAttribute = "time:provenance";

    private readonly Vocabulary eventIds;
    private readonly int[]? eventIdCodes;
    private readonly ushort[] eventTypeCodes;
    private readonly int[] objectTypeCodes;
    private readonly long[] times;

    internal ObjectCentricLog(Vocabulary eventIds, int[]? eventIdCodes, ushort[] eventTypeCodes, long[] times, Vocabulary objectIds, int[] objectTypeCodes)
    {
        (this.eventIds, this.eventIdCodes, this.eventTypeCodes, this.times) = (eventIds, eventIdCodes, eventTypeCodes, times);
        (ObjectIds, this.objectTypeCodes) = (objectIds, objectTypeCodes);
    }

    /// <summary>How many events there are.</summary>
    public int EventCount => times.Length;

    /// <summary>How many objects there are, those only referred to included.</summary>
    public int ObjectCount => objectTypeCodes.Length;

    /// <summary>The types of events, declared ones first.</summary>
    public required IReadOnlyList<DeclaredType> EventTypes { get; init; }

    /// <summary>The types of objects, declared ones first.</summary>
    public required IReadOnlyList<DeclaredType> ObjectTypes { get; init; }

    /// <summary>The type of each event, a place in <see cref="EventTypes"/>.</summary>
    public ReadOnlySpan<ushort> EventTypeCodes => eventTypeCodes;

    /// <summary>The type of each object, a place in <see cref="ObjectTypes"/>, or <see cref="NoType"/>.</summary>
    public ReadOnlySpan<int> ObjectTypeCodes => objectTypeCodes;

    /// <summary>The instant of each event in ticks UTC, or <see cref="EventLog.NoTime"/>.</summary>
    public ReadOnlySpan<long> Times => times;

    /// <summary>The offsets that the events' times were written with.</summary>
    public required OffsetColumn Offsets { get; init; }

    /// <summary>The id of each object; its code is the object's number.</summary>
    public Vocabulary ObjectIds { get; }

    /// <summary>Which objects each event is related to.</summary>
    public required Relations EventObjects { get; init; }

    /// <summary>Which objects each object is related to.</summary>
    public required Relations ObjectObjects { get; init; }

    /// <summary>The attribute values of events.</summary>
    public required AttributeValues EventAttributes { get; init; }

    /// <summary>The attribute values of objects, each with the time since when it holds.</summary>
    public required AttributeValues ObjectAttributes { get; init; }

    /// <summary>The id of an event. Ids that repeat in a file repeat here; an import reports them.</summary>
    public string EventId(int index) => eventIds[eventIdCodes is null ? index : eventIdCodes[index]];

    /// <summary>The id of an event as UTF-8.</summary>
    public ReadOnlySpan<byte> EventIdUtf8(int index) => eventIds.Utf8(eventIdCodes is null ? index : eventIdCodes[index]);

    /// <summary>The place of an object type in <see cref="ObjectTypes"/>, or -1.</summary>
    public int ObjectType(string name) => Place(ObjectTypes, name);

    /// <summary>The place of an event type in <see cref="EventTypes"/>, or -1.</summary>
    public int EventType(string name) => Place(EventTypes, name);

    /// <summary>How the time of an event is known, by its attribute <see cref="TimeProvenanceAttribute"/>.</summary>
    public TimeProvenance TimeProvenance(int index)
    {
        var name = EventAttributes.First(index, TimeProvenanceAttribute);
        return Enum.GetValues<TimeProvenance>().FirstOrDefault(known => known.ToString().Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    private static int Place(IReadOnlyList<DeclaredType> types, string name)
    {
        for (var at = 0; at < types.Count; at++)
            if (types[at].Name == name)
                return at;
        return -1;
    }
}
