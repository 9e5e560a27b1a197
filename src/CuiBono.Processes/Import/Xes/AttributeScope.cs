using System.Text;

namespace CuiBono.Processes.Import.Xes;

/// <summary>The attributes at one place of the nesting: those of events, those of cases, or those within another attribute.</summary>
/// <remarks>Most events name the same keys in the same order, so what followed an attribute last time is tried before a key is looked up.</remarks>
internal sealed class AttributeScope(AttributeNode? parent, HotAttribute conceptName = HotAttribute.None, HotAttribute timestamp = HotAttribute.None)
{
    private readonly VocabularyBuilder names = new();
    private readonly List<AttributeKey> keys = [];
    private AttributeNode? last;

    /// <summary>The attribute that is to be expected.</summary>
    public AttributeNode? Likely => last?.Next;

    /// <summary>The attribute to be expected if it is not the likely one.</summary>
    public AttributeNode? LessLikely => last?.NextElse;

    /// <summary>The attribute of a key and kind, or null where it is new.</summary>
    public AttributeNode? Find(AttributeKind kind, ReadOnlySpan<byte> key)
    {
        if (Likely is { } guess && guess.Kind == kind && key.SequenceEqual(guess.Key.Utf8)) return last = guess;
        var code = names.Find(key);
        return code < 0 || keys[code].OfKind[(int)kind] is not { } found ? null : Follow(found);
    }

    /// <summary>Whether the value of a key goes to a column that every log has.</summary>
    public HotAttribute Hot(ReadOnlySpan<byte> key) =>
        key.SequenceEqual("concept:name"u8) ? conceptName : key.SequenceEqual("time:timestamp"u8) ? timestamp : HotAttribute.None;

    /// <summary>Goes on to an attribute, and remembers what it followed.</summary>
    public AttributeNode Follow(AttributeNode node)
    {
        if (last is not null && last.Next != node) (last.Next, last.NextElse) = (node, last.Next);
        return last = node;
    }

    public AttributeNode Add(AttributeKind kind, ReadOnlySpan<byte> key)
    {
        var code = names.Code(key);
        if (code == keys.Count)
        {
            keys.Add(new AttributeKey(Encoding.UTF8.GetString(key), key.ToArray(), Hot(key)));
        }

        var added = new AttributeNode(keys[code], kind, parent);
        keys[code].OfKind[(int)kind] = added;
        return Follow(added);
    }

    /// <summary>Takes the values of a row away.</summary>
    public void Clear(int row)
    {
        foreach (var key in keys)
            if (key.Row == row)
                Clear(key, row);
    }

    public static void Clear(AttributeKey key, int row)
    {
        key.Row = -1;
        key.Seen?.Column?.Clear(row);
        key.Seen?.Children?.Clear(row);
    }
}
