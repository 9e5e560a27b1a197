using System.Globalization;
using System.Text;

namespace CuiBono.Processes.ObjectCentric;

/// <summary>An event log as an object-centric one, each case being an object of one type: what a format of objects writes of a log of cases.</summary>
/// <remarks>Events are numbered in the order of the log, and cases that share an id get a number behind it, since an object's id is its own. Nested attributes have no place
/// in OCEL and are left out. An event without a time has no place either and is left out.</remarks>
public static class CasesAsObjects
{
    /// <summary>The type of the objects.</summary>
    public const string ObjectType = "case";

    /// <summary>The object-centric log.</summary>
    public static ObjectCentricLog Of(EventLog log)
    {
        var builder = new ObjectCentricLogBuilder();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < log.CaseCount; at++)
        {
            var id = log.CaseId(at);
            for (var number = 2; !ids.Add(id); number++) id = string.Create(CultureInfo.InvariantCulture, $"{log.CaseId(at)} ({number})");
            var item = builder.AddObject(id, ObjectType);
            foreach (var column in log.CaseAttributes)
                if (column.Parent is null && column.Name != "concept:name" && column[at] is { } value)
                    builder.AddObjectAttribute(item, column.Name, column.Kind, value);
            for (var row = log.CaseStarts[at]; row < log.CaseStarts[at + 1]; row++)
                if (log.Times[row] != EventLog.NoTime)
                    AddEvent(builder, log, row, item);
        }

        return builder.Build();
    }

    private static void AddEvent(ObjectCentricLogBuilder builder, EventLog log, int row, int item)
    {
        var offset = log.Offsets[row] is { } known ? (short)known.TotalMinutes : EventLogBuilder.NoOffset;
        var number = builder.AddEvent(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"e{row + 1}")), builder.EventType(log.ActivityNames.Utf8(log.Activities[row])), log.Times[row], offset);
        builder.Relate(number, item);
        foreach (var column in log.EventAttributes)
            if (column.Parent is null && column.Name is not ("concept:name" or "time:timestamp") && column[row] is { } value)
                builder.AddEventAttribute(number, column.Name, column.Kind, value);
    }
}
