using System.Runtime.InteropServices;

namespace CuiBono.Processes.ObjectCentric;

/// <summary>Attribute values in the order they are read.</summary>
internal sealed class AttributeValuesBuilder(bool isTimed)
{
    private readonly Dictionary<(int Type, string Name, AttributeKind Kind), int> codes = [];
    private readonly List<AttributeKey> keys = [];
    private readonly List<VocabularyBuilder> vocabularies = [];
    private readonly List<int> owners = [];
    private readonly List<int> keyOfValue = [];
    private readonly List<int> values = [];
    private readonly List<long> times = [];
    private readonly OffsetColumnBuilder offsets = new();

    /// <summary>The attributes so far; their values are in <see cref="Values"/>.</summary>
    public IReadOnlyList<AttributeKey> Keys => keys;

    public int Key(int type, string name, AttributeKind kind)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(type);
        if (kind == AttributeKind.Id) kind = AttributeKind.Text;
        if (codes.TryGetValue((type, name, kind), out var code)) return code;
        codes.Add((type, name, kind), keys.Count);
        keys.Add(new AttributeKey(type, name, kind, Vocabulary.Empty));
        vocabularies.Add(new VocabularyBuilder());
        return keys.Count - 1;
    }

    public VocabularyBuilder Values(int key) => vocabularies[key];

    public void Add(int owner, int key, ReadOnlySpan<byte> value, long utcTicks, short offsetMinutes)
    {
        owners.Add(owner);
        keyOfValue.Add(key);
        values.Add(vocabularies[key].Code(value));
        if (!isTimed) return;
        times.Add(utcTicks);
        offsets.Add(offsetMinutes);
    }

    public AttributeValues Build(int ownerCount)
    {
        var (starts, order) = Grouping.Of(CollectionsMarshal.AsSpan(owners), ownerCount);
        for (var at = 0; at < keys.Count; at++) keys[at] = keys[at] with { Values = new Vocabulary(vocabularies[at]) };
        return new AttributeValues(
            starts, Grouping.Gather(keyOfValue, order), Grouping.Gather(values, order), isTimed ? Grouping.Gather(times, order) : [], offsets.Build(order), keys.ToArray());
    }
}
