using System.Globalization;
using System.Text;
using CuiBono.Evidence;
using CuiBono.Processes.ObjectCentric;

namespace CuiBono.Processes.Import.Ocel;

/// <summary>Makes a log of the events and objects that a format tells, and holds them to what the log declares: the part that all formats share.</summary>
internal sealed class OcelAssembler
{
    private readonly ObjectCentricLogBuilder builder = new();
    private readonly FindingList findings;
    private readonly ImportOptions options;
    private readonly Func<long, SourcePlace> place;
    private readonly OcelSide events;
    private readonly OcelSide objects;
    private readonly List<long> firstPlaces = [];
    private long rows, rejected, withoutOffset, cutTimes, cutOffsets;

    /// <param name="findings">Where findings go.</param>
    /// <param name="options">Zone and limits.</param>
    /// <param name="place">The place that a reader's number stands for.</param>
    public OcelAssembler(FindingList findings, ImportOptions options, Func<long, SourcePlace> place)
    {
        (this.findings, this.options, this.place) = (findings, options, place);
        events = new OcelSide("event", builder.EventTypes, builder.EventAttributes, options.Limits);
        objects = new OcelSide("object", builder.ObjectTypes, builder.ObjectAttributes, options.Limits);
    }

    /// <summary>Whether a limit was reached, so that reading on is of no use.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Whether the log is of OCEL 1.0, which declares no event types and no attributes.</summary>
    public bool IsVersion1 { get; set; }

    /// <returns>The type's code, or -1 where there are too many.</returns>
    public int DeclareType(bool isEvent, ReadOnlySpan<byte> name, long at)
    {
        var side = isEvent ? events : objects;
        var type = Type(side, name, at);
        if (type >= 0 && !side.Declare(type)) Add("duplicate-type", $"the {side.Noun} type '{Text(name)}' is declared again", at, FindingSeverity.Warning);
        return type;
    }

    public void DeclareAttribute(bool isEvent, int type, string name, string? kind, long at)
    {
        var side = isEvent ? events : objects;
        var known = kind is null ? null : OcelKinds.Of(kind);
        if (known is null) Add("unknown-kind", $"the attribute '{name}' is declared as '{kind}', which OCEL does not know; it is read as string", at, FindingSeverity.Warning);
        if (!side.Types.Declare(type, name, known ?? AttributeKind.Text)) Add("duplicate-attribute", $"the attribute '{name}' of the {side.Noun} type '{side.Types.Name(type)}' is declared again; the first stands", at, FindingSeverity.Warning);
    }

    /// <param name="entity">What is told of it.</param>
    /// <param name="isTimed">Whether its time is told; else <see cref="SetTime"/> must follow.</param>
    /// <returns>The event's number, or -1 where it could not be used.</returns>
    public int AddEvent(OcelEntity entity, bool isTimed = true)
    {
        if (builder.EventCount >= options.Limits.MaxEvents)
        {
            if (!IsStopped) Add("too-many-events", string.Create(CultureInfo.InvariantCulture, $"there are more than {options.Limits.MaxEvents:N0} events; the rest was not read"), entity.At);
            IsStopped = true;
            return -1;
        }

        rows++;
        if (!entity.Id.IsGiven) Add("missing-id", "an event has no id", entity.At);
        if (!entity.Type.IsGiven) Add("missing-type", $"the event '{Text(entity, entity.Id)}' has no type", entity.At);
        var type = Type(events, entity.Utf8(entity.Type), entity.At);
        if (type < 0)
        {
            rejected++;
            return -1;
        }

        var (ticks, offset) = isTimed ? Time(entity, entity.Time, entity.At, "event", builder.Offsets) : (EventLog.NoTime, EventLogBuilder.NoOffset);
        var before = builder.DistinctEventIds;
        var number = builder.AddEvent(entity.Utf8(entity.Id), type, ticks, offset);
        if (builder.DistinctEventIds == before) Add("duplicate-id", $"the event id '{Text(entity, entity.Id)}' was there before; both events are kept", entity.At);
        events.Use(type, entity.At);
        AddEventValues(number, type, entity);
        foreach (var relation in entity.Relations) RelateEvent(number, entity.Utf8(relation.Object), entity.Utf8(relation.Qualifier), relation.At);
        return number;
    }

