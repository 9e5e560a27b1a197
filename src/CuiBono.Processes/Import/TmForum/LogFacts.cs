namespace CuiBono.Processes.Import.TmForum;

/// <summary>All objects that the resources and notifications speak of.</summary>
internal sealed class LogFacts
{
    private const int MostTypes = 1_000;

    private readonly Dictionary<string, ObjectFacts> objects = new(StringComparer.Ordinal);
    private readonly HashSet<string> types = new(StringComparer.Ordinal);

    /// <summary>The objects by their ids.</summary>
    public IReadOnlyDictionary<string, ObjectFacts> Objects => objects;

    /// <summary>The object of a kind and id.</summary>
    /// <param name="kind">Its kind's name, which is the first part of its id in the log.</param>
    /// <param name="type">Its object type.</param>
    /// <param name="ids">Its id, that of the order before that of an item.</param>
    public ObjectFacts Object(string kind, string type, params ReadOnlySpan<string> ids)
    {
        var id = kind;
        foreach (var part in ids) id += "/" + part.Replace("%", "%25", StringComparison.Ordinal).Replace("/", "%2F", StringComparison.Ordinal);
        if (objects.TryGetValue(id, out var known)) return known;
        if (types.Count < MostTypes) types.Add(type);
        known = new ObjectFacts(id, types.Contains(type) ? type : "entity");
        objects.Add(id, known);
        return known;
    }
}
