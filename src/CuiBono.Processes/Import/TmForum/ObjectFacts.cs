namespace CuiBono.Processes.Import.TmForum;

/// <summary>What is known of one object.</summary>
/// <param name="id">Its id in the log: kind and id, for an item those of its order before it.</param>
/// <param name="type">Its object type.</param>
internal sealed class ObjectFacts(string id, string type)
{
    private readonly Dictionary<(string What, long Ticks, string Id), EventFact> events = [];
    private Dictionary<string, AttributeFacts>? attributes;
    private Dictionary<string, DateFacts>? dates;

    public string Id => id;

    public string Type => type;

    /// <summary>Its kind, once something described it.</summary>
    public ResourceKind? Kind { get; set; }

    /// <summary>Its states.</summary>
    public Timeline States { get; } = new();

    /// <summary>The dates that were promised for it.</summary>
    public Timeline Promises { get; } = new();

    /// <summary>What it is related to.</summary>
    public SortedSet<(string Target, string Qualifier)> Relations { get; } = new(Comparer<(string Target, string Qualifier)>.Create(
        (one, other) => string.CompareOrdinal(one.Target, other.Target) is var order and not 0 ? order : string.CompareOrdinal(one.Qualifier, other.Qualifier)));

    /// <summary>The objects that it is a part of: what happens to it happens to them.</summary>
    public SortedSet<string> Owners { get; } = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, AttributeFacts> Attributes => attributes ?? [];

    /// <summary>Its dates, by the activity that each stands for.</summary>
    public IReadOnlyDictionary<string, DateFacts> Dates => dates ?? [];

    public IReadOnlyCollection<EventFact> Events => events.Values;

    /// <summary>Adds an event; one that is known already keeps the earlier notification.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(EventFact fact)
    {
        var key = (fact.What, fact.At.Ticks, fact.Id);
        if (!events.TryGetValue(key, out var known))
        {
            events.Add(key, fact);
            return true;
        }

        var notified = known.Notified is null || fact.Notified < known.Notified ? fact.Notified ?? known.Notified : known.Notified;
        // Two tellings of one event may differ in a detail; which one is kept must not hang on the order of files.
        events[key] = (string.CompareOrdinal(Written(fact), Written(known)) < 0 ? fact : known) with { Notified = notified };
        return false;
    }

    /// <summary>Adds a value of an attribute, and when it was seen, where that is known.</summary>
    public void Attribute(string name, string value, Moment? seen)
    {
        attributes ??= new(StringComparer.Ordinal);
        if (!attributes.TryGetValue(name, out var known)) attributes.Add(name, known = new AttributeFacts());
        known.Add(value, seen);
    }

    /// <summary>Adds a date, and when it was seen, where that is known.</summary>
    public void Date(string activity, Moment date, Moment? seen)
    {
        dates ??= new(StringComparer.Ordinal);
        if (!dates.TryGetValue(activity, out var known)) dates.Add(activity, known = new DateFacts());
        known.Add(date, seen);
    }

    private static string Written(EventFact fact) => string.Join('\u001F', fact.Details.Select(detail => detail.Name + detail.Value).Concat(fact.Objects)) + fact.At;
}
