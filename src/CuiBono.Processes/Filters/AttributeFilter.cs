using System.Globalization;

namespace CuiBono.Processes.Filters;

/// <summary>Parts of a log by attribute. A row without the attribute has no value and is not kept, nor is anything where the log has no such attribute.</summary>
public static class AttributeFilter
{
    /// <summary>Only the events with one of these values.</summary>
    public static EventLog Events(EventLog log, string attribute, params IEnumerable<string> values) =>
        log.WhereEvents(Keep(log.EventAttribute(attribute), OneOf(values)));

    /// <summary>Only the events whose value is a number from one bound to the other, both included.</summary>
    public static EventLog EventsBetween(EventLog log, string attribute, double low, double high) =>
        log.WhereEvents(Keep(log.EventAttribute(attribute), Between(low, high)));

    /// <summary>The cases with one of these values.</summary>
    public static EventLog Cases(EventLog log, string attribute, params IEnumerable<string> values) =>
        log.WhereCases(Keep(log.CaseAttribute(attribute), OneOf(values)));

    /// <summary>The cases whose value is a number from one bound to the other, both included.</summary>
    public static EventLog CasesBetween(EventLog log, string attribute, double low, double high) =>
        log.WhereCases(Keep(log.CaseAttribute(attribute), Between(low, high)));

    /// <summary>The cases with at least one event of one of these values.</summary>
    public static EventLog CasesWithEvent(EventLog log, string attribute, params IEnumerable<string> values)
    {
        var keep = Keep(log.EventAttribute(attribute), OneOf(values));
        return log.WhereCases(at =>
        {
            for (var row = log.CaseStarts[at]; row < log.CaseStarts[at + 1]; row++)
                if (keep(row))
                    return true;
            return false;
        });
    }

    /// <summary>Tests each distinct value once, then rows by code.</summary>
    private static Func<int, bool> Keep(AttributeColumn? column, Func<string, bool> test)
    {
        if (column is null) return _ => false;
        var kept = new bool[column.Values.Count];
        for (var code = 0; code < kept.Length; code++) kept[code] = test(column.Values[code]);
        return row => column.Code(row) is var code and >= 0 && kept[code];
    }

    private static Func<string, bool> OneOf(IEnumerable<string> values) => values.ToHashSet(StringComparer.Ordinal).Contains;

    private static Func<string, bool> Between(double low, double high) =>
        value => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= low && number <= high;
}
