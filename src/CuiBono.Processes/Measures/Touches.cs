using System.Globalization;

namespace CuiBono.Processes.Measures;

/// <summary>Which events of a log people did.</summary>
internal sealed class Touches
{
    private readonly NamedAttribute<Touch> actors;
    private readonly string name;
    private int unknown, events;

    public Touches(EventLog log, MeasureTerms terms)
    {
        name = terms.Actor ?? MeasureTerms.Resource;
        var automatic = terms.Automatic.ToHashSet(StringComparer.Ordinal);
        actors = new(log, name, actor => string.IsNullOrWhiteSpace(actor) ? Touch.Unknown : automatic.Contains(actor) ? Touch.Automatic : Touch.Manual);
    }

    /// <summary>Counts the events of a case that people did until its completion, and finds the first; null where no event of it names an actor.</summary>
    /// <remarks>An event without an actor is unknown: it counts as no touch, so that the count is the least that the log shows.</remarks>
    public (int Count, int FirstRow)? Of(in MeasuredCase one)
    {
        var (count, first, known) = (0, -1, 0);
        for (var row = one.Begin; row < one.WorkEnd; row++)
        {
            var touch = actors.OfEvent(row) ?? Touch.Unknown;
            if (touch == Touch.Unknown) continue;
            known++;
            if (touch != Touch.Manual) continue;
            if (count++ == 0) first = row;
        }

        if (known == 0) return null;
        events += one.WorkEnd - one.Begin;
        unknown += one.WorkEnd - one.Begin - known;
        return (count, first);
    }

    /// <summary>Why a case that names no actor is left out.</summary>
    public string NoActor => $"name no actor in '{name}'";

    /// <summary>Tells how many events are unknown, and where nothing was said to be automatic.</summary>
    public void AddNotes(EventLog log, MeasureTerms terms, List<string> notes)
    {
        if (unknown > 0) notes.Add(string.Create(CultureInfo.InvariantCulture, $"{unknown:N0} of {events:N0} events name no actor; they count as no touch by people."));
        if (terms.Automatic.Count == 0) notes.Add($"No automatic actor was named; every event with a '{name}' counts as done by people.");
        var held = log.EventAttributes.Where(column => column.Parent is null && column.Name == name).SelectMany(column => column.Values).ToHashSet(StringComparer.Ordinal);
        string[] absent = [.. terms.Automatic.Where(actor => !held.Contains(actor)).Distinct(StringComparer.Ordinal)];
        if (absent.Length > 0) notes.Add($"No event has the automatic actor {MeasureTerms.Quoted(absent)}.");
    }
}
