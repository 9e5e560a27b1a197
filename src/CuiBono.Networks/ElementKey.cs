namespace CuiBono.Networks;

/// <summary>Names one element of an inventory.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id in the file, of one kind unique. A link's is its index, so that it is known by the number that is printed.</param>
public readonly record struct ElementKey(ElementKind Kind, string Id)
{
    /// <summary>The key as people read it: "duct D-17".</summary>
    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()} {Id}";
}