    /// <returns>The object's number, or -1 where it could not be used.</returns>
    public int AddObject(OcelEntity entity)
    {
        if (!entity.Id.IsGiven)
        {
            Add("missing-id", "an object has no id and cannot be used", entity.At);
            return -1;
        }

        if (!entity.Type.IsGiven) Add("missing-type", $"the object '{Text(entity, entity.Id)}' has no type", entity.At);
        var type = Type(objects, entity.Utf8(entity.Type), entity.At);
        if (type < 0) return -1;
        var number = Object(entity.Utf8(entity.Id), entity.At);
        var known = builder.TypeOfObject(number);
        builder.AddObject(entity.Utf8(entity.Id), type);
        if (known == ObjectCentricLog.NoType) objects.Use(type, entity.At);
        else Add("duplicate-id", known == type
            ? $"the object '{Text(entity, entity.Id)}' was there before; its values and relations are added to it"
            : $"the object '{Text(entity, entity.Id)}' was there before with another type, which stands; this one says '{Text(entity, entity.Type)}'", entity.At);
        AddObjectValues(number, entity);
        foreach (var relation in entity.Relations) RelateObject(number, entity.Utf8(relation.Object), entity.Utf8(relation.Qualifier), relation.At);
        return number;
    }

    /// <summary>The first event of an id, or -1.</summary>
    public int FindEvent(ReadOnlySpan<byte> id) => builder.FindEvent(id);

    public string EventId(int number) => builder.EventId(number);

    public int TypeOfEvent(int number) => builder.TypeOfEvent(number);

    public int TypeOfObject(int number) => builder.TypeOfObject(number);

    public void SetTime(int number, OcelEntity entity)
    {
        var (ticks, offset) = Time(entity, entity.Time, entity.At, "event", builder.Offsets);
        builder.SetTime(number, ticks, offset);
    }

    public void AddEventValues(int number, int type, OcelEntity entity)
    {
        foreach (var value in entity.Values)
            if (IsUsable(entity, value) && !events.Add(number, type, entity.Utf8(value.Name), value.Kind, entity.Utf8(value.Text), 0, 0, value.At))
                AddTooMany(entity, value);
    }

    public void AddObjectValues(int number, OcelEntity entity)
    {
        var type = builder.TypeOfObject(number);
        foreach (var value in entity.Values)
        {
            if (!IsUsable(entity, value)) continue;
            var (ticks, offset) = Time(entity, value.Time, value.At, "value of object", builder.ObjectAttributes.Offsets);
            if (!objects.Add(number, type, entity.Utf8(value.Name), value.Kind, entity.Utf8(value.Text), ticks, offset, value.At)) AddTooMany(entity, value);
        }
    }

    public void RelateEvent(int number, ReadOnlySpan<byte> objectId, ReadOnlySpan<byte> qualifier, long at) => builder.Relate(number, Object(objectId, at), qualifier);

    public void RelateObject(int number, ReadOnlySpan<byte> objectId, ReadOnlySpan<byte> qualifier, long at) => builder.RelateObjects(number, Object(objectId, at), qualifier);

    /// <summary>The object of an id if it is described, or -1.</summary>
    public int FindObject(ReadOnlySpan<byte> id) => builder.FindObject(id) is >= 0 and var number && builder.TypeOfObject(number) >= 0 ? number : -1;

    /// <summary>The object of an id; it may be described later, or never.</summary>
    private int Object(ReadOnlySpan<byte> id, long at)
    {
        var number = builder.Object(id);
        if (number == firstPlaces.Count) firstPlaces.Add(at);
        return number;
    }

    public void Add(string code, string message, long at, FindingSeverity severity = FindingSeverity.Error) => findings.AddAt(place(at), code, message, severity);

