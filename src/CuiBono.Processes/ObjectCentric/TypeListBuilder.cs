namespace CuiBono.Processes.ObjectCentric;

/// <summary>The types of events or objects while a log is being read.</summary>
internal sealed class TypeListBuilder
{
    private readonly VocabularyBuilder names = new();
    private readonly List<List<DeclaredAttribute>> attributes = [];
    private readonly Dictionary<(int Type, string Name), AttributeKind> declared = [];

    public int Count => names.Count;

    public int Code(ReadOnlySpan<byte> name)
    {
        var code = names.Find(name);
        if (code >= 0) return code;
        if (names.Count == EventLog.MaxActivities) throw new InvalidOperationException("Too many types.");
        attributes.Add([]);
        return names.Code(name);
    }

    public bool Declare(int type, string name, AttributeKind kind)
    {
        if (!declared.TryAdd((type, name), kind)) return false;
        attributes[type].Add(new DeclaredAttribute(name, kind is AttributeKind.Id or AttributeKind.List ? AttributeKind.Text : kind));
        return true;
    }

    /// <summary>The kind that a type declares for an attribute, or null.</summary>
    public AttributeKind? Declared(int type, string name) => declared.TryGetValue((type, name), out var kind) ? kind : null;

    public bool CanAdd(ReadOnlySpan<byte> name) => names.Count < EventLog.MaxActivities || names.Find(name) >= 0;

    public string Name(int code) => System.Text.Encoding.UTF8.GetString(names.Utf8(code));

    public IReadOnlyList<DeclaredType> Build()
    {
        var vocabulary = new Vocabulary(names);
        return [.. attributes.Select((list, code) => new DeclaredType(vocabulary[code], list.ToArray()))];
    }
}
