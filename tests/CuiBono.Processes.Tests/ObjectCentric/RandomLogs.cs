using System.Text;
using CsCheck;
using CuiBono.Processes.ObjectCentric;

namespace CuiBono.Processes.Tests.ObjectCentric;

/// <summary>Small object-centric logs with everything that such a log can have.</summary>
internal static class RandomLogs
{
    private static readonly string[] Names = ["order", "item", "", "Größe \"x\"\n", "a\u2028b"];

    private static readonly (AttributeKind Kind, string Value)[] Values =
    [
        (AttributeKind.Text, "words"), (AttributeKind.Text, ""), (AttributeKind.Text, "12"), (AttributeKind.Text, "\"\\ \u0001 \U0001F600"), (AttributeKind.Integer, "12"), (AttributeKind.Integer, "-0012"),
        (AttributeKind.Real, "1.50"), (AttributeKind.Real, "1e3"), (AttributeKind.Boolean, "true"), (AttributeKind.Boolean, "0"), (AttributeKind.Instant, "2026-01-01T00:00:00+01:00"),
    ];

    private static readonly short[] Offsets = [0, 60, -570, EventLogBuilder.NoOffset];

    public static Gen<ObjectCentricLog> Any { get; } = Gen.UInt.Select(seed => Make(new Random((int)seed)));

    /// <summary>The obvious way to an object's events: look at all of them and sort.</summary>
    public static List<int> Trace(ObjectCentricLog log, int number)
    {
        var (events, time) = (new List<(long Time, int Event)>(), EventLog.NoTime);
        for (var at = 0; at < log.EventCount; at++)
        {
            if (!log.EventObjects.Of(at).Contains(number)) continue;
            if (log.Times[at] != EventLog.NoTime) time = log.Times[at];
            events.Add((time, at));
        }

        return [.. events.OrderBy(one => one.Time).Select(one => one.Event)];
    }

    /// <summary>All that a log says, as text.</summary>
    public static string Describe(ObjectCentricLog log)
    {
        var text = new StringBuilder();
        foreach (var type in log.EventTypes.Concat(log.ObjectTypes)) text.AppendLine($"type {type.Name}: {string.Join("; ", type.Attributes)}");
        for (var at = 0; at < log.ObjectCount; at++)
        {
            if (log.ObjectTypeCodes[at] == ObjectCentricLog.NoType) continue;
            text.AppendLine($"object {log.ObjectIds[at]} {log.ObjectTypes[log.ObjectTypeCodes[at]].Name}");
            Describe(text, log, log.ObjectAttributes, log.ObjectObjects, at);
        }

        for (var at = 0; at < log.EventCount; at++)
        {
            text.AppendLine($"event {log.EventId(at)} {log.EventTypes[log.EventTypeCodes[at]].Name} {log.Times[at]} {log.Offsets[at]}");
            Describe(text, log, log.EventAttributes, log.EventObjects, at);
        }

        return text.ToString();
    }

    private static void Describe(StringBuilder text, ObjectCentricLog log, AttributeValues values, Relations relations, int owner)
    {
        for (var at = values.Starts[owner]; at < values.Starts[owner + 1]; at++)
            text.AppendLine($"  {values.AttributeKeys[values.Keys[at]].Name} {values.AttributeKeys[values.Keys[at]].Kind} = {values.Value(at)}{(values.Times.Length > 0 ? $" since {values.Times[at]} {values.Offsets[at]}" : "")}");
        for (var at = relations.Starts[owner]; at < relations.Starts[owner + 1]; at++)
            text.AppendLine($"  -> {log.ObjectIds[relations.Targets[at]]} {relations.QualifierNames[relations.Qualifiers[at]]}");
    }

    private static ObjectCentricLog Make(Random random)
    {
        var builder = new ObjectCentricLogBuilder();
        foreach (var name in Names)
        {
            if (random.Next(2) == 0) builder.DeclareEventAttribute(builder.EventType(name), "a", AttributeKind.Real);
            if (random.Next(2) == 0) builder.DeclareObjectAttribute(builder.ObjectType(name), "b", AttributeKind.Text);
        }

        for (var objects = random.Next(8); objects > 0; objects--)
        {
            var number = random.Next(6) == 0 ? builder.Object(Encoding.UTF8.GetBytes($"ghost {objects}")) : builder.AddObject($"o{objects}", One(random, Names));
            if (builder.TypeOfObject(number) == ObjectCentricLog.NoType) continue;
            for (var values = random.Next(4); values > 0; values--)
            {
                var (kind, value) = One(random, Values);
                builder.AddObjectAttribute(number, $"{kind}", kind, value, random.Next(2) == 0 ? null : new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromMinutes(random.Next(-600, 600))).AddTicks(random.Next(3)));
            }

            for (var relations = random.Next(3); relations > 0; relations--) builder.RelateObjects(number, random.Next(builder.ObjectCount), One(random, Names));
        }

        for (var events = random.Next(12); events > 0; events--)
        {
            var hasTime = random.Next(8) > 0;
            var number = builder.AddEvent(
                Encoding.UTF8.GetBytes($"e{random.Next(1000)}"), builder.EventType(One(random, Names)),
                hasTime ? new DateTime(2026, 1, 1).Ticks + random.Next(4) * TimeSpan.TicksPerDay / 7 : EventLog.NoTime, hasTime ? One(random, Offsets) : EventLogBuilder.NoOffset);
            for (var values = random.Next(3); values > 0; values--)
            {
                var (kind, value) = One(random, Values);
                builder.AddEventAttribute(number, $"{kind}", kind, value);
            }

            for (var relations = random.Next(5); relations > 0 && builder.ObjectCount > 0; relations--) builder.Relate(number, random.Next(builder.ObjectCount), One(random, Names));
        }

        return builder.Build();
    }

    private static T One<T>(Random random, T[] list) => list[random.Next(list.Length)];
}