    public ImportedObjectLog Finish(string format, bool isPartial)
    {
        events.Check(findings, place, declaresAll: !IsVersion1);
        if (IsVersion1 && !objects.HasDeclarations) findings.Add("undeclared-type", "the log lists no object types", severity: FindingSeverity.Info);
        objects.Check(findings, place, declaresAll: !IsVersion1);
        for (var number = 0; number < builder.ObjectCount; number++)
            if (builder.TypeOfObject(number) == ObjectCentricLog.NoType)
                Add("unknown-object", $"the object '{builder.ObjectId(number)}' is referred to and not described; it is kept without a type", firstPlaces[number]);
        if (cutTimes > 0) findings.Add("time-cut", string.Create(CultureInfo.InvariantCulture, $"{cutTimes:N0} times are finer than 100 nanoseconds and were cut to that"), severity: FindingSeverity.Warning);
        if (cutOffsets > 0) findings.Add("offset-dropped", string.Create(CultureInfo.InvariantCulture, $"there are more than 255 distinct UTC offsets; {cutOffsets:N0} times keep their instant only"), severity: FindingSeverity.Warning);
        var log = builder.Build();
        var zone = options.Zone.Id;
        return new ImportedObjectLog(log, new ImportReport(format)
        {
            Rows = rows,
            Rejected = rejected,
            WithoutOffset = withoutOffset,
            Zone = zone,
            Assumptions = withoutOffset > 0 ? [string.Create(CultureInfo.InvariantCulture, $"{withoutOffset:N0} times have no offset and were read in the zone {zone}")] : [],
            Findings = findings.ToList(),
            Partial = isPartial || IsStopped,
        });
    }

    private int Type(OcelSide side, ReadOnlySpan<byte> name, long at)
    {
        if (side.Types.CanAdd(name)) return side.Types.Code(name);
        Add("too-many-types", string.Create(CultureInfo.InvariantCulture, $"there are more than {EventLog.MaxActivities:N0} {side.Noun} types; what has another one is left out"), at);
        return -1;
    }

    private bool IsUsable(OcelEntity entity, in OcelEntity.Value value)
    {
        if (!value.Name.IsGiven) Add("missing-name", $"a value of '{Text(entity, entity.Id)}' names no attribute and is left out", value.At);
        else if (value.Text.Length > options.Limits.MaxValueBytes) Add("value-too-long", string.Create(CultureInfo.InvariantCulture, $"a value of '{Text(entity, entity.Id)}' has more than {options.Limits.MaxValueBytes:N0} bytes and is left out"), value.At);
        else return true;
        return false;
    }

    private void AddTooMany(OcelEntity entity, in OcelEntity.Value value) =>
        Add("too-many-attributes", string.Create(CultureInfo.InvariantCulture, $"there are more than {options.Limits.MaxAttributes:N0} attributes; '{Text(entity, value.Name)}' is left out"), value.At);

    private (long Ticks, short Offset) Time(OcelEntity entity, OcelSlice text, long at, string noun, OffsetColumnBuilder offsets)
    {
        if (!text.IsGiven || !OcelTime.TryParse(entity.Utf8(text), out var time))
        {
            if (text.IsGiven) Add("invalid-time", $"the time '{Text(entity, text)}' of the {noun} '{Text(entity, entity.Id)}' is not ISO 8601; it has none now", at);
            else Add("missing-time", $"the {noun} '{Text(entity, entity.Id)}' has no time", at);
            return (EventLog.NoTime, EventLogBuilder.NoOffset);
        }

        if (time.IsCut) cutTimes++;
        var isBeginning = !time.IsUtc && time.Ticks == ObjectCentricLog.Always && offsets == builder.ObjectAttributes.Offsets;
        if (!time.IsUtc && !isBeginning) withoutOffset++;
        var (ticks, offset) = (isBeginning ? ObjectCentricLog.Always : time.Utc(options.Zone), time.OffsetMinutes);
        if (offsets.CanAdd(offset)) return (ticks, offset);
        cutOffsets++;
        return (ticks, EventLogBuilder.NoOffset);
    }

    private static string Text(OcelEntity entity, OcelSlice slice) => Text(entity.Utf8(slice));

    private static string Text(ReadOnlySpan<byte> utf8) => utf8.Length <= 100 ? Encoding.UTF8.GetString(utf8) : Encoding.UTF8.GetString(utf8[..100]) + "...";
}
