using System.Text;

namespace CuiBono.Processes.ObjectCentric;

/// <summary>Collects events, objects and their relations in any order and makes an object-centric log of them.</summary>
/// <example><code>
/// var builder = new ObjectCentricLogBuilder();
/// var order = builder.AddObject("order 1", "order");
/// var placed = builder.AddEvent("e1", "place order", new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));
/// builder.Relate(placed, order, "placed");
/// ObjectCentricLog log = builder.Build();
/// </code></example>
public sealed class ObjectCentricLogBuilder
{
    private readonly VocabularyBuilder eventIds = new();
    private readonly VocabularyBuilder objectIds = new();
    private readonly List<ushort> eventTypeCodes = [];
    private readonly List<int> objectTypeCodes = [];
    private readonly List<long> times = [];
    private readonly RelationsBuilder eventObjects = new();
    private readonly RelationsBuilder objectObjects = new();
    private List<int>? eventIdCodes;
    private List<int>? firstOfId;

    internal TypeListBuilder EventTypes { get; } = new();

    internal TypeListBuilder ObjectTypes { get; } = new();

    internal AttributeValuesBuilder EventAttributes { get; } = new(isTimed: false);

    internal AttributeValuesBuilder ObjectAttributes { get; } = new(isTimed: true);

    internal OffsetColumnBuilder Offsets { get; } = new();

    /// <summary>The first event of an id, or -1.</summary>
    internal int FindEvent(ReadOnlySpan<byte> id) => eventIds.Find(id) is >= 0 and var code ? firstOfId?[code] ?? code : -1;

    /// <summary>The object of an id, or -1.</summary>
    internal int FindObject(ReadOnlySpan<byte> id) => objectIds.Find(id);

    internal int TypeOfEvent(int number) => eventTypeCodes[number];

    internal string EventId(int number) => Encoding.UTF8.GetString(eventIds.Utf8(eventIdCodes?[number] ?? number));

    internal void SetTime(int number, long utcTicks, short offsetMinutes)
    {
        times[number] = utcTicks;
        Offsets.Set(number, offsetMinutes);
    }

    internal string ObjectId(int number) => Encoding.UTF8.GetString(objectIds.Utf8(number));

    internal int DistinctEventIds => eventIds.Count;

    /// <summary>How many events there are.</summary>
    public int EventCount => times.Count;

    /// <summary>How many objects there are.</summary>
    public int ObjectCount => objectTypeCodes.Count;

    /// <summary>Declares an attribute of a type of events; the first declaration of a name stands.</summary>
    /// <returns>False where the type declared the name before.</returns>
    public bool DeclareEventAttribute(int eventType, string name, AttributeKind kind) => EventTypes.Declare(eventType, name, kind);

    /// <summary>Declares an attribute of a type of objects; the first declaration of a name stands.</summary>
    /// <returns>False where the type declared the name before.</returns>
    public bool DeclareObjectAttribute(int objectType, string name, AttributeKind kind) => ObjectTypes.Declare(objectType, name, kind);

    /// <summary>The code of a type of events, new where it was not seen before.</summary>
    /// <exception cref="InvalidOperationException">There are <see cref="EventLog.MaxActivities"/> types already.</exception>
    public int EventType(ReadOnlySpan<byte> name) => EventTypes.Code(name);

    /// <summary>The code of a type of events, new where it was not seen before.</summary>
    /// <exception cref="InvalidOperationException">There are <see cref="EventLog.MaxActivities"/> types already.</exception>
    public int EventType(string name) => EventTypes.Code(Encoding.UTF8.GetBytes(name));

    /// <summary>The code of a type of objects, new where it was not seen before.</summary>
    /// <exception cref="InvalidOperationException">There are <see cref="EventLog.MaxActivities"/> types already.</exception>
    public int ObjectType(ReadOnlySpan<byte> name) => ObjectTypes.Code(name);

    /// <summary>The code of a type of objects, new where it was not seen before.</summary>
    /// <exception cref="InvalidOperationException">There are <see cref="EventLog.MaxActivities"/> types already.</exception>
    public int ObjectType(string name) => ObjectTypes.Code(Encoding.UTF8.GetBytes(name));

    /// <summary>Adds an event, also where its id was seen before.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="eventType">Its type, from <see cref="EventType(string)"/>.</param>
    /// <param name="utcTicks">Its instant in ticks UTC, or <see cref="EventLog.NoTime"/>.</param>
    /// <param name="offsetMinutes">The offset that the time was written with, in minutes, or <see cref="EventLogBuilder.NoOffset"/>.</param>
    /// <returns>The event's number.</returns>
    public int AddEvent(ReadOnlySpan<byte> id, int eventType, long utcTicks, short offsetMinutes)
    {
        var (number, code) = (times.Count, eventIds.Code(id));
        if (eventIdCodes is null && code != number) (eventIdCodes, firstOfId) = ([.. Enumerable.Range(0, number)], [.. Enumerable.Range(0, number)]);
        eventIdCodes?.Add(code);
        if (firstOfId?.Count == code) firstOfId.Add(number);
        eventTypeCodes.Add((ushort)eventType);
        times.Add(utcTicks);
        Offsets.Add(offsetMinutes);
        return number;
    }

