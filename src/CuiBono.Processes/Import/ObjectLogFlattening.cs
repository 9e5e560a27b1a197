using System.Globalization;
using CuiBono.Evidence;
using CuiBono.Processes.Import.Ocel;
using CuiBono.Processes.ObjectCentric;

namespace CuiBono.Processes.Import;

/// <summary>An object-centric import seen from one type of objects, what that multiplied and dropped being part of the report.</summary>
public static class ObjectLogFlattening
{
    /// <summary>The finding that says that a log has several types of objects and none was named.</summary>
    public const string TypeNeeded = "object-type-needed";

    /// <summary>The flat log. Without a type named, the only one is taken; where there are several, the log is empty and a finding lists them.</summary>
    /// <param name="imported">The object-centric log.</param>
    /// <param name="name">The name that findings give the file.</param>
    /// <param name="options">Names the type.</param>
    public static ImportedLog Of(ImportedObjectLog imported, string name, ImportOptions options)
    {
        var (log, report) = (imported.Log, imported.Report);
        var types = log.ObjectTypes;
        var chosen = options.ObjectType ?? (types.Count == 1 ? types[0].Name : null);
        if (types.Count > 0 && (chosen is null || log.ObjectType(chosen) < 0))
        {
            var known = string.Join(", ", types.Select(type => type.Name).Order(StringComparer.Ordinal));
            var message = chosen is null ? $"The log has several types of objects; name the one whose objects are the cases: {known}." : $"The log has no objects of type '{chosen}'; it has: {known}.";
            return new ImportedLog(new EventLogBuilder().Build(), report with { Findings = [.. report.Findings, new Finding(TypeNeeded, message, new SourcePlace(name))] });
        }

        if (chosen is null) return new ImportedLog(new EventLogBuilder().Build(), report);
        var flat = Flattening.Of(log, chosen);
        return new ImportedLog(flat.Log, report with { TiedTimestamps = flat.Report.TiedTimestamps, Assumptions = [.. report.Assumptions, .. Sentences(flat.Report)] });
    }

    private static IEnumerable<string> Sentences(FlatteningReport flat)
    {
        var (copies, events, type) = (Number(flat.Copies), Number(flat.RelatedEvents), flat.ObjectType);
        yield return flat.RepeatedEvents == 0
            ? $"cases: objects of type '{type}'; no event has more than one"
            : $"cases: objects of type '{type}'; {events} events became {copies}, for {Number(flat.RepeatedEvents)} have several such objects (up to {Number(flat.MostCopies)}) and count once in each case";
        if (flat.DroppedEvents > 0) yield return $"{Number(flat.DroppedEvents)} events have no object of type '{type}' and are in no case";
        if (flat.DroppedObjectValues > 0) yield return $"{Number(flat.DroppedObjectValues)} later {(flat.DroppedObjectValues == 1 ? "value of an object is" : "values of objects are")} dropped: an attribute of a case keeps the first";
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
