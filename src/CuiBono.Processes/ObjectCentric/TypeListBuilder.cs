namespace CuiBono.Processes.ObjectCentric;

/// <summary>The types of events or objects while a log is being read.</summary>
internal sealed class TypeListBuilder
{
    private readonly VocabularyBuilder names = new();
    private readonly List<List<DeclaredAttribute>> attributes = [];
    private readonly HashSet<(int Type, string Name)> declared = [];

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
        if (!declared.Add((type, name))) return false;
        attributes[type].Add(new DeclaredAttribute(name, kind is AttributeKind.Id or AttributeKind.List ? AttributeKind.Text : kind));
        return true;
    }

    public IReadOnlyList<DeclaredType> Build()
    {
        var vocabulary = new Vocabulary(names);
        return [.. attributes.Select((list, code) => new DeclaredType(vocabulary[code], list.ToArray()))];
    }
}