    /// <summary>Adds an event by names.</summary>
    /// <returns>The event's number.</returns>
    public int AddEvent(string id, string eventType, DateTimeOffset time, TimeProvenance provenance = TimeProvenance.Unstated)
    {
        var number = AddEvent(Encoding.UTF8.GetBytes(id), EventType(eventType), time.UtcTicks, (short)time.TotalOffsetMinutes);
        if (provenance != TimeProvenance.Unstated)
            AddEventAttribute(number, ObjectCentricLog.TimeProvenanceAttribute, AttributeKind.Text, provenance.ToString().ToLowerInvariant());
        return number;
    }

    /// <summary>The object of an id, new and without a type where it was not seen before.</summary>
    public int Object(ReadOnlySpan<byte> id)
    {
        var number = objectIds.Code(id);
        if (number == objectTypeCodes.Count) objectTypeCodes.Add(ObjectCentricLog.NoType);
        return number;
    }

    /// <summary>The object of an id, of a given type unless it has one already.</summary>
    public int AddObject(ReadOnlySpan<byte> id, int objectType)
    {
        var number = Object(id);
        if (objectTypeCodes[number] == ObjectCentricLog.NoType) objectTypeCodes[number] = objectType;
        return number;
    }

    /// <summary>The object of an id, of a given type unless it has one already.</summary>
    public int AddObject(string id, string objectType) => AddObject(Encoding.UTF8.GetBytes(id), ObjectType(objectType));

    /// <summary>The type of an object so far, or <see cref="ObjectCentricLog.NoType"/>.</summary>
    public int TypeOfObject(int number) => objectTypeCodes[number];

    /// <summary>Relates an event to an object.</summary>
    public void Relate(int eventNumber, int objectNumber, string qualifier = "") => eventObjects.Add(eventNumber, objectNumber, Encoding.UTF8.GetBytes(qualifier));

    /// <summary>Relates an event to an object.</summary>
    public void Relate(int eventNumber, int objectNumber, ReadOnlySpan<byte> qualifier) => eventObjects.Add(eventNumber, objectNumber, qualifier);

    /// <summary>Relates an object to another.</summary>
    public void RelateObjects(int source, int target, string qualifier = "") => objectObjects.Add(source, target, Encoding.UTF8.GetBytes(qualifier));

    /// <summary>Relates an object to another.</summary>
    public void RelateObjects(int source, int target, ReadOnlySpan<byte> qualifier) => objectObjects.Add(source, target, qualifier);

    /// <summary>Gives an event a value of an attribute. OCEL knows no <see cref="AttributeKind.Id"/>: such a value is kept as text.</summary>
    public void AddEventAttribute(int eventNumber, string name, AttributeKind kind, string value) =>
        EventAttributes.Add(eventNumber, EventAttributes.Key(eventTypeCodes[eventNumber], name, kind), Encoding.UTF8.GetBytes(value), 0, 0);

    /// <summary>Gives an object a value of an attribute, from a time on or from the beginning. The object must have a type.</summary>
    public void AddObjectAttribute(int objectNumber, string name, AttributeKind kind, string value, DateTimeOffset? since = null) =>
        ObjectAttributes.Add(
            objectNumber, ObjectAttributes.Key(objectTypeCodes[objectNumber], name, kind), Encoding.UTF8.GetBytes(value),
            since?.UtcTicks ?? ObjectCentricLog.Always, (short)(since?.TotalOffsetMinutes ?? 0));

    /// <summary>The log. The builder is spent after it.</summary>
    public ObjectCentricLog Build()
    {
        var (events, objects) = (times.Count, objectTypeCodes.Count);
        foreach (var key in EventAttributes.Keys) EventTypes.Declare(key.Type, key.Name, key.Kind);
        foreach (var key in ObjectAttributes.Keys) ObjectTypes.Declare(key.Type, key.Name, key.Kind);
        return new ObjectCentricLog(new Vocabulary(eventIds), eventIdCodes?.ToArray(), [.. eventTypeCodes], [.. times], new Vocabulary(objectIds), [.. objectTypeCodes])
        {
            EventTypes = EventTypes.Build(),
            ObjectTypes = ObjectTypes.Build(),
            Offsets = Offsets.Build(),
            EventObjects = eventObjects.Build(events),
            ObjectObjects = objectObjects.Build(objects),
            EventAttributes = EventAttributes.Build(events),
            ObjectAttributes = ObjectAttributes.Build(objects),
        };
    }
}
