namespace CuiBono.Processes.Import.Xes;

/// <summary>A key at one place of the nesting.</summary>
internal sealed class AttributeKey(string name, byte[] utf8, HotAttribute hot)
{
    public string Name => name;

    public byte[] Utf8 => utf8;

    /// <summary>Whether its value goes to a column that every log has.</summary>
    public HotAttribute Hot => hot;

    /// <summary>The attribute of each kind.</summary>
    public AttributeNode?[] OfKind { get; } = new AttributeNode?[1 + (int)AttributeKind.List];

    /// <summary>The row that it was last seen in.</summary>
    public int Row { get; set; } = -1;

    /// <summary>Of which kind it was then.</summary>
    public AttributeNode? Seen { get; set; }
}
