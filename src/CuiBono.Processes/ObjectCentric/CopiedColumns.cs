namespace CuiBono.Processes.ObjectCentric;

/// <summary>The columns of a flat log that the attributes of an object-centric one go to: attributes of several types with one name and kind share a column.</summary>
internal sealed class CopiedColumns
{
    private readonly AttributeColumnBuilder[] columns;
    private readonly int[][] codes;
    private readonly int[] nameOfKey;

    public CopiedColumns(AttributeValues values, Func<string, AttributeKind, AttributeColumnBuilder?, AttributeColumnBuilder> column)
    {
        var keys = values.AttributeKeys;
        var (known, names) = (new Dictionary<(string, AttributeKind), AttributeColumnBuilder>(), new Dictionary<string, int>());
        (columns, codes, nameOfKey) = (new AttributeColumnBuilder[keys.Count], new int[keys.Count][], new int[keys.Count]);
        for (var key = 0; key < keys.Count; key++)
        {
            if (!known.TryGetValue((keys[key].Name, keys[key].Kind), out var builder)) known.Add((keys[key].Name, keys[key].Kind), builder = column(keys[key].Name, keys[key].Kind, null));
            columns[key] = builder;
            codes[key] = new int[keys[key].Values.Count];
            names.TryAdd(keys[key].Name, names.Count);
            nameOfKey[key] = names[keys[key].Name];
        }
    }

    /// <summary>Gives a row all values of an owner, of several for one column the first; how many were not the first.</summary>
    public int SetAll(int row, AttributeValues values, int owner)
    {
        var dropped = 0;
        for (var at = values.Starts[owner]; at < values.Starts[owner + 1]; at++)
        {
            if (columns[values.Keys[at]].Has(row)) dropped++;
            else Set(row, values, at);
        }

        return dropped;
    }

    /// <summary>Gives a row, of each attribute, the value that an owner had first; how many came later.</summary>
    public int SetFirst(int row, AttributeValues values, int owner, Dictionary<int, int> first)
    {
        first.Clear();
        var (from, to) = (values.Starts[owner], values.Starts[owner + 1]);
        for (var at = from; at < to; at++)
        {
            var name = nameOfKey[values.Keys[at]];
            if (!first.TryGetValue(name, out var earlier) || values.Times[at] < values.Times[earlier]) first[name] = at;
        }

        foreach (var at in first.Values) Set(row, values, at);
        return to - from - first.Count;
    }

    private void Set(int row, AttributeValues values, int at)
    {
        var (key, value) = (values.Keys[at], values.Codes[at]);
        ref var code = ref codes[key][value];
        if (code == 0) code = columns[key].Values.Code(values.AttributeKeys[key].Values.Utf8(value)) + 1;
        columns[key].SetCode(row, code - 1);
    }
}
