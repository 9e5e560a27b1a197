namespace CuiBono.Processes.ObjectCentric;

/// <summary>Makes an event log of an object-centric one, by taking the objects of one type as cases.</summary>
/// <remarks>After van der Aalst, Object-Centric Process Mining (2019): events without such an object are lost (deficiency), those with several are copied
/// (convergence), and events of different items of one case stand side by side (divergence). The first two are counted in the report. The event's id is the
/// attribute <see cref="EventIdAttribute"/>, which tells copies from events; the relation's qualifier is <see cref="QualifierAttribute"/>.</remarks>
public static class Flattening
{
    /// <summary>The event attribute of a flat log that holds the event's id.</summary>
    public const string EventIdAttribute = "ocel:eid";

    /// <summary>The event attribute of a flat log that holds what the case's object is to the event, where anything is said of it.</summary>
    public const string QualifierAttribute = "ocel:qualifier";

    /// <summary>The log with the objects of a type as cases, those without events included; a log without cases where it has no such type.</summary>
    public static FlattenedLog Of(ObjectCentricLog log, string objectType)
    {
        var traces = ObjectTraces.Of(log, log.ObjectType(objectType) is >= 0 and var type ? type : int.MinValue);
        var builder = new EventLogBuilder();
        foreach (var eventType in log.EventTypes) builder.Activities.Code(eventType.Name);
        var eventIds = builder.EventAttribute(EventIdAttribute, AttributeKind.Id);
        var qualifiers = log.EventObjects.QualifierNames is [""] or [] ? null : builder.EventAttribute(QualifierAttribute, AttributeKind.Text);
        var eventColumns = new CopiedColumns(log.EventAttributes, builder.EventAttribute);
        var caseColumns = new CopiedColumns(log.ObjectAttributes, builder.CaseAttribute);
        var (droppedObjectValues, droppedEventValues, empty, tied) = (0, 0, 0, 0);
        var copies = new int[log.EventCount];
        var first = new Dictionary<int, int>();
        for (var trace = 0; trace < traces.Objects.Length; trace++)
        {
            var (number, from, to) = (traces.Objects[trace], traces.Starts[trace], traces.Starts[trace + 1]);
            var caseIndex = builder.StartCase(log.ObjectIds.Utf8(number));
            droppedObjectValues += caseColumns.SetFirst(caseIndex, log.ObjectAttributes, number, first);
            if (from == to) empty++;
            for (var at = from; at < to; at++)
            {
                var copied = traces.Events[at];
                var (time, offset) = (log.Times[copied], log.Offsets[copied]);
                var row = builder.Add(caseIndex, log.EventTypeCodes[copied], time, offset is { } known ? (short)known.TotalMinutes : EventLogBuilder.NoOffset);
                eventIds.Set(row, log.EventIdUtf8(copied));
                if (log.EventObjects.QualifierNames.Utf8(log.EventObjects.Qualifiers[traces.Relations[at]]) is { IsEmpty: false } qualifier) qualifiers!.Set(row, qualifier);
                droppedEventValues += eventColumns.SetAll(row, log.EventAttributes, copied);
                copies[copied]++;
                if (at > from && time != EventLog.NoTime && time == log.Times[traces.Events[at - 1]]) tied++;
            }
        }

        var report = new FlatteningReport(
            objectType, log.EventCount, copies.Count(count => count > 0), traces.Events.Length, copies.Count(count => count > 1), copies.DefaultIfEmpty().Max(), empty,
            droppedObjectValues, droppedEventValues, traces.RepeatedRelations, tied);
        return new FlattenedLog(builder.Build(EventOrder.AsAdded), report);
    }
}
