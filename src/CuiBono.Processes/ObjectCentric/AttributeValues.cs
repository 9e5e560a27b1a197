namespace CuiBono.Processes.ObjectCentric;

/// <summary>The attribute values of all events, or of all objects, side by side for each owner in the order they were given.</summary>
public sealed class AttributeValues
{
    private readonly int[] starts;
    private readonly int[] keys;
    private readonly int[] values;
    private readonly long[] times;

    internal AttributeValues(int[] starts, int[] keys, int[] values, long[] times, OffsetColumn offsets, IReadOnlyList<AttributeKey> attributeKeys)
    {
        (this.starts, this.keys, this.values, this.times) = (starts, keys, values, times);
        (Offsets, AttributeKeys) = (offsets, attributeKeys);
    }

    /// <summary>How many values there are.</summary>
    public int Count => keys.Length;

    /// <summary>The first value of each owner, and the number of values at the end: owner o has the values Starts[o] to Starts[o + 1] - 1.</summary>
    public ReadOnlySpan<int> Starts => starts;

    /// <summary>The attribute of each value, a place in <see cref="AttributeKeys"/>.</summary>
    public ReadOnlySpan<int> Keys => keys;

    /// <summary>Each value, a code in the values of its key.</summary>
    public ReadOnlySpan<int> Codes => values;

    /// <summary>Since when an object has each value, in ticks UTC: <see cref="ObjectCentricLog.Always"/> or <see cref="EventLog.NoTime"/> too. Empty for events.</summary>
    public ReadOnlySpan<long> Times => times;

    /// <summary>The offsets that <see cref="Times"/> were written with.</summary>
    public OffsetColumn Offsets { get; }

    /// <summary>The attributes, in the order of their first appearance.</summary>
    public IReadOnlyList<AttributeKey> AttributeKeys { get; }

    /// <summary>A value as it was written.</summary>
    public string Value(int index) => AttributeKeys[keys[index]].Values[values[index]];

    /// <summary>The first value that an owner has of an attribute, or null.</summary>
    public string? First(int owner, string name)
    {
        for (var at = starts[owner]; at < starts[owner + 1]; at++)
            if (AttributeKeys[keys[at]].Name == name)
                return Value(at);
        return null;
    }
}
