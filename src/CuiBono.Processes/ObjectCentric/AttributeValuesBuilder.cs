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

    public OffsetColumnBuilder Offsets { get; } = new();

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
        Offsets.Add(offsetMinutes);
    }

    /// <summary>Gives each distinct value of each key the kind that it turns out to have.</summary>
    public void Recode(Func<int, int, AttributeKind> kindOf)
    {
        var (before, isSame) = (keys.Count, true);
        var recoded = new (int Key, int Value)[before][];
        for (var key = 0; key < before; key++)
        {
            var texts = vocabularies[key];
            recoded[key] = new (int, int)[texts.Count];
            for (var value = 0; value < texts.Count; value++)
            {
                var kind = kindOf(key, value);
                isSame &= kind == keys[key].Kind;
                if (kind == keys[key].Kind) continue;
                var to = Key(keys[key].Type, keys[key].Name, kind);
                recoded[key][value] = (to + 1, vocabularies[to].Code(texts.Utf8(value)));
            }
        }

        if (isSame) return;
        for (var at = 0; at < values.Count; at++)
            if (recoded[keyOfValue[at]] is { } codes && values[at] < codes.Length && codes[values[at]] is { Key: > 0 } code)
                (keyOfValue[at], values[at]) = (code.Key - 1, code.Value);
    }

    public AttributeValues Build(int ownerCount)
    {
        var (starts, order) = Grouping.Of(CollectionsMarshal.AsSpan(owners), ownerCount);
        for (var at = 0; at < keys.Count; at++) keys[at] = keys[at] with { Values = new Vocabulary(vocabularies[at]) };
        return new AttributeValues(
            starts, Grouping.Gather(keyOfValue, order), Grouping.Gather(values, order), isTimed ? Grouping.Gather(times, order) : [], Offsets.Build(order), keys.ToArray());
    }
}
